"""Fine-tunes multilingual BERT to the five labels, and labels text with it; see docs/model-card.md.

    DEADLINE=540 python3 teacher.py FOLDER OUT

FOLDER holds what weights.py wrote, train.jsonl, unlabelled.txt.gz and the two .iob2 files; OUT gets the tags of every
character. DEADLINE is how many seconds it may take; it uses one GPU. With `tiny` behind, a small model of random weights
goes through the same steps in a minute on a processor, to try the script.
"""
import gzip, json, math, os, sys, time, zlib
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

T0 = time.time()
DIR, OUT = sys.argv[1], sys.argv[2]
TINY = len(sys.argv) > 3 and sys.argv[3] == "tiny"
DEADLINE = float(os.environ.get("DEADLINE", "520"))
DEV = "cuda" if torch.cuda.is_available() else "cpu"
LABELS = ["PER", "ORG", "LOC", "EVT", "TTL"]
O = 0
TAGS = 1 + 4 * len(LABELS)  # O, then B I E S of each label
torch.manual_seed(7)
np.random.seed(7)


def log(*a):
    print(f"[{time.time() - T0:6.1f}]", *a, flush=True)


# ---------------------------------------------------------------- text
meta = json.load(open(f"{DIR}/meta.json"))
VOCAB = meta["vocab"]
VID = {t: i for i, t in enumerate(VOCAB)}
PAD, UNK, CLS, SEP, MASK = (VID[t] for t in ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"))
first = np.full(0x110000, UNK, np.int32)
later = np.full(0x110000, UNK, np.int32)
for t, i in VID.items():
    if len(t) == 1:
        first[ord(t)] = i
        later[ord(t)] = i
for t, i in VID.items():
    if len(t) == 3 and t.startswith("##"):
        later[ord(t[2])] = i
alnum = np.zeros(0x110000, bool)
for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789":
    alnum[ord(c)] = True


def encode(text):
    u = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    a = alnum[u]
    inside = a & np.concatenate([[False], a[:-1]])
    return np.where(inside, later[u], first[u]).astype(np.int32)


MAXLEN = 500


def pieces(text):
    """Long paragraphs in parts, at ends of sentences."""
    if len(text) <= MAXLEN:
        return [(0, len(text))]
    cut, out = 0, []
    while len(text) - cut > MAXLEN:
        at = max(text.rfind(c, cut + 50, cut + MAXLEN) for c in "。！？；，")
        at = cut + MAXLEN if at < 0 else at + 1
        out.append((cut, at))
        cut = at
    out.append((cut, len(text)))
    return out


class Corpus:
    """Texts as one flat array of tokens on the device."""

    def __init__(self, texts, domain, tags=None, complete=None):
        ids, starts, lens, tg = [], [], [], []
        self.of = []
        n = 0
        for t, text in enumerate(texts):
            e = encode(text)
            for b, x in pieces(text):
                ids.append(e[b:x])
                starts.append(n)
                lens.append(x - b)
                n += x - b
                if tags is not None:
                    tg.append(tags[t][b:x])
                self.of.append((t, b, x))
        self.ids = torch.from_numpy(np.concatenate(ids)).long().to(DEV)
        self.tags = torch.from_numpy(np.concatenate(tg)).long().to(DEV) if tags is not None else None
        self.starts, self.lens = np.array(starts), np.array(lens)
        self.domain = np.full(len(starts), domain)
        self.complete = np.full(len(starts), True if complete is None else complete)

    def __add__(self, other):
        c = object.__new__(Corpus)
        c.ids = torch.cat([self.ids, other.ids])
        c.tags = torch.cat([self.tags, other.tags]) if self.tags is not None else None
        c.starts = np.concatenate([self.starts, other.starts + len(self.ids)])
        c.lens = np.concatenate([self.lens, other.lens])
        c.domain = np.concatenate([self.domain, other.domain])
        c.complete = np.concatenate([self.complete, other.complete])
        c.of = self.of + other.of
        return c

    def batches(self, tokens, rng=None):
        key = self.lens + (rng.uniform(0, 20, len(self.lens)) if rng is not None else 0)
        order = np.argsort(key, kind="stable")
        out, cur, longest = [], [], 0
        for i in order:
            m = max(longest, self.lens[i] + 1)
            if cur and m * (len(cur) + 1) > tokens:
                out.append(np.array(cur))
                cur, m = [], self.lens[i] + 1
            cur.append(i)
            longest = m
        out.append(np.array(cur))
        if rng is not None:
            rng.shuffle(out)
        return out

    def get(self, which):
        s = torch.from_numpy(self.starts[which]).to(DEV)
        l = torch.from_numpy(self.lens[which]).to(DEV)
        m = int(self.lens[which].max())
        at = torch.arange(m, device=DEV)[None, :]
        real = at < l[:, None]
        index = (s[:, None] + at).clamp(max=len(self.ids) - 1)
        x = torch.where(real, self.ids[index], torch.full_like(index, PAD))
        d = torch.from_numpy(self.domain[which]).to(DEV)
        return x, real, d, index


def tags_of(length, spans):
    t = np.zeros(length, np.int64)
    for b, e, label in spans:
        k = 1 + 4 * LABELS.index(label)
        if e - b == 1:
            t[b] = k + 3
        else:
            t[b] = k
            t[b + 1 : e - 1] = k + 1
            t[e - 1] = k + 2
    return t


def spans_of(tags):
    out, begin = [], -1
    for i, t in enumerate(tags):
        if t == 0:
            continue
        label, kind = divmod(int(t) - 1, 4)
        if kind == 0:
            begin = i
        elif kind == 2 and begin >= 0:
            out.append((begin, i + 1, LABELS[label]))
            begin = -1
        elif kind == 3:
            out.append((i, i + 1, LABELS[label]))
    return out


def read_iob(path):
    out, words = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line.strip():
            if words:
                out.append(words)
            words = []
        elif not line.startswith("#"):
            words.append(line.split("\t"))
    if words:
        out.append(words)
    texts = []
    for s in out:
        text, spans, open_ = "", [], None
        for w in s:
            b = len(text)
            text += w[1]
            label = w[2][2:] if len(w[2]) > 2 and w[2][2:] in LABELS else None
            if label and open_ == label and w[2][0] == "I":
                spans[-1] = (spans[-1][0], len(text), label)
            elif label:
                spans.append((b, len(text), label))
            open_ = label
        texts.append((text, spans))
    return texts


# ---------------------------------------------------------------- model
class Layer(nn.Module):
    def __init__(self, h, f, heads):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(h, h) for _ in range(4))
        self.f1, self.f2 = nn.Linear(h, f), nn.Linear(f, h)
        self.ln1, self.ln2 = nn.LayerNorm(h, eps=1e-12), nn.LayerNorm(h, eps=1e-12)
        self.heads = heads

    def forward(self, x, mask, p):
        b, n, h = x.shape
        q, k, v = (m(x).view(b, n, self.heads, -1).transpose(1, 2) for m in (self.q, self.k, self.v))
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=p if self.training else 0.0)
        a = self.o(a.transpose(1, 2).reshape(b, n, h))
        x = self.ln1(x + F.dropout(a, p, self.training))
        return self.ln2(x + F.dropout(self.f2(F.gelu(self.f1(x))), p, self.training))


