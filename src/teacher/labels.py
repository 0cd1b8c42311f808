"""Writes what teacher.py says as .labels.gz, the form that `pressgraph train` reads.

    python3 labels.py FOLDER NER OUT

FOLDER holds what teacher.py wrote and meta.json of weights.py; OUT gets news.labels.gz and encyclopedic.labels.gz.
"""
import gzip, json, sys, zlib
import numpy as np

FOLDER, NER, OUT = sys.argv[1:4]
LABELS = ["PER", "ORG", "LOC", "EVT", "TTL"]
TAGS = ["O"] + [k + "-" + label for label in LABELS for k in "BIES"]
VARIANTS = 8  # of the 24 that teacher.py makes
LEAST_DOUBT = 4  # percent


def spans(tags):
    out, begin = [], -1
    for i in np.nonzero(tags)[0]:
        label, kind = divmod(int(tags[i]) - 1, 4)
        if kind == 0:
            begin = int(i)
        elif kind == 2 and begin >= 0:
            out.append([begin, int(i) + 1, LABELS[label]])
            begin = -1
        elif kind == 3:
            out.append([int(i), int(i) + 1, LABELS[label]])
    return out


def doubts(columns):
    """The other tag, and how likely it is of the two, where that is worth telling."""
    path, p, first, p_first, second, p_second = columns
    other = np.where(first == path, second, first)
    q = np.where(first == path, p_second, p_first).astype(int)
    percent = np.rint(100 * q / np.maximum(1, p.astype(int) + q)).astype(int)
    return [[int(i), TAGS[other[i]], int(percent[i])] for i in np.nonzero(percent >= LEAST_DOUBT)[0]]


def said(columns):
    line = {"spans": spans(columns[0])}
    d = doubts(columns)
    return {**line, "doubts": d} if d else line


def columns_of(name):
    return np.frombuffer(gzip.open(f"{FOLDER}/{name}.gz").read(), np.uint8).reshape(6, -1)


def write(name, text, paragraphs, lines):
    crc = zlib.crc32("".join(p + "\n" for p in paragraphs).encode())
    head = {"text": text, "paragraphs": len(paragraphs), "crc32": f"{crc:08x}"}
    with open(f"{OUT}/{name}", "wb") as raw:
        with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=raw, mtime=0) as out:
            for line in [head] + lines:
                out.write((json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n").encode())


news = [line.rstrip("\n") for line in gzip.open(f"{NER}/unlabelled.txt.gz", "rt", encoding="utf-8")]
news = [line for line in news if line.strip()]
columns, at, lines = columns_of("raw"), 0, []
for text in news:
    lines.append(said(columns[:, at : at + len(text)]))
    at += len(text)
write("news.labels.gz", "unlabelled.txt.gz", news, lines)

texts, words = [], []
for line in open(f"{NER}/uner/zh_gsdsimp-ud-train.iob2", encoding="utf-8"):
    if not line.strip():
        if words:
            texts.append("".join(words))
        words = []
    elif not line.startswith("#"):
        words.append(line.split("\t")[1])
if words:
    texts.append("".join(words))
vocabulary = [t if len(t) == 1 else t[2:] if t.startswith("##") else "" for t in json.load(open(f"{FOLDER}/meta.json"))["vocab"]]
variants = np.frombuffer(gzip.open(f"{FOLDER}/variants.gz").read(), np.uint16).reshape(24, -1)
size, columns, lines = variants.shape[1], columns_of("made"), []
for v in range(VARIANTS):
    at = 0
    for k, text in enumerate(texts):
        edits = []
        for i, c in enumerate(text):
            # what the vocabulary lacks was never hidden, nor were letters and digits
            other = vocabulary[variants[v][at + i]]
            if other and other != c and "\u4e00" <= other <= "\u9fff":
                if edits and edits[-1][0] + len(edits[-1][1]) == i:
                    edits[-1][1] += other
                else:
                    edits.append([i, other])
        lines.append({"of": k, "edits": edits, **said(columns[:, v * size + at : v * size + at + len(text)])})
        at += len(text)
write("encyclopedic.labels.gz", "zh_gsdsimp-ud-train.iob2", texts, lines)
