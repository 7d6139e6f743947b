"""python training/made OUT: writes made pages to OUT/forum, OUT/shop and OUT/site, each with pages/ and truth.jsonl.

The bytes are the same in every run.
"""

import argparse
import os
import sys
from collections import Counter

sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
from made import forum, shop, site  # noqa: E402 (the package's folder has to be on the path first)

PARTS = dict(forum=forum, shop=shop, site=site)


def main():
    parser = argparse.ArgumentParser(prog='python training/made', description=__doc__)
    parser.add_argument('out', metavar='OUT', help='folder for the pages')
    out = parser.parse_args().out
    for name, part in PARTS.items():
        rows = part.make(os.path.join(out, name))
        kinds = Counter(row['kind'] for row in rows)
        print(name, len(rows), 'pages', ', '.join(f'{kind} {n}' for kind, n in kinds.most_common()))


if __name__ == '__main__':
    main()
