"""Checks of the made pages: `problems(program)` returns what is wrong, one line each.

`program` is the folder to run as `python program OUT`. Checked are: two runs write the same bytes, no file carries a name or
a time, every page nests, no mark is left in it, it has a truth of its own and the truth is not empty.
"""

import filecmp
import gzip
import json
import os
import subprocess
import sys
import tempfile

from .page import MARK, Reader

# Of a gzip header (RFC 1952): where the flags and the time stand, and the flag of a file name.
FLAGS, TIME, NAME_FLAG = 3, slice(4, 8), 8


def files(folder):
    """Paths of all files below the folder, relative to it, sorted."""
    return sorted(os.path.relpath(os.path.join(at, name), folder) for at, _, names in os.walk(folder) for name in names)


def page_problems(packed):
    """What is wrong with one packed page."""
    if packed[FLAGS] & NAME_FLAG or any(packed[TIME]):
        yield 'the file carries a name or a time'
    page = gzip.decompress(packed).decode('utf-8')
    if MARK.search(page):
        yield 'a mark is left'
    try:
        Reader.read(page)
    except ValueError as error:
        yield str(error)


def part_problems(folder):
    """What is wrong with pages and truth of one part."""
    with open(os.path.join(folder, 'truth.jsonl'), encoding='utf-8') as lines:
        rows = [json.loads(line) for line in lines]
    names = [row['id'] + '.html.gz' for row in rows]
    if not rows or sorted(names) != files(os.path.join(folder, 'pages')):
        yield f'{folder}: pages and truth are not the same ids'
        return
    for row, name in zip(rows, names):
        if not row['text'].strip() or not row['title'].strip():
            yield f'{name}: text or title of the truth is empty'
        with open(os.path.join(folder, 'pages', name), 'rb') as page:
            for problem in page_problems(page.read()):
                yield f'{name}: {problem}'


def run(program, out, hash_seed):
    """Runs the program; the hash seed orders Python's sets, which no page may depend on."""
    subprocess.run([sys.executable, program, out], check=True, stdout=subprocess.DEVNULL, env={**os.environ, 'PYTHONHASHSEED': hash_seed})


def problems(program):
    """What is wrong with the made pages; empty if nothing is."""
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        run(program, first, '1')
        run(program, second, '2')
        names = files(first)
        if names != files(second):
            return ['two runs write other files']
        _, other, unread = filecmp.cmpfiles(first, second, names, shallow=False)
        found = [f'{name}: differs between two runs' for name in other + unread]
        for part in sorted(os.listdir(first)):
            found += part_problems(os.path.join(first, part))
        return found