class Bert(nn.Module):
    def __init__(self, h=768, f=3072, layers=12, heads=12):
        super().__init__()
        self.word, self.pos, self.kind = nn.Embedding(len(VOCAB), h), nn.Embedding(512, h), nn.Embedding(2, h)
        self.ln = nn.LayerNorm(h, eps=1e-12)
        self.layers = nn.ModuleList(Layer(h, f, heads) for _ in range(layers))
        self.mlm, self.mlm_ln = nn.Linear(h, h), nn.LayerNorm(h, eps=1e-12)
        self.mlm_bias = nn.Parameter(torch.zeros(len(VOCAB)))
        self.domain = nn.Embedding(2, h)
        nn.init.zeros_(self.domain.weight)
        self.head = nn.Linear(h, TAGS)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def encode(self, x, real, d, p=0.1):
        b, n = x.shape
        ids = torch.cat([torch.full((b, 1), CLS, device=x.device), x], 1)
        ok = torch.cat([torch.ones(b, 1, dtype=torch.bool, device=x.device), real], 1)
        e = self.word(ids) + self.pos.weight[None, : n + 1] + self.kind.weight[0]
        first = torch.zeros(1, n + 1, 1, device=x.device)
        first[0, 0, 0] = 1
        e = e + first * self.domain(d)[:, None, :]
        h = F.dropout(self.ln(e), p, self.training)
        mask = ok[:, None, None, :]
        for layer in self.layers:
            h = layer(h, mask, p)
        return h[:, 1:]

    def words(self, h):
        h = self.mlm_ln(F.gelu(self.mlm(h)))
        return h @ self.word.weight.T + self.mlm_bias


