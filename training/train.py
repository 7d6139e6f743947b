#!/usr/bin/env python3
"""Trains the block model and writes what the program ships.

    python training/train.py --corpora ../shared/corpora --binary target/release/examples/features --cache DIR

writes src/extract/model.bin, src/blocks/token_odds.tsv and training/report.md. The same corpora, packages and binary give
the same bytes. See training/README.md.
"""

import os

# One thread everywhere: the order of additions is part of the result.
os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

import argparse
import json
import pickle
import subprocess
import sys
import time

import numpy as np

import hand
import model_file
import models
import report
import token_odds
from data import BY_HAND, FOLDS, LABELLED, export, load
from decide import candidates, choose, without_repeats

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Corpora that `forms.py` and `made/` write: real pages, and pages made with their labels.
MORE = ("forms", "forum", "shop", "site")
# How much a page of a corpus counts; 1 where not said. Fundus is hand-checked news; of made pages there are many, and all alike.
CORPUS_WEIGHT = {"fundus-a": 2.0, "forum": 0.2, "shop": 0.2, "site": 0.2}
# Blocks whose weight is below this are sampled in proportion, down to the least share.
FULL_WEIGHT, LEAST_SHARE = 0.015, 0.05
# The corpus of which only snippets are labelled, and how much such a block counts.
SNIPPETS = "trafilatura-a"
SNIPPET_WEIGHT = 1.0
KINDS = ["article", "documentation", "forum", "listing", "product", "service"]
KIND_OF = {"collection": "listing", "liveblog": "article"}
KIND_TREES = {"objective": "multiclass", "num_class": len(KINDS), "num_leaves": 7, "min_data_in_leaf": 15,
              "learning_rate": 0.06, "feature_fraction": 0.4}
KIND_ROUNDS = 70
# Block columns behind the last columns of a page's kind row, as in src/blocks/features.rs.
KIND_SOURCES = ("link_density", "stop_density", "list_depth")


class Data:
    """All blocks of the labelled pages, one after the other."""

    def __init__(self, folders, cache):
        self.pages, parts = [], []
        by_hand = hand.read_all()
        for folder in folders:
            pages, features, self.names = load(folder, os.path.join(cache, os.path.basename(folder)), by_hand)
            for page in pages:
                if page.labels is not None:
                    self.pages.append(page)
                    parts.append(np.asarray(features[page.rows]))
        self.x = np.concatenate(parts)
        self.offsets = np.concatenate([[0], np.cumsum([len(part) for part in parts])])
        self.y = np.concatenate([page.labels for page in self.pages]).astype(np.float32)
        self.page_of = np.repeat(np.arange(len(self.pages)), np.diff(self.offsets))
        self.fold = np.array([page.fold for page in self.pages])[self.page_of]
        self.weights = {(page.corpus, page.id): block_weights(page) for page in self.pages}
        self.weight = np.concatenate([self.weights[(page.corpus, page.id)] for page in self.pages])
        self.corpus_weight = np.array([CORPUS_WEIGHT.get(page.corpus, 1.0) for page in self.pages])[self.page_of]
        self.candidate = np.concatenate([candidates(page) & page.known for page in self.pages])

    def blocks(self, page_index):
        return slice(self.offsets[page_index], self.offsets[page_index + 1])

    def sample(self, rows, seed=0):
        """Rows to train on: long blocks all, short ones in proportion to their weight."""
        share = np.clip(self.weight[rows] / FULL_WEIGHT, LEAST_SHARE, 1)
        return rows[np.random.default_rng(seed).random(len(rows)) < share]


def block_weights(page):
    """How much each block counts: its words as a share of the reference text."""
    reference = page.main_words or 300
    rest = max(0.0, page.words.sum() - reference)
    return (page.words + 0.3) / (reference + 0.3 * rest + 50)


class Odds:
    """Token odds learned without fold `fold` (FOLDS: from all pages), and their columns."""

    def __init__(self, data, stats, fold):
        self.stats = stats
        self.publishers = sorted({page.domain for page in data.pages if page.fold != fold})
        self.known = set(self.publishers)
        self.sums = token_odds.totals(stats, self.publishers)

    def columns(self, page):
        own = self.stats[page.domain] if page.domain in self.known else {}
        return token_odds.features(page, self.sums, own)


