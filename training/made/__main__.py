"""Writes made pages to OUT/forum, OUT/shop and OUT/site, each with pages/ and truth.jsonl; every run writes the same bytes.

`--check` writes them twice to temporary folders instead and says what is wrong with them.
"""

import argparse
import os
import sys
from collections import Counter

PROGRAM = os.path.dirname(os.path.abspath(__file__))
sys.path[0] = os.path.dirname(PROGRAM)
from made import check, forum, shop, site  # noqa: E402 (the package's folder has to be on the path first)

PARTS = dict(forum=forum, shop=shop, site=site)


def main():
    parser = argparse.ArgumentParser(prog='python training/made', description=__doc__)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument('out', metavar='OUT', nargs='?', help='folder for the pages')
    what.add_argument('--check', action='store_true', help='write to temporary folders and check')
    args = parser.parse_args()
    if args.check:
        found = check.problems(PROGRAM)
        print('\n'.join(found) or 'made pages: nothing wrong')
        sys.exit(bool(found))
    for name, part in PARTS.items():
        rows = part.make(os.path.join(args.out, name))
        kinds = Counter(row['kind'] for row in rows)
        print(name, len(rows), 'pages:', ', '.join(f'{kind} {n}' for kind, n in kinds.most_common()))


if __name__ == '__main__':
    main()
