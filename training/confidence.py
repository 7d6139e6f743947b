"""Does `confidence` keep its word? Of held-out pages above 0.9, how many score above 0.9 by word F1.

    python training/confidence.py ../shared/corpora ../shared/eval/score.py target/training

Reads the held-out predictions that `train.py` leaves in its cache: the model that scored a page never saw its publisher.
"""

import json
import os
import subprocess
import sys
import tempfile

CORPORA = ("wcxb-dev", "fundus-a")
BINS = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1.01)


def pages(corpora, scorer, cache):
    """(corpus, confidence, word F1) of each held-out page with a full reference text."""
    for corpus in CORPORA:
        predictions = os.path.join(cache, f"held-out-{corpus}.jsonl")
        with tempfile.NamedTemporaryFile(suffix=".json") as scores:
            command = [sys.executable, scorer, os.path.join(corpora, corpus), predictions, "--bootstrap", "0", "--json", scores.name]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            f1 = {page["id"]: page["wcxb"][2] for page in json.load(open(scores.name, encoding="utf-8"))["page_scores"] if page.get("wcxb")}
        with open(predictions, encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                page = os.path.basename(record["source"]).split(".html")[0]
                if page in f1 and record["text"]:
                    yield corpus, record["confidence"], f1[page]


def main(corpora, scorer, cache):
    found = list(pages(corpora, scorer, cache))
    print("confidence   pages  above .9")
    for low, high in zip(BINS, BINS[1:]):
        good = [f1 > 0.9 for _, confidence, f1 in found if low <= confidence < high]
        if good:
            print("%.2f-%.2f   %6d     %.3f" % (low, min(high, 1), len(good), sum(good) / len(good)))
    for corpus in CORPORA + ("all",):
        good = [f1 > 0.9 for name, confidence, f1 in found if confidence > 0.9 and corpus in (name, "all")]
        print("%s: of %d pages above 0.9, %.1f %% score above 0.9" % (corpus, len(good), 100 * sum(good) / max(1, len(good))))


if __name__ == "__main__":
    main(*sys.argv[1:4])
