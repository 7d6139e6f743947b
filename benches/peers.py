"""Times extractors of others and `offprint clean` on the same pages, in the same run, on one core.

    pip install -r benches/peers-requirements.txt
    python benches/peers.py target/release/offprint ../shared/corpora/wcxb-dev

Prints pages a second of processor time and the ratio to ours. Machines and their load differ; ratios within one run hold.
The pages are unpacked and read before the clock starts for the peers; ours reads, unpacks, cleans and writes, metadata included.
"""

import gzip
import json
import os
import resource
import subprocess
import sys
import time


def article_pages(corpus):
    with open(os.path.join(corpus, "truth.jsonl"), encoding="utf-8") as lines:
        ids = [page["id"] for page in map(json.loads, lines) if page["kind"] == "article"]
    for page in ids:
        path = os.path.join(corpus, "pages", page + ".html.gz")
        if os.path.exists(path):
            yield path


def read(path):
    with gzip.open(path, "rb") as file:
        return file.read().decode("utf-8", "replace")


def peer(extract, pages):
    start = time.process_time()
    for page in pages:
        try:
            extract(page)
        except Exception as error:  # A page that one of them cannot read costs it no time.
            print(error, file=sys.stderr)
    return time.process_time() - start


def ours(program, paths):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [program, "clean", "--no-config", "--quiet", "--threads", "1", "--format", "jsonl", *paths]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(program, corpus):
    import resiliparse.extract.html2text
    import trafilatura

    paths = list(article_pages(corpus))
    pages = [read(path) for path in paths]
    times = {
        "offprint clean": ours(program, paths),
        "resiliparse": peer(lambda page: resiliparse.extract.html2text.extract_plain_text(page, main_content=True), pages),
        "trafilatura": peer(trafilatura.extract, pages),
    }
    for name, seconds in times.items():
        print("%-15s %7.1f pages/s, %5.2f times ours" % (name, len(pages) / seconds, seconds / times["offprint clean"]))


if __name__ == "__main__":
    main(*sys.argv[1:])
