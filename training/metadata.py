#!/usr/bin/env python3
"""How far metadata can be trusted: confidence against labelled pages, and the labels that are faulty.

usage: metadata.py CORPORA PREDICTIONS_DIR [--faults docs/metadata-truth-faults.tsv]

PREDICTIONS_DIR holds NAME.jsonl a corpus, as `offprint clean --provenance` writes it. Prints, by field and corpus, how many values
with a confidence above 0.9 are right, then each figure with and without the pages whose label is faulty. `--faults` lists those
pages. What counts as a fault is decided here by what stands on the page, never by hand; see docs/metadata-truth-faults.md.
"""
import gzip, html, json, re, sys
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

CORPORA = Path(sys.argv[1])
sys.path.insert(0, str(CORPORA / ".." / "eval"))
from score import day, load_predictions, load_truth, names, page_scores, plain  # noqa: E402

NAMES = ("wcxb-dev", "fundus-a", "trafilatura-a", "htmldate-a")
FIELDS = ("published", "authors", "title")
BARS = {("wcxb-dev", "published"): 0.89, ("wcxb-dev", "authors"): 0.82, ("wcxb-dev", "title"): 0.82,
        ("fundus-a", "published"): 0.985, ("fundus-a", "authors"): 0.90, ("fundus-a", "title"): 0.90,
        ("trafilatura-a", "published"): 0.90, ("trafilatura-a", "authors"): 0.76, ("trafilatura-a", "title"): 0.80,
        ("htmldate-a", "published"): 0.93}
TEAM = re.compile(r"\b(?:team|staff|desk|newsdesk|newsroom|editors?|editorial|redaktion|redaction|admin|contributor|pressestelle)\b", re.I)
MONTHS = ("jan feb mar apr may jun jul aug sep oct nov dec", "jan feb mär apr mai jun jul aug sep okt nov dez",
          "janv févr mars avri mai juin juil août sept octo nove déce", "gen feb mar apr mag giu lug ago set ott nov dic",
          "ene feb mar abr may jun jul ago sep oct nov dic")


def page_text(corpus, page):
    raw = gzip.open(CORPORA / corpus / "pages" / (page + ".html.gz")).read()
    return raw.decode("utf-8", "replace")


def squash(value):
    return re.sub(r"\W+", "", plain(value).casefold())


def visible(source):
    return html.unescape(re.sub(r"(?s)<(script|style|template)\b.*?</\1>|<[^>]+>", " ", source))


def has_date(source, wanted):
    """Does the page say the day in any usual form?"""
    y, m, d = (int(x) for x in wanted.split("-"))
    numeric = [r"%d\D{1,3}0?%d\D{1,3}0?%d(?!\d)" % (y, m, d), r"(?<!\d)0?%d\D{1,2}0?%d\D{1,2}(?:%d|%02d)(?!\d)" % (d, m, y, y % 100),
               r"(?<!\d)0?%d/0?%d/(?:%d|%02d)(?!\d)" % (m, d, y, y % 100), "%d%02d%02d" % (y, m, d)]
    if any(re.search(p, source) for p in numeric):
        return True
    low = source.casefold()
    for names_ in MONTHS:
        month = names_.split()[m - 1]
        if re.search(r"(?<!\d)0?%d\W{1,3}(?:de )?%s\w*\W{1,4}(?:de )?%d|%s\w*\W{1,3}0?%d\w{0,2}\W{1,3}%d|%d\W{1,3}%s\w*\W{1,3}0?%d(?!\d)" % (d, month, y, month, d, y, y, month, d), low):
            return True
    # Seconds since 1970, and other alphabets: taken as said.
    return bool(re.search(r"%d\D{1,3}年|%d年" % (y, y), source))


def title_fault(truth, pred, source):
    wanted = squash(truth["title"])
    if wanted not in squash(html.unescape(source)) and wanted not in squash(visible(source)):
        return "not-on-page"
    shown = [squash(re.sub(r"<[^>]+>", " ", html.unescape(h))) for h in re.findall(r"(?is)<h1\b[^>]*>(.*?)</h1>", source)]
    shown = [h for h in shown if h]
    mine = squash(pred.get("title") or "")
    if mine and mine in shown and wanted not in shown and len(shown) <= 2:
        return "contradicts-headline"
    return None