def with_odds(data, odds):
    x = data.x.copy()
    columns = [data.names.index(name) for name in token_odds.COLUMNS]
    for index, page in enumerate(data.pages):
        x[data.blocks(index), columns[0] : columns[-1] + 1] = odds.columns(page)
    return x


class Snippets:
    """Pages of which only some snippets are known to be in or out of the main text: labels of the blocks they stand in."""

    def __init__(self, data, corpora_folder, cache, corpus=SNIPPETS):
        self.pages, self.features, _ = load(os.path.join(corpora_folder, corpus), os.path.join(cache, corpus))
        self.columns = [data.names.index(name) for name in token_odds.COLUMNS]
        self.labels = [snippet_labels(page) for page in self.pages]

    def x(self, page, odds):
        own = np.array(self.features[page.rows])
        own[:, self.columns[0] : self.columns[-1] + 1] = odds.columns(page)
        return own

    def rows(self, odds, without_fold):
        """(features, labels) of the labelled blocks of all pages outside a fold."""
        parts, labels = [], []
        for page, label in zip(self.pages, self.labels):
            if page.fold != without_fold and label:
                parts.append(self.x(page, odds)[list(label)])
                labels += label.values()
        return np.concatenate(parts), np.array(labels, np.float32)


def snippet_labels(page):
    """{block: label} of the blocks that hold a wanted or an unwanted snippet, where the rules leave them to the model."""
    texts = [" ".join(text.split()) for text in page.texts]
    free = candidates(page)
    labels = {}
    for wanted, snippets in ((1.0, page.truth["with"]), (0.0, page.truth["without"])):
        for snippet in (" ".join(text.split()) for text in snippets):
            for i, text in enumerate(texts):
                if free[i] and snippet in text:
                    # A block with both is main text around an odd line.
                    labels[i] = max(labels.get(i, wanted), wanted)
    return labels


class BlockModel:
    def __init__(self, data, x, rows, snippets):
        rows = data.sample(rows)
        more_x, more_y = snippets
        parts = [(x[rows], data.y[rows], data.corpus_weight[rows]), (more_x, more_y, np.full(len(more_y), SNIPPET_WEIGHT))]
        x, y, weight = (np.concatenate(column) for column in zip(*parts))
        self.trees = models.train_trees(x, y, weight)
        self.network = models.Network(x, y, weight)

    def probabilities(self, x):
        """The trees are asked only where the network leaves a doubt, as in src/extract/model.rs."""
        network = self.network.logits(x)
        trees = models.tree_logits(self.trees, x)
        return models.sigmoid(np.where(np.abs(network) > models.SURE, network, (trees + network) / 2))


def kind_row(names, page_columns, page, x, p):
    """As Features::kind_row, from the blocks that the rules leave."""
    left = np.array([not (mask or mark) for mask, mark in zip(page.masked, page.marked)])
    share = np.where(left, p * page.words, 0.0)
    total = share.sum() + 1e-3
    sums = [np.log1p(total), np.log1p(p[left].sum())]
    sums += [(share * x[:, names.index(name)]).sum() / total for name in KIND_SOURCES]
    return np.concatenate([x[0, page_columns], sums])


def kind_data(data, x, p):
    """(kind rows, labels, page indices) of the pages whose kind is known."""
    first = data.names.index("page_blocks")
    page_columns = np.arange(first, len(data.names))
    rows, labels, indices = [], [], []
    for index, page in enumerate(data.pages):
        kind = KIND_OF.get(page.kind, page.kind)
        if kind in KINDS:
            blocks = data.blocks(index)
            rows.append(kind_row(data.names, page_columns, page, x[blocks], p[blocks]))
            labels.append(KINDS.index(kind))
            indices.append(index)
    return np.array(rows), np.array(labels), np.array(indices)


def kind_of(shares, declares_news):
    """As Model::kind: (kind, probability of an article)."""
    return ("article", 1.0) if declares_news else (KINDS[int(shares.argmax())], float(shares[KINDS.index("article")]))


def train_kinds(rows, labels, weights):
    return models.train_trees(rows, labels, weights, KIND_ROUNDS, **KIND_TREES)


