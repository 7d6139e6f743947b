"""Which blocks belong to the main text: alignment of a page's blocks with its reference text."""

import re
from collections import Counter

import numpy as np
from rapidfuzz.distance import LCSseq

WORD = re.compile(r"\w+")

# Blocks that match less than this are taken out before the next alignment: chance matches of common words.
ROUNDS = (0.25, 0.45, 0.5)
# Pages with more words than this are aligned once only.
MAX_ALIGNED_WORDS = 60_000
# Share of a block's word triples that must stand in unmatched reference text for the block to count out of order.
OUT_OF_ORDER = 0.7


def words_of(text):
    """The words the scorer counts."""
    return WORD.findall((text or "").lower())


def aligned(page, reference):
    """Masks of the longest common subsequence of two word lists: (matched in page, matched in reference)."""
    in_page, in_reference = np.ones(len(page), bool), np.ones(len(reference), bool)
    for op in LCSseq.editops(page, reference):
        if op.tag == "delete":
            in_page[op.src_pos] = False
        elif op.tag == "insert":
            in_reference[op.dest_pos] = False
    return in_page, in_reference


def soft_labels(blocks, reference):
    """For each block (a list of words) the share of it that is in the reference text, 0 to 1."""
    share = np.zeros(len(blocks))
    ids = {}
    reference = [ids.setdefault(word, len(ids)) for word in reference]
    if not reference:
        return share
    blocks = [[ids.get(word, -1) for word in block] for block in blocks]
    active = np.array([any(word >= 0 for word in block) for block in blocks], bool)
    in_reference = np.zeros(len(reference), bool)
    for threshold in ROUNDS:
        owners = [i for i, block in enumerate(blocks) if active[i] for _ in block]
        flat = [word for i, block in enumerate(blocks) if active[i] for word in block]
        if not flat or len(flat) > MAX_ALIGNED_WORDS:
            break
        in_page, in_reference = aligned(flat, reference)
        matched = np.bincount(owners, in_page, len(blocks))
        total = np.bincount(owners, minlength=len(blocks))
        share = np.where(active & (total > 0), matched / np.maximum(total, 1), 0.0)
        active &= share >= threshold
    rescue(blocks, reference, in_reference, share)
    return share


def rescue(blocks, reference, in_reference, share):
    """Raises the share of blocks whose word triples stand in reference text that nothing matched (moved text)."""
    grams, run = Counter(), []
    for position in range(len(reference) + 1):
        if position < len(reference) and not in_reference[position]:
            run.append(reference[position])
            continue
        grams.update(tuple(run[i : i + 3]) for i in range(len(run) - 2))
        run = []
    if not grams:
        return
    for i, block in enumerate(blocks):
        if share[i] >= 0.5 or len(block) < 3:
            continue
        triples = [tuple(block[j : j + 3]) for j in range(len(block) - 2)]
        found = sum(1 for triple in triples if grams.get(triple, 0) > 0) / len(triples)
        if found >= OUT_OF_ORDER:
            share[i] = max(share[i], found)
            grams.subtract(triples)


class WordF1:
    """Word F1 of any choice of a page's blocks, fast."""

    def __init__(self, blocks, reference):
        ids = {}
        reference = [ids.setdefault(word, len(ids)) for word in reference]
        self.wanted = np.bincount(reference, minlength=len(ids)) if reference else np.zeros(0, int)
        self.reference_words = len(reference)
        self.counts = np.array([len(block) for block in blocks])
        pairs = [(ids[word], i) for i, block in enumerate(blocks) for word in block if word in ids]
        self.ids = np.array([pair[0] for pair in pairs], np.int32)
        self.owners = np.array([pair[1] for pair in pairs], np.int32)

    def scores(self, chosen):
        """(precision, recall, F1) of the chosen blocks, as the scorer computes them."""
        words = int(self.counts[chosen].sum()) if len(self.counts) else 0
        if self.reference_words == 0:
            return (1.0, 1.0, 1.0) if words == 0 else (0.0, 0.0, 0.0)
        if words == 0 or not len(self.ids):
            return 0.0, 0.0, 0.0
        found = np.bincount(self.ids[chosen[self.owners]], minlength=len(self.wanted))
        overlap = np.minimum(found, self.wanted).sum()
        p, r = overlap / words, overlap / self.reference_words
        return p, r, 2 * p * r / (p + r) if p + r else 0.0