def authors_fault(truth, pred, source):
    wanted, mine = names(truth["authors"]), names(pred.get("authors"))
    if not wanted:
        return None
    text = squash(html.unescape(source))
    missing = wanted - mine
    if missing and all(squash(name) not in text for name in missing):
        return "not-on-page"
    site = {squash(pred.get("site") or ""), squash((truth.get("domain") or "").rsplit(".", 1)[0])} - {""}
    own = lambda name: TEAM.search(name) or any(len(squash(name)) > 2 and (squash(name) in s or s in squash(name)) for s in site)
    if all(own(name) for name in missing) and missing:
        return "publisher-or-team"
    joined = " ".join(truth["authors"]) if isinstance(truth["authors"], list) else str(truth["authors"])
    if mine and mine <= wanted and "," in joined and all(len(name.split()) != 2 or TEAM.search(name) or re.search(r"expert|dietitian|representative|ceo|director|md|phd|dvm", name) for name in missing):
        return "job-title-as-name"
    if truth.get("kind") == "forum" and not mine:
        return "forum-account"
    return None


def published_fault(truth, pred, source):
    wanted, mine = day(truth["published"]), day(pred.get("published"))
    try:
        date.fromisoformat(wanted or "")
    except ValueError:
        return "no-date"
    if not has_date(source, wanted):
        return "not-on-page"
    origin = (pred.get("provenance") or {}).get("published") or {}
    updates = {x["value"][:10] for x in origin.get("disagreed", []) if x["source"] == "text-updated"} | {day(pred.get("modified"))}
    if wanted in updates and mine and mine < wanted:
        return "last-update"
    if mine and abs((date.fromisoformat(mine) - date.fromisoformat(wanted)).days) == 1 and "T" in (pred.get("published") or ""):
        return "one-day-by-zone"
    return None


FAULTS = {"title": title_fault, "authors": authors_fault, "published": published_fault}


def figure(field, rows):
    if field == "authors":
        tp, fp, fn = (sum(r[i] for r in rows) for i in range(3))
        return 2 * tp / (2 * tp + fp + fn) if tp else 0.0
    return sum(rows) / len(rows) if rows else 0.0


def main():
    folder = Path(sys.argv[2])
    sure, rows, listed = defaultdict(Counter), defaultdict(list), []
    for corpus in NAMES:
        predictions = load_predictions(folder / (corpus + ".jsonl"))
        for truth in load_truth(str(CORPORA / corpus)):
            pred = predictions.get(str(truth["id"]), {})
            scores = page_scores(truth, pred)
            source = None
            for field in FIELDS:
                if field not in truth["fields"]:
                    continue
                value, right = {"title": lambda: (scores["title"][0], scores["title"][0]),
                                "authors": lambda: (scores["authors"][:3], scores["authors"][3]),
                                "published": lambda: (scores["date"][1], scores["date"][1])}[field]()
                if ((pred.get("provenance") or {}).get(field) or {}).get("confidence", 0) > 0.9:
                    for key in ((field, corpus), (field, "all"), ("all", "all")):
                        sure[key]["given"] += 1
                        sure[key]["right"] += bool(right)
                fault = None
                if not right:
                    source = source or page_text(corpus, str(truth["id"]))
                    fault = FAULTS[field](truth, pred, source)
                if fault:
                    listed.append((corpus, field, str(truth["id"]), fault))
                rows[corpus, field].append((value, fault))
    print("| field | corpus | above 0.9 | right | share |\n|---|---|---|---|---|")
    for (field, corpus), c in sorted(sure.items()):
        print("| %s | %s | %d | %d | %.1f %% |" % (field, corpus, c["given"], c["right"], 100 * c["right"] / c["given"]))
    print("\n| corpus | field | bar | all pages | faulty labels | without them |\n|---|---|---|---|---|---|")
    for (corpus, field), of in rows.items():
        bad = Counter(fault for _, fault in of if fault)
        print("| %s | %s | %.3f | %.3f | %d (%s) | %.3f |" % (corpus, field, BARS[corpus, field], figure(field, [v for v, _ in of]), sum(bad.values()),
              ", ".join("%s %d" % b for b in bad.most_common()), figure(field, [v for v, fault in of if not fault])))
    if "--faults" in sys.argv:
        out = ["# corpus\tfield\tpage\tfault; made by training/metadata.py, see metadata-truth-faults.md"]
        out += ["\t".join(line) for line in sorted(listed)]
        Path(sys.argv[sys.argv.index("--faults") + 1]).write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