def calibrate(expected, good, steps=20):
    """Monotone knots (expected F1, share of pages above 0.9) by pooling adjacent violators over sorted pages."""
    order = np.argsort(expected, kind="stable")
    pools = []
    for chunk in np.array_split(order, steps):
        pools.append([expected[chunk].mean(), good[chunk].mean(), len(chunk)])
        while len(pools) > 1 and pools[-2][1] >= pools[-1][1]:
            (x1, y1, n1), (x2, y2, n2) = pools[-2:]
            pools[-2:] = [[(x1 * n1 + x2 * n2) / (n1 + n2), (y1 * n1 + y2 * n2) / (n1 + n2), n1 + n2]]
    return [(0.0, 0.0)] + [(float(x), float(min(y, 0.99))) for x, y, _ in pools] + [(1.0, 0.99)]


def write_odds(path, sums):
    table = token_odds.table(sums)
    with open(path, "w", encoding="utf-8") as out:
        for token in sorted(table, key=lambda token: token.encode()):
            out.write(f"{token}\t{table[token]:.{token_odds.DECIMALS}f}\n")
    return len(table)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", default=os.path.join(ROOT, "../shared/corpora"))
    parser.add_argument("--scorer", default=os.path.join(ROOT, "../shared/eval/score.py"))
    parser.add_argument("--binary", default=os.path.join(ROOT, "target/release/examples/features"))
    parser.add_argument("--cache", default=os.path.join(ROOT, "target/training"))
    parser.add_argument("--more", default=os.path.join(ROOT, "target/more"), help="folder that forms.py and made/ wrote")
    parser.add_argument("--only-cv", action="store_true", help="cross-validate and report, ship nothing")
    args = parser.parse_args()
    start = time.time()

    def log(*words):
        print("%5.0f s" % (time.time() - start), *words, file=sys.stderr, flush=True)

    scored = ("wcxb-dev", "fundus-a", SNIPPETS)
    folders = [os.path.join(args.corpora, corpus) for corpus in LABELLED + BY_HAND]
    folders += [os.path.join(args.more, corpus) for corpus in MORE]
    for folder in folders:
        export(args.binary, folder, os.path.join(args.cache, os.path.basename(folder)))
    data = Data(folders, args.cache)
    log(len(data.pages), "pages,", len(data.y), "blocks,", len(data.names), "columns")
    stats = token_odds.statistics([page for page in data.pages if page.corpus not in BY_HAND], data.weights)
    snippets = Snippets(data, args.corpora, args.cache)

    p = np.zeros(len(data.y))
    held_out = {}  # pages without reference text: scores of the model that never saw their publisher
    x_out = np.zeros_like(data.x)
    fold_models = []
    for fold in range(FOLDS):
        odds = Odds(data, stats, fold)
        x = with_odds(data, odds)
        rows = np.where((data.fold != fold) & data.candidate)[0]
        model = BlockModel(data, x, rows, snippets.rows(odds, fold))
        test = data.fold == fold
        x_out[test] = x[test]
        p[test] = model.probabilities(x[test])
        for page in snippets.pages:
            if page.fold == fold:
                own = snippets.x(page, odds)
                held_out[page.id] = (own, model.probabilities(own))
        log("fold", fold, len(odds.sums), "tokens")

    rows, labels, indices = kind_data(data, x_out, p)
    first, news = data.names.index("page_blocks"), data.names.index("type_newsarticle")
    kinds, article = {}, {}
    guessed = np.zeros(len(labels), int)
    folds = np.array([data.pages[i].fold for i in indices])
    # As many made pages as real ones would make a short story of a small paper a company's page.
    kind_weights = np.array([min(1.0, CORPUS_WEIGHT.get(data.pages[i].corpus, 1.0)) for i in indices])
    for fold in range(FOLDS):
        model = train_kinds(rows[folds != fold], labels[folds != fold], kind_weights[folds != fold])
        for index, shares in zip(indices[folds == fold], model.predict(rows[folds == fold])):
            guessed[indices == index] = shares.argmax()
            key = (data.pages[index].corpus, data.pages[index].id)
            kinds[key], article[key] = kind_of(shares, data.x[data.offsets[index], news] > 0)
        for page in snippets.pages:
            if page.fold == fold:
                own, own_p = held_out[page.id]
                row = kind_row(data.names, np.arange(first, len(data.names)), page, own, own_p)
                key = (SNIPPETS, page.id)
                kinds[key], article[key] = kind_of(model.predict(row[None])[0], own[0, news] > 0)

    expected, good = [], []
    for index, page in enumerate(data.pages):
        if page.corpus in scored and page.f1 is not None:
            own = p[data.blocks(index)]
            chosen = choose(page, own, article.get((page.corpus, page.id), 0.0))
            left = without_repeats(page, np.where(candidates(page), own, 0.0))
            mass = (left * page.words).sum()
            expected.append(2 * (left * page.words)[chosen].sum() / max(page.words[chosen].sum() + mass, 1e-6))
            good.append(page.f1.scores(chosen)[2] > 0.9)
    calibration = calibrate(np.array(expected), np.array(good, float))

    predictions = {corpus: os.path.join(args.cache, f"held-out-{corpus}.jsonl") for corpus in scored}
    for corpus in scored:
        scores = []
        if corpus == SNIPPETS:
            scores = [(page.id, held_out[page.id][1]) for page in snippets.pages]
        else:
            scores = [(page.id, p[data.blocks(i)]) for i, page in enumerate(data.pages) if page.corpus == corpus]
        # Pages that show no text: what they hold in scripts does not pass the model.
        with open(os.path.join(args.corpora, corpus, "truth.jsonl"), encoding="utf-8") as lines:
            ids = {json.loads(line)["id"] for line in lines}
        scores += [(page_id, []) for page_id in sorted(ids - {page_id for page_id, _ in scores})]
        scores_path = os.path.join(args.cache, f"scores-{corpus}.jsonl")
        with open(scores_path, "w") as out:
            for page_id, own in scores:
                kind = kinds.get((corpus, page_id), "other")
                line = {"id": page_id, "scores": [round(float(v), 5) for v in own], "kind": kind,
                        "article": round(article.get((corpus, page_id), 0.0), 5)}
                out.write(json.dumps(line) + "\n")
        with open(predictions[corpus], "w") as out:
            pages_folder = os.path.join(args.corpora, corpus, "pages")
            subprocess.run([args.binary, "decide", pages_folder, scores_path], stdout=out, check=True)
    log("held-out predictions written")
    tables = report.score(args.scorer, args.corpora, predictions)
    print("\n".join(tables))
    confusion = np.zeros((len(KINDS), len(KINDS)), int)
    real = np.array([data.pages[i].corpus in LABELLED for i in indices])
    np.add.at(confusion, (labels[real], guessed[real]), 1)
    if args.only_cv:
        print(report.kinds(KINDS, confusion))
        return

    odds = Odds(data, stats, FOLDS)
    x = with_odds(data, odds)
    model = BlockModel(data, x, np.where(data.candidate)[0], snippets.rows(odds, FOLDS))
    kind_model = train_kinds(rows, labels, kind_weights)
    tokens = write_odds(os.path.join(ROOT, "src/blocks/token_odds.tsv"), odds.sums)
    model_path = os.path.join(ROOT, "src/extract/model.bin")
    model_file.write(model_path, data.names, model.trees, model.network, kind_model,
                     list(range(rows.shape[1])), KINDS, calibration)
    report.write(os.path.join(ROOT, "training/report.md"), data, tables, report.kinds(KINDS, confusion), calibration,
                 model, tokens, os.path.getsize(model_path))
    with open(os.path.join(args.cache, "shipped-scores.jsonl"), "w") as out:
        # What the Rust evaluator must answer for some pages it is given with these very odds.
        shipped = token_odds.table(odds.sums)
        for index in range(0, len(data.pages), 40):
            page = data.pages[index]
            own = data.x[data.blocks(index)].copy()
            columns = [data.names.index(name) for name in token_odds.COLUMNS]
            own[:, columns[0] : columns[-1] + 1] = token_odds.features(page, odds.sums, {})
            scores = [round(float(v), 6) for v in model.probabilities(own)]
            out.write(json.dumps({"corpus": page.corpus, "id": page.id, "scores": scores}) + "\n")
        assert shipped
    log("done")


if __name__ == "__main__":
    main()