def load():
    if TINY:
        return Bert(64, 128, 2, 4).to(DEV)
    model = Bert()
    data = [open(f"{DIR}/w{i}.bin", "rb").read() for i in (0, 1)]
    at = [0, 0]
    w = {}
    for name, shape, part, size, scale in meta["weights"]:
        raw = data[part][at[part] : at[part] + size]
        at[part] += size
        if scale:
            a = np.frombuffer(zlib.decompress(raw), np.int8).reshape(shape).astype(np.float32)
            a = a * np.frombuffer(data[part][at[part] : at[part] + scale], "<f4")
            at[part] += scale
        else:
            a = np.frombuffer(raw, "<f4").reshape(shape)
        w[name] = torch.from_numpy(np.array(a))
    with torch.no_grad():
        model.word.weight.copy_(w["word"].T)
        model.pos.weight.copy_(w["pos"])
        model.kind.weight.copy_(w["type"])
        model.mlm_bias.copy_(w["wordbias"])
        model.mlm.weight.copy_(w["mlm.w"].T)
        model.mlm.bias.copy_(w["mlm.b"])
        for ln, n in ((model.ln, "emb.ln"), (model.mlm_ln, "mlm.ln")):
            ln.weight.copy_(w[n + ".g"])
            ln.bias.copy_(w[n + ".b"])
        for i, layer in enumerate(model.layers):
            for n in "qkvo":
                getattr(layer, n).weight.copy_(w[f"{i}.{n}.w"].T)
                getattr(layer, n).bias.copy_(w[f"{i}.{n}.b"])
            for n in ("f1", "f2"):
                getattr(layer, n).weight.copy_(w[f"{i}.{n}.w"].T)
                getattr(layer, n).bias.copy_(w[f"{i}.{n}.b"])
            for n in ("ln1", "ln2"):
                getattr(layer, n).weight.copy_(w[f"{i}.{n}.g"])
                getattr(layer, n).bias.copy_(w[f"{i}.{n}.b"])
    return model.to(DEV)


def amp():
    return torch.autocast(DEV, torch.bfloat16)


def left():
    return DEADLINE - (time.time() - T0)


def train_steps(model, corpus, epochs, tokens, lr, head_lr, loss_of, name, seed, seconds=1e9):
    rng = np.random.default_rng(seed)
    heads = [p for n, p in model.named_parameters() if n.startswith("head") or n.startswith("domain")]
    rest = [p for n, p in model.named_parameters() if not (n.startswith("head") or n.startswith("domain"))]
    opt = torch.optim.AdamW([{"params": rest, "lr": lr}, {"params": heads, "lr": head_lr}], weight_decay=0.01,
                            betas=(0.9, 0.98), fused=DEV == "cuda")
    base = [lr, head_lr]
    plan = [b for _ in range(epochs) for b in corpus.batches(tokens, rng)]
    start = time.time()
    model.train()
    total, shown = 0.0, time.time()
    i, n = 0, len(plan)
    while i < n:
        used = time.time() - start
        # a plan that would not end in time is cut, and the rate falls to nothing all the same
        part = max(i / n, used / seconds)
        if part >= 1:
            break
        f = min(1.0, (i + 1) / (0.08 * n + 1)) * (1 - part)
        for g, b in zip(opt.param_groups, base):
            g["lr"] = b * f
        with amp():
            loss = loss_of(model, corpus, plan[i], rng)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        opt.zero_grad(set_to_none=True)
        if i % 50 == 0:
            total = float(loss.detach())
            if time.time() - shown > 8:
                shown = time.time()
                log(name, f"{i}/{n} loss {total:.4f}")
        i += 1
    log(name, f"{i}/{n} steps, loss {float(loss.detach()):.4f}, {time.time() - start:.1f} s")


