"""The decision of src/extract/decide.rs in short, for quick comparisons; published figures come from the binary."""

import numpy as np

LIKELY_ARTICLE = 0.3
SURE_ARTICLE = 0.7
MIN_EXPECTED = 0.25
ARTICLE_FLOOR = 0.3
MIN_DUPLICATE_WORDS = 8
# Reasons of the mask that no score revives.
FINAL = {"comment-form", "newsletter", "share", "ad", "consent", "also-read", "selector", "paywall"}

# Reasons of the mask that a score may overrule on an article.
OPEN_FLOOR = 0.6
OPEN_ON_ARTICLES = {"related", "sidebar"}


def candidates(page):
    """Blocks the model may keep: not finally masked, not marked by a line rule."""
    masked = np.array([reason in FINAL for reason in page.masked], bool)
    return ~masked & np.array([reason is None for reason in page.marked], bool)


def without_repeats(page, p):
    """Zeroes all copies of a longer text but the best."""
    p = p.copy()
    best = {}
    for i, text in enumerate(page.texts):
        if page.words[i] < MIN_DUPLICATE_WORDS or p[i] <= 0:
            continue
        held = best.get(text)
        if held is None:
            best[text] = i
        elif p[i] > p[held]:
            p[held] = 0
            best[text] = i
        else:
            p[i] = 0
    return p


def expected_f1(p, words):
    """Mask of the prefix by score with the best expected F1, and that F1."""
    order = np.argsort(-p, kind="stable")
    gain = (p * words)[order]
    expected = 2 * np.cumsum(gain) / np.maximum(np.cumsum(words[order]) + gain.sum(), 1e-6)
    count = int(np.argmax(expected)) + 1
    chosen = np.zeros(len(p), bool)
    chosen[order[:count]] = True
    return chosen & (p > 0), float(expected[count - 1])


def choose(page, p, article):
    """Mask of the kept blocks; `article` is the probability that the page is one."""
    masked = np.array([reason is not None for reason in page.masked], bool)
    may_open = np.array([reason in OPEN_ON_ARTICLES for reason in page.masked], bool) & (p >= OPEN_FLOOR)
    held = masked & ~may_open if article >= SURE_ARTICLE else np.zeros(len(p), bool)
    p = without_repeats(page, np.where(candidates(page) & ~held, p, 0.0))
    chosen, expected = expected_f1(p, page.words)
    if article >= LIKELY_ARTICLE and (p >= ARTICLE_FLOOR).any():
        chosen &= p >= ARTICLE_FLOOR
    return chosen if expected >= MIN_EXPECTED else np.zeros(len(p), bool)
