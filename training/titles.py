#!/usr/bin/env python3
"""Learns the weights of the vote on the title (`src/meta/title_vote.rs`) and writes `src/tables/title_weights.rs`.

usage: titles.py CORPORA PROPOSALS_DIR [--write src/tables/title_weights.rs]

CORPORA holds the corpora's folders, PROPOSALS_DIR a file NAME.jsonl a corpus, as `examples/titles` prints it. Prints the
share of right titles by corpus of the shipped weights' kind in five folds by domain: what is said of pages that were not learned from.
Needs numpy and the scorer beside the corpora (`CORPORA/../eval/score.py`).
"""
import json, sys, zlib
from pathlib import Path

import numpy as np

NAMES = ("wcxb-dev", "fundus-a", "trafilatura-a", "extra-postlight")
FOLDS = 5
# Pull towards zero, and the weight of a corpus: each counts for the root of its pages, so that the small ones are heard.
L2 = 0.01
STEPS, RATE = 800, 0.05


def load(corpora, folder):
    sys.path.insert(0, str(corpora / ".." / "eval"))
    from score import title_scores
    pages = []
    for name in NAMES:
        proposals = {}
        for line in open(folder / (name + ".jsonl"), encoding="utf-8"):
            page = json.loads(line)
            proposals[page["id"]] = page["proposals"]
        for line in open(corpora / name / "truth.jsonl", encoding="utf-8"):
            truth = json.loads(line)
            if "title" not in truth["fields"]:
                continue
            of = proposals.get(str(truth["id"]), [])
            values = np.array([p["values"] for p in of], dtype=np.float32).reshape(len(of), -1)
            right = np.array([title_scores(p["text"], truth["title"])[0] for p in of])
            names = of[0]["names"] if of else None
            pages.append((name, truth.get("domain") or str(truth["id"]), values, right, names, str(truth["id"])))
    return pages


def learn(pages, l2=L2):
    """Weights that make the right proposals likely (softmax over each page's proposals)."""
    pages = [p for p in pages if len(p[2]) and p[3].any()]
    count = {name: sum(p[0] == name for p in pages) for name in NAMES}
    share = np.concatenate([[count[p[0]] ** -0.5] for p in pages])
    share = share / share.sum()
    x = np.concatenate([p[2] for p in pages])
    right = np.concatenate([p[3] for p in pages])
    at = np.repeat(np.arange(len(pages)), [len(p[2]) for p in pages])
    starts = np.concatenate([[0], np.cumsum([len(p[2]) for p in pages])[:-1]])
    w = np.zeros(x.shape[1]); m = np.zeros_like(w); v = np.zeros_like(w)
    for step in range(1, STEPS + 1):
        score = x @ w
        score = np.exp(score - np.maximum.reduceat(score, starts)[at])
        all_ = score / np.add.reduceat(score, starts)[at]
        good = score * right
        good = good / np.add.reduceat(good, starts)[at]
        gradient = x.T @ ((all_ - good) * share[at]) + l2 * w
        m = 0.9 * m + 0.1 * gradient
        v = 0.999 * v + 0.001 * gradient ** 2
        w -= RATE * (m / (1 - 0.9 ** step)) / (np.sqrt(v / (1 - 0.999 ** step)) + 1e-8)
    return w


def fold_of(domain):
    return zlib.crc32(domain.encode()) % FOLDS


def held_out(pages, l2=L2):
    rows = []
    for fold in range(FOLDS):
        w = learn([p for p in pages if fold_of(p[1]) != fold], l2)
        for p in pages:
            if fold_of(p[1]) == fold:
                if not len(p[2]):
                    rows.append((p[0], 0.0, 0.0)); continue
                score = p[2] @ w
                best = int(score.argmax())
                rows.append((p[0], p[3][best], float(np.exp(score[best]) / np.exp(score).sum())))
    return rows


def shares(rows):
    return {n: round(float(np.mean([r[1] for r in rows if r[0] == n])), 4) for n in NAMES}


def main():
    corpora, folder = Path(sys.argv[1]), Path(sys.argv[2])
    pages = load(corpora, folder)
    print("some proposal is right:", shares([(p[0], float(p[3].any()) if len(p[3]) else 0.0, 0) for p in pages]))
    rows = held_out(pages)
    print("right, held out:", shares(rows))
    sure = [r for r in rows if r[2] > 0.9]
    print("with a share above 0.9: %d of %d right" % (sum(r[1] for r in sure), len(sure)))
    w = learn(pages)
    print("right, learned from:", shares([(p[0], p[3][int((p[2] @ w).argmax())] if len(p[2]) else 0.0, 0) for p in pages]))
    if "--write" in sys.argv:
        names = next(p[4] for p in pages if p[4])
        out = ["//! Weights of the vote on the title, in the order of its features (`meta/title_vote.rs`); made by `training/titles.py`.", "",
               "/// One weight a feature.", "#[rustfmt::skip]", "pub static TITLE_WEIGHTS: &[f32] = &["]
        last = None
        for name, value in zip(names, w):
            group = name.rsplit(" ", 1)[0]
            if group != last:
                out.append("    // %s" % group)
                last = group
            out.append("    %.3f," % value)
        out.append("];\n")
        Path(sys.argv[sys.argv.index("--write") + 1]).write_text("\n".join(out), encoding="utf-8")


if __name__ == "__main__":
    main()