def mask_spans(x, real, part, rng_gen):
    """Runs of one to three characters to hide, about `part` of all."""
    r = torch.rand(x.shape, device=x.device, generator=rng_gen)
    s = r < part / 2
    l2 = torch.rand(x.shape, device=x.device, generator=rng_gen) < 0.7
    l3 = torch.rand(x.shape, device=x.device, generator=rng_gen) < 0.3
    m = s.clone()
    m[:, 1:] |= s[:, :-1] & l2[:, :-1]
    m[:, 2:] |= s[:, :-2] & l2[:, :-2] & l3[:, :-2]
    return m & real


GEN = torch.Generator(device=DEV)
GEN.manual_seed(7)


def mlm_loss(model, corpus, which, rng):
    x, real, d, _ = corpus.get(which)
    m = mask_spans(x, real, 0.18, GEN)
    m &= x != UNK
    r = torch.rand(x.shape, device=x.device, generator=GEN)
    hidden = torch.where(m & (r < 0.85), torch.full_like(x, MASK), x)
    h = model.encode(hidden, real, d)
    return F.cross_entropy(model.words(h[m]).float(), x[m])


ALLOW = torch.eye(TAGS, device=DEV)
ALLOW_PART = torch.eye(TAGS, device=DEV)
for lab in (3, 4):
    ALLOW_PART[0, 1 + 4 * lab : 5 + 4 * lab] = 1


def tag_loss(model, corpus, which, rng):
    x, real, d, index = corpus.get(which)
    h = model.encode(x, real, d)
    lp = F.log_softmax(model.head(F.dropout(h, 0.1, True)).float(), -1)
    t = corpus.tags[index]
    complete = torch.from_numpy(corpus.complete[which]).to(DEV)
    a = torch.where(complete[:, None, None], ALLOW[t], ALLOW_PART[t])
    loss = -torch.logsumexp(lp + (a + 1e-30).log(), -1)
    return loss[real].mean()


def transitions():
    m = torch.full((TAGS, TAGS), -1e4)
    for a in range(TAGS):
        for b in range(TAGS):
            ka, kb = (a - 1) % 4, (b - 1) % 4
            opens = a != 0 and ka in (0, 1)  # B and I go on
            if opens:
                ok = b != 0 and kb in (1, 2) and (a - 1) // 4 == (b - 1) // 4
            else:
                ok = b == 0 or kb in (0, 3)
            if ok:
                m[a, b] = 0
    return m.to(DEV)


TRANS = transitions()
STARTS = torch.tensor([0.0 if t == 0 or (t - 1) % 4 in (0, 3) else -1e4 for t in range(TAGS)], device=DEV)
ENDS = torch.tensor([0.0 if t == 0 or (t - 1) % 4 in (2, 3) else -1e4 for t in range(TAGS)], device=DEV)


@torch.no_grad()
def probabilities(model, corpus, tokens=65536):
    """Probabilities of the tags of every character, half precision, in the order of the corpus's tokens."""
    model.eval()
    out = torch.zeros(len(corpus.ids), TAGS, dtype=torch.float16, device=DEV)
    for which in corpus.batches(tokens):
        x, real, d, index = corpus.get(which)
        with amp():
            lo = model.head(model.encode(x, real, d))
        out[index[real]] = F.softmax(lo.float(), -1)[real].half()
    return out


@torch.no_grad()
def viterbi(corpus, probs, tokens=400000):
    out = torch.zeros(len(corpus.ids), dtype=torch.uint8, device=DEV)
    for which in corpus.batches(tokens):
        x, real, d, index = corpus.get(which)
        s = (probs[index].float() + 1e-6).log()
        b, n, _ = s.shape
        lens = torch.from_numpy(corpus.lens[which]).to(DEV)
        best = STARTS + s[:, 0]
        back = torch.zeros(b, n, TAGS, dtype=torch.uint8, device=DEV)
        final = torch.where((lens == 1)[:, None], best, torch.full_like(best, -1e9))
        for i in range(1, n):
            m, arg = (best[:, :, None] + TRANS).max(1)
            best = m + s[:, i]
            back[:, i] = arg.to(torch.uint8)
            final = torch.where((lens == i + 1)[:, None], best, final)
        cur = (final + ENDS).argmax(-1)
        tags = torch.zeros(b, n, dtype=torch.long, device=DEV)
        for i in range(n - 1, -1, -1):
            live = i < lens
            tags[:, i] = torch.where(live, cur, tags[:, i])
            prev = back[:, i].gather(1, cur[:, None])[:, 0].long()
            cur = torch.where(live & (i > 0), prev, cur)
        out[index[real]] = tags[real].to(torch.uint8)
    return out


