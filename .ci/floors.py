"""Holds the scores on the development corpora above their floors. Standard library only.

usage: floors.py corpora        names of the corpora that have floors
       floors.py check DIR      DIR/<corpus>.json, written by the scorer, against the floors
       floors.py history        no floor is lower than it has ever been

floors.tsv has a line for each floor: corpus, kind of page (`all` for every kind), metric (path in the scorer's JSON), floor.
"""

import json
import pathlib
import subprocess
import sys

FLOORS = pathlib.Path(__file__).with_name("floors.tsv")

# A score this far above its floor should become the new floor.
WORTH_RAISING = 0.005


def parse(text):
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {(corpus, kind, metric): float(floor) for corpus, kind, metric, floor in rows}


def score(result, kind, metric):
    value = result["all"] if kind == "all" else result["by"][kind]
    for key in metric.split("."):
        value = value[key]
    return value


def check(directory):
    failed = False
    for (corpus, kind, metric), floor in parse(FLOORS.read_text()).items():
        result = json.loads((pathlib.Path(directory) / (corpus + ".json")).read_text())
        value = score(result, kind, metric)
        verdict = "below the floor" if value < floor else "worth raising" if value > floor + WORTH_RAISING else "ok"
        failed |= value < floor
        print(f"{corpus:15} {kind:8} {metric:16} {value:.4f}  floor {floor:.4f}  {verdict}")
    return 1 if failed else 0


def git(*arguments):
    return subprocess.run(("git", *arguments), cwd=FLOORS.parent, capture_output=True, text=True, check=True).stdout


def history():
    now = parse(FLOORS.read_text())
    lowered = []
    for commit in git("log", "--format=%h", "--", FLOORS.name).split():
        try:
            before = parse(git("show", f"{commit}:./{FLOORS.name}"))
        except subprocess.CalledProcessError:
            continue  # the commit that removed the file
        lowered += [f"{' '.join(key)}: {floor} in {commit}, now {now.get(key)}" for key, floor in before.items() if now.get(key, -1) < floor]
    print("\n".join(["floors were lowered:", *lowered] if lowered else ["no floor was lowered"]))
    return 1 if lowered else 0


def main(arguments):
    match arguments:
        case ["corpora"]:
            print("\n".join(dict.fromkeys(corpus for corpus, _, _ in parse(FLOORS.read_text()))))
            return 0
        case ["check", directory]:
            return check(directory)
        case ["history"]:
            return history()
    print(__doc__, file=sys.stderr)
    return 2


sys.exit(main(sys.argv[1:]))
