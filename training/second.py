"""What a second reader makes of WCXB's pages: how far a careful person agrees with the reference, and how far we do.

    python training/second.py CORPORA CACHE

Readers labelled 519 pages of wcxb-dev (`hand/second.tsv`), from the blocks alone: they saw neither the reference nor what any
extractor takes. `CACHE` is the folder in which `train.py` left features and held-out predictions. For every kind of page it prints the word F1
between reader and reference, between held-out prediction and reference, and between held-out prediction and reader.
"""

import json
import os
import sys
from collections import Counter, defaultdict

import numpy as np

import hand
from data import load
from labels import words_of

CORPUS = "wcxb-dev"
# A copy of a text with so many words counts once, as it does in what the program prints.
MIN_REPEATED_WORDS = 8


def word_f1(left, right):
    """The scorer's word F1 of two lists of words."""
    left, right = Counter(left), Counter(right)
    both = sum((left & right).values())
    return 2 * both / (sum(left.values()) + sum(right.values())) if both else 0.0


def read_words(page, marks):
    """The words of the blocks that the reader kept; None where the blocks are others by now."""
    labels = hand.labels(page.texts, marks)
    if labels is None:
        return None
    words, seen = [], set()
    for text in (text for text, label in zip(page.texts, labels) if label):
        own = words_of(text)
        if len(own) >= MIN_REPEATED_WORDS and tuple(own) in seen:
            continue
        seen.add(tuple(own))
        words += own
    return words


def main(corpora, cache):
    with open(os.path.join(cache, f"held-out-{CORPUS}.jsonl"), encoding="utf-8") as lines:
        ours = {record["source"]: words_of(record["text"]) for record in map(json.loads, lines)}
    readings = hand.read(os.path.join(hand.FOLDER, "second.tsv"))
    pages, _, _ = load(os.path.join(corpora, CORPUS), os.path.join(cache, CORPUS))
    rows = defaultdict(list)
    for page in pages:
        if (CORPUS, page.id) in readings:
            read = read_words(page, readings[(CORPUS, page.id)][1])
            if read is not None:
                reference, own = words_of(page.truth["text"]), ours.get(page.id, [])
                rows[page.kind].append((word_f1(read, reference), word_f1(own, reference), word_f1(own, read)))
    print("%-14s%7s%18s%16s%14s" % ("", "pages", "reader~reference", "ours~reference", "ours~reader"))
    other = [row for kind, own in rows.items() if kind != "article" for row in own]
    for name, own in [*sorted(rows.items()), ("all but article", other)]:
        print("%-14s%7d%18.3f%16.3f%14.3f" % (name, len(own), *np.mean(own, axis=0)))


if __name__ == "__main__":
    main(*sys.argv[1:])
