"""What a second reader makes of WCXB's pages: how far a careful person agrees with the reference, and how far we do.

    python training/second.py CORPORA CACHE [LIST]

Readers labelled 648 pages of wcxb-dev (`hand/second.tsv`), from the blocks alone: they saw neither the reference nor what any
extractor takes. `CACHE` is the folder in which `train.py` left features and held-out predictions. For every kind of page it prints the word F1
between reader and reference, between held-out prediction and reference, and between held-out prediction and reader; then what
held-out predictions score on all pages, and without those whose reference the reader contradicts. `LIST` gets these pages.
"""

import json
import os
import sys
from collections import Counter, defaultdict

import numpy as np

import hand
from data import load
from decide import without_repeats
from labels import words_of

CORPUS = "wcxb-dev"
# Below this agreement between reader and reference one of the two is wrong about most of a page.
CONTRADICTED = 0.7


def word_f1(left, right):
    """The scorer's word F1 of two lists of words."""
    if not left and not right:
        return 1.0
    left, right = Counter(left), Counter(right)
    both = sum((left & right).values())
    return 2 * both / (sum(left.values()) + sum(right.values())) if both else 0.0


def read_words(page, marks):
    """The words of the blocks that the reader kept, copies once as in what the program prints; None where the blocks are others by now."""
    labels = hand.labels(page.texts, marks)
    if labels is None:
        return None
    kept = without_repeats(page, labels) > 0
    return [word for text, keep in zip(page.texts, kept) if keep for word in words_of(text)]


def compare(corpora, cache):
    """A row a page of the corpus: (id, kind, reader~reference, ours~reference, ours~reader); without a reader, None."""
    with open(os.path.join(cache, f"held-out-{CORPUS}.jsonl"), encoding="utf-8") as lines:
        ours = {record["source"]: words_of(record["text"]) for record in map(json.loads, lines)}
    readings = hand.read(os.path.join(hand.FOLDER, "second.tsv"))
    pages = {page.id: page for page in load(os.path.join(corpora, CORPUS), os.path.join(cache, CORPUS))[0]}
    with open(os.path.join(corpora, CORPUS, "truth.jsonl"), encoding="utf-8") as lines:
        for truth in map(json.loads, lines):
            page_id, reference = truth["id"], words_of(truth["text"])
            own, read = ours.get(page_id, []), None
            if (CORPUS, page_id) in readings and page_id in pages:
                read = read_words(pages[page_id], readings[(CORPUS, page_id)][1])
            both = (None, None) if read is None else (word_f1(read, reference), word_f1(own, read))
            yield page_id, truth["kind"], both[0], word_f1(own, reference), both[1]


def main(corpora, cache, listed=None):
    rows = list(compare(corpora, cache))
    kinds = defaultdict(list)
    for _, kind, *scores in rows:
        if scores[0] is not None:
            kinds[kind].append(scores)
    kinds["all but articles"] = [scores for kind, own in kinds.items() if kind != "article" for scores in own]
    print("%-18s%7s%18s%16s%14s" % ("", "pages", "reader~reference", "ours~reference", "ours~reader"))
    for name, own in kinds.items():
        print("%-18s%7d%18.3f%16.3f%14.3f" % (name, len(own), *np.mean(own, axis=0)))
    for name, limit in (("all pages", 0.0), (f"not contradicted (reader~reference >= {CONTRADICTED})", CONTRADICTED)):
        held = [row for row in rows if row[2] is None or row[2] >= limit]
        articles = [row[3] for row in held if row[1] == "article"]
        print("%s: %d pages, ours %.3f; %d articles, ours %.3f"
              % (name, len(held), np.mean([row[3] for row in held]), len(articles), np.mean(articles)))
    if listed:
        with open(listed, "w", encoding="utf-8") as out:
            out.write("# page\tkind\treader~reference\tours~reference\tours~reader (word F1, held out)\n")
            for row in sorted(rows):
                if row[2] is not None and row[2] < CONTRADICTED:
                    out.write("%s\t%s\t%.3f\t%.3f\t%.3f\n" % row)


if __name__ == "__main__":
    main(*sys.argv[1:])
