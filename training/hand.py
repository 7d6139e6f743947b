"""Labels by hand: which blocks of a page careful readers took for its main content.

`hand/*.tsv` has a line a page: `corpus/id`, the page's kind and the marks of its main blocks, none where the page has no content of
its own. A mark is a checksum of the block's words, with `.2`, `.3` behind it for the second and third block of the page with
the same words. So the files hold no text, and survive a change of how a page is cut into blocks, as far as the blocks stay the same.

`news.tsv`: news pages of the corpora that have no reference text. `forms.tsv`: shops, sections, forums and services from the
data of Formasaurus (`forms.py` fetches the pages). `second.tsv`: pages of WCXB once more, by readers who did not see the reference; see
`second.py` for what comes of the comparison.
"""

import glob
import os
import zlib
from collections import Counter

import numpy as np

from labels import words_of

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hand")
# Hexadecimal digits of a mark: two blocks of one page share one by chance once in sixteen million pairs.
DIGITS = 6
# A page teaches nothing where fewer of its marks than this share are found again.
MIN_FOUND = 0.8


def marks_of(texts):
    """The mark of every block of a page."""
    seen = Counter()
    out = []
    for text in texts:
        mark = f"{zlib.crc32(' '.join(words_of(text)).encode()):08x}"[:DIGITS]
        seen[mark] += 1
        out.append(mark if seen[mark] == 1 else f"{mark}.{seen[mark]}")
    return out


def read(path):
    """{(corpus, id): (kind, marks)} of one file."""
    pages = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            name, kind, own = line.rstrip("\n").split("\t")
            corpus, page_id = name.split("/", 1)
            pages[(corpus, page_id)] = (kind, own.split())
    return pages


def read_all():
    """{(corpus, id): (kind, marks)} of all files."""
    pages = {}
    for path in sorted(glob.glob(os.path.join(FOLDER, "*.tsv"))):
        pages.update(read(path))
    return pages


def labels(texts, own):
    """1 for each block that was kept, 0 for the others; None where too few of the marks are found."""
    kept = set(own)
    found = [mark in kept for mark in marks_of(texts)]
    if kept and sum(found) < MIN_FOUND * len(kept):
        return None
    return np.array(found, np.float64)