def evaluate(corpus, texts, tags, only=None):
    t = tags.cpu().numpy()
    found = [[] for _ in texts]
    for k, (ti, b, x) in enumerate(corpus.of):
        s = corpus.starts[k]
        found[ti] += [(p + b, q + b, l) for p, q, l in spans_of(t[s : s + x - b])]
    r, counts = {}, {}
    for f, (_, gold) in zip(found, texts):
        f = set(x for x in f if not only or x[2] in only)
        g = set(tuple(x) for x in gold)
        for l in LABELS:
            c = counts.setdefault(l, [0, 0, 0])
            fl, gl = {x for x in f if x[2] == l}, {x for x in g if x[2] == l}
            c[0] += len(fl & gl)
            c[1] += len(fl)
            c[2] += len(gl)
    counts["all"] = [sum(c[i] for c in counts.values()) for i in range(3)]
    return " ".join(f"{l} {2 * c[0] / max(1, c[1] + c[2]):.4f}" for l, c in counts.items())


def save(name, corpus, probs):
    path = viterbi(corpus, probs)
    p1, t1 = probs.float().topk(2, -1)
    q = (p1 * 255).round().clamp(0, 255).to(torch.uint8)
    pp = (probs.float().gather(1, path[:, None].long())[:, 0] * 255).round().clamp(0, 255).to(torch.uint8)
    a = torch.stack([path, pp, t1[:, 0].to(torch.uint8), q[:, 0], t1[:, 1].to(torch.uint8), q[:, 1]]).cpu().numpy()
    with gzip.open(f"{OUT}/{name}.gz", "wb", 6) as f:
        f.write(a.tobytes())
    log("saved", name, a.shape, os.path.getsize(f"{OUT}/{name}.gz"))


@torch.no_grad()
def generate(model, corpus, variants, part=0.35, tokens=65536):
    """Other texts like those of a corpus: some runs of characters hidden and guessed, in three rounds."""
    model.eval()
    out = []
    allowed = torch.tensor([(len(t) == 1 and "\u4e00" <= t <= "\u9fff") for t in VOCAB], device=DEV)
    for v in range(variants):
        ids = corpus.ids.clone()
        for which in corpus.batches(tokens):
            x, real, d, index = corpus.get(which)
            m = mask_spans(x, real, part, GEN) & allowed[x]
            y = torch.where(m, torch.full_like(x, MASK), x)
            turn = torch.randint(0, 3, x.shape, device=DEV, generator=GEN)
            for r in range(3):
                with amp():
                    h = model.encode(y, real, d)
                now = m & (turn == r)
                if not bool(now.any()):
                    continue
                with amp():
                    lo = model.words(h[now])
                lo = lo.float().masked_fill(~allowed, -1e9)
                k, at = lo.topk(40, -1)
                g = -torch.log(-torch.log(torch.rand(k.shape, device=DEV, generator=GEN).clamp(1e-9, 1 - 1e-7)))
                y[now] = at.gather(1, (k / 0.9 + g).argmax(-1, keepdim=True))[:, 0]
            ids[index[real]] = y[real]
        out.append(ids)
    return out


