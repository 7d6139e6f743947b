"""Log odds of class and id tokens: how often text below an element so named is main text.

A publisher counts once per token however many pages it has. On training pages the publisher's own share is taken out
before its features are computed, so that the model learns how far the odds of *other* publishers can be trusted.
"""

from collections import defaultdict

import numpy as np

# A token must stand on pages of so many publishers to enter the table.
MIN_PUBLISHERS = 5
# A publisher's words count with at most this weight.
PUBLISHER_WEIGHT = 3.0
# Prior counts of main text and of the rest.
PRIOR = (0.6, 1.0)
# Odds are shrunk by n / (n + SHRINK) for a token of n publishers.
SHRINK = 4
DECIMALS = 2
MIN_ODDS = 0.05
COLUMNS = ("odds_sum", "odds_min", "odds_max", "odds_1", "odds_2", "odds_3")


def statistics(pages, weights):
    """{publisher: {token: [weight of main text, weight of the rest]}} over labelled pages; one publisher is capped."""
    stats = defaultdict(lambda: defaultdict(lambda: [0.0, 0.0]))
    for page in pages:
        weight = weights[(page.corpus, page.id)]
        good = np.concatenate([[0.0], np.cumsum(weight * page.labels)])
        bad = np.concatenate([[0.0], np.cumsum(weight * (1 - page.labels))])
        first, end = page.spans[:, 0], page.spans[:, 1]
        good_in, bad_in = good[end] - good[first], bad[end] - bad[first]
        here = {}
        for element, tokens in enumerate(page.tokens):
            for token in tokens:
                sums = here.setdefault(token, [0.0, 0.0])
                sums[0] += good_in[element]
                sums[1] += bad_in[element]
        # Nested elements of one name count their text once.
        for token, (token_good, token_bad) in here.items():
            sums = stats[page.domain][token]
            sums[0] += min(token_good, good[-1])
            sums[1] += min(token_bad, bad[-1])
    for tokens in stats.values():
        for sums in tokens.values():
            scale = max(1.0, (sums[0] + sums[1]) / PUBLISHER_WEIGHT)
            sums[0] /= scale
            sums[1] /= scale
    return stats


def totals(stats, publishers):
    """{token: (good, bad, publishers)} for tokens of enough publishers."""
    sums = defaultdict(lambda: [0.0, 0.0, 0])
    for publisher in publishers:
        for token, (good, bad) in stats.get(publisher, {}).items():
            entry = sums[token]
            entry[0] += good
            entry[1] += bad
            entry[2] += 1
    return {token: tuple(entry) for token, entry in sums.items() if entry[2] >= MIN_PUBLISHERS}


def odds_of(good, bad, publishers):
    if publishers < MIN_PUBLISHERS - 1:
        return 0.0
    value = float(np.log((good + PRIOR[0]) / (bad + PRIOR[1]))) * publishers / (publishers + SHRINK)
    value = round(value, DECIMALS)
    return value if abs(value) >= MIN_ODDS else 0.0


def table(sums):
    """The shipped table: {token: odds}."""
    odds = {token: odds_of(*entry) for token, entry in sums.items()}
    return {token: value for token, value in odds.items() if value}


def features(page, sums, own):
    """The six odds columns of a page's blocks. `own` is the publisher's part of `sums`, to be left out."""
    known = {}

    def odds(token):
        value = known.get(token)
        if value is None:
            entry = sums.get(token)
            if entry is None:
                value = 0.0
            elif token in own:
                good, bad = own[token]
                value = odds_of(entry[0] - good, entry[1] - bad, entry[2] - 1)
            else:
                value = odds_of(*entry)
            known[token] = value
        return value

    count = len(page.tokens)
    out = np.zeros((count, 6))
    for element, tokens in enumerate(page.tokens):
        values = [value for value in map(odds, tokens) if value] if page.open[element] else []
        parent = page.parents[element]
        total, low, high, first, second, third = out[parent] if parent is not None else (0.0,) * 6
        if values:
            own_odds = sum(values) / len(values) ** 0.5
            out[element] = (total + own_odds, min(low, own_odds), max(high, own_odds), own_odds, first, second)
        else:
            out[element] = (total, low, high, first, second, third)
    return out[page.own].astype(np.float32)
