"""Pages of the corpora as arrays: features from our own binary, labels from the reference texts, folds by publisher."""

import hashlib
import json
import os
import pickle
import subprocess
from dataclasses import dataclass, field

import numpy as np

import hand
from decide import candidates
from labels import WordF1, soft_labels, words_of

FOLDS = 5
# Corpora whose `text` is a full reference text.
LABELLED = ("wcxb-dev", "fundus-a", "readability-a", "extra-newspaper4k")
# News pages without a reference text, labelled by hand (hand.py). They teach blocks and kinds, not class names: articles outnumber
# everything else there already, and shops lose by more of them (collections .02).
BY_HAND = ("htmldate-a", "trafilatura-a", "extra-postlight", "extra-goose3")


@dataclass
class Page:
    corpus: str
    id: str
    kind: str
    domain: str
    truth: dict
    texts: list
    words: np.ndarray
    masked: list
    marked: list
    own: np.ndarray
    parents: list
    spans: np.ndarray
    open: list
    tokens: list
    rows: slice = None
    labels: np.ndarray = None
    # Whether a block's label is known at all.
    known: np.ndarray = None
    # Words of the main content; None where nothing is known of it.
    main_words: float = None
    f1: WordF1 = None
    extra: dict = field(default_factory=dict)

    @property
    def fold(self):
        return fold_of(self.domain)


def fold_of(domain):
    """The fold a publisher belongs to, the same in every corpus."""
    return int(hashlib.md5(("fold" + domain).encode()).hexdigest(), 16) % FOLDS


def export(binary, corpus_folder, cache):
    """Has the library write features and texts of a corpus, unless they are in the cache."""
    if not os.path.exists(os.path.join(cache, "done")):
        subprocess.run([binary, "write", os.path.join(corpus_folder, "pages"), cache], check=True)
        open(os.path.join(cache, "done"), "w").close()


def load(corpus_folder, cache, by_hand=None):
    """(pages, features, column names) of one corpus; features is a read-only array of one row a block.

    Labels come from the reference text where there is one, and from `by_hand`, {(corpus, id): (kind, marks)}, before that.
    """
    corpus = os.path.basename(corpus_folder.rstrip("/"))
    names = open(os.path.join(cache, "names.txt")).read().split("\n")
    path = os.path.join(cache, "features.f32")
    features = np.memmap(path, np.float32, "r").reshape(-1, len(names)) if os.path.getsize(path) else None
    truths = {}
    with open(os.path.join(corpus_folder, "truth.jsonl"), encoding="utf-8") as lines:
        for line in lines:
            truth = json.loads(line)
            truths[truth["id"]] = truth
    labels_path = os.path.join(cache, "labels.pkl")
    labels = pickle.load(open(labels_path, "rb")) if os.path.exists(labels_path) else {}
    known = len(labels)
    pages, at = [], 0
    with open(os.path.join(cache, "blocks.jsonl"), encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            count = len(raw["texts"])
            rows = slice(at, at + count)
            at += count
            truth = truths.get(raw["id"])
            if truth is None or not count:
                continue
            page = Page(
                corpus, raw["id"], truth.get("kind") or "unknown", truth.get("domain") or raw["id"], truth,
                raw["texts"], np.array(raw["words"], np.float64), raw["masked"], raw["marked"],
                np.array(raw["own"]), raw["parents"], np.array(raw["spans"]), raw["open"], raw["tokens"], rows,
            )
            if "text" in truth["fields"] and truth["text"] is not None:
                if page.id not in labels:
                    blocks = [words_of(text) for text in page.texts]
                    reference = words_of(truth["text"])
                    labels[page.id] = (soft_labels(blocks, reference), WordF1(blocks, reference))
                page.labels, page.f1 = labels[page.id]
                page.known = np.ones(count, bool)
                page.main_words = page.f1.reference_words
            if by_hand and (corpus, page.id) in by_hand:
                relabel(page, *by_hand[(corpus, page.id)])
            pages.append(page)
    if len(labels) > known:
        pickle.dump(labels, open(labels_path, "wb"))
    return pages, features, names


def relabel(page, kind, marks):
    """Puts the labels of a reader where there is no reference, and in place of the reference's on all but articles.

    Articles keep their reference: readers agree with it (.98), and theirs instead gained nothing held out. What the rules have taken out
    keeps the reference's label, too.
    """
    labels = hand.labels(page.texts, marks)
    if labels is None:
        return
    if page.f1 is None:
        page.kind, page.labels = kind, labels
        page.main_words = float((labels * page.words).sum())
        # Readers saw runs of blocks that no extractor takes in short: a headline in one of them is not known to be out.
        title = words_of(page.truth.get("title"))
        page.known = np.array([label > 0 or not title or words_of(text) != title for label, text in zip(labels, page.texts)])
    elif page.kind != "article":
        page.labels = np.where(candidates(page), labels, page.labels)