def main():
    cut = 200 if TINY else 10**9
    news = [json.loads(l) for l in open(f"{DIR}/train.jsonl", encoding="utf-8") if l.strip()]
    news = [(t["text"], [tuple(s) for s in t["spans"]]) for t in news]
    train = [t for i, t in enumerate(news) if i % 10 != 9][:cut]
    dev = [t for i, t in enumerate(news) if i % 10 == 9][:cut]
    uner, uner_dev = (read_iob(f"{DIR}/zh_gsdsimp-ud-{p}.iob2")[:cut] for p in ("train", "dev"))
    raw = [l.rstrip("\n") for l in gzip.open(f"{DIR}/unlabelled.txt.gz", "rt", encoding="utf-8")]
    raw = [l for l in raw if l.strip()][:cut]
    log(len(train), len(dev), len(uner), len(uner_dev), len(raw), DEV, torch.__version__)

    def corpus(texts, domain, complete):
        return Corpus([t for t, _ in texts], domain, [tags_of(len(t), s) for t, s in texts], complete)

    c_train = corpus(train, 0, True) + corpus(uner, 1, False)
    c_dev, c_uner_dev, c_uner = corpus(dev, 0, True), corpus(uner_dev, 1, False), corpus(uner, 1, False)
    c_raw = Corpus(raw, 0)
    c_mlm = c_raw + Corpus([t for t, _ in train], 0)
    log("tokens", len(c_train.ids), len(c_raw.ids))
    base = load()
    log("model loaded")
    # does it know Chinese at all?
    probe = Corpus(["中国的首都是北京，法国的首都是巴黎。"], 0)
    x, real, d, _ = probe.get(np.array([0]))
    x[0, 6], x[0, 15] = MASK, MASK
    base.eval()
    with torch.no_grad(), amp():
        lo = base.words(base.encode(x, real, d))
    log("probe", [VOCAB[i] for i in lo[0, 6].topk(4).indices], [VOCAB[i] for i in lo[0, 15].topk(4).indices])

    variants = 2 if TINY else 24
    made = generate(base, c_uner, variants)
    g = np.stack([m.cpu().numpy().astype(np.uint16) for m in made])
    with gzip.open(f"{OUT}/variants.gz", "wb", 6) as f:
        f.write(g.tobytes())
    json.dump({"lens": c_uner.lens.tolist(), "tokens": int(g.shape[1]), "variants": variants}, open(f"{OUT}/variants.json", "w"))
    for v in range(2):
        log("variant", "".join(VOCAB[i] for i in g[v][:120]))
    c_made = None
    for m in made:
        c = Corpus([t for t, _ in uner], 1, [tags_of(len(t), s) for t, s in uner], False)
        c.ids = m
        c_made = c if c_made is None else c_made + c
    log("made", len(c_made.ids), os.path.getsize(f"{OUT}/variants.gz"))

    train_steps(base, c_mlm, 3, 16384, 1e-4, 1e-4, mlm_loss, "mlm", 1, seconds=min(110, left() * 0.25))
    state = {k: v.clone() for k, v in base.state_dict().items()}
    sums = {}
    models = 0
    mean = 0.0
    while models < (2 if TINY else 5) and left() > 1.25 * mean + 25:
        t = time.time()
        base.load_state_dict(state)
        torch.manual_seed(100 + models)
        nn.init.normal_(base.head.weight, std=0.02)
        train_steps(base, c_train, 2 if TINY else 10, 6144, 6e-5, 1e-3, tag_loss, f"tagger {models}", 10 + models, seconds=min(70, left() - 40))
        models += 1
        for name, c in (("dev", c_dev), ("uner-dev", c_uner_dev), ("raw", c_raw), ("made", c_made)):
            p = probabilities(base, c)
            if name in ("dev", "uner-dev"):
                texts, only = (dev, None) if name == "dev" else (uner_dev, LABELS[:3])
                log(name, "this model", evaluate(c, texts, viterbi(c, p), only))
            sums[name] = p / 1 if name not in sums else sums[name] + p
            if name in ("dev", "uner-dev"):
                log(name, f"mean of {models}", evaluate(c, texts, viterbi(c, sums[name] / models), only))
        mean = time.time() - t
        if models in (1, 3):
            for name, c in (("raw", c_raw), ("made", c_made)):
                save(name, c, sums[name] / models)
            log("after", models)
    for name, c in (("raw", c_raw), ("made", c_made), ("dev", c_dev), ("uner-dev", c_uner_dev)):
        save(name, c, sums[name] / models)
    json.dump({"models": models, "raw": [[int(a) for a in o] for o in c_raw.of]}, open(f"{OUT}/done.json", "w"))
    log("done")


if __name__ == "__main__":
    main()
