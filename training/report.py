"""What training found, in numbers."""

import os
import subprocess
import sys

import numpy as np

import models


def score(scorer, corpora, predictions):
    """Tables of the public scorer for held-out predictions."""
    tables = []
    for corpus, path in predictions.items():
        command = [sys.executable, scorer, os.path.join(corpora, corpus), path, "--bootstrap", "0"]
        if corpus == "wcxb-dev":
            command += ["--by", "kind"]
        tables.append(subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip())
    return tables


def kinds(names, confusion):
    """Confusion of page kinds: a row is the truth, a column the guess."""
    lines = [" " * 14 + "".join("%14s" % name for name in names) + "%9s" % "right"]
    for name, row in zip(names, confusion):
        lines.append("%-14s" % name + "".join("%14d" % n for n in row) + "%9.3f" % (row[names.index(name)] / max(1, row.sum())))
    lines.append("all right: %.3f" % (np.trace(confusion) / confusion.sum()))
    return "\n".join(lines)


def importance(model, names, count=40):
    gains = model.trees.feature_importance("gain")
    order = np.argsort(-gains)[:count]
    return "\n".join("%-28s %5.3f" % (names[i], gains[i] / gains.sum()) for i in order)


def write(path, data, tables, kind_table, calibration, model, tokens, size):
    notes = os.path.join(os.path.dirname(path), "notes.md")
    parts = [
        "# The block model: how good it is\n",
        "Written by `training/train.py`. All figures are cross-validated by publisher (%d folds): the model that scores a "
        "page never saw a page of its publisher. They come from the public scorer, run on what the program prints for these scores.\n"
        % 5,
        "```text\n" + "\n\n".join(tables) + "\n```\n",
        "## Page kinds (held out)\n\n```text\n" + kind_table + "\n```\n",
        "## Calibration\n\nExpected word F1 of the choice → share of held-out pages above 0.9, shipped as `confidence`:\n\n```text\n"
        + "\n".join("%.3f  %.3f" % knot for knot in calibration) + "\n```\n",
        "`CAUTION` in `src/extract/model.rs` says it a little lower, so that pages of new publishers keep the promise; "
        "`training/confidence.py` shows what is said of the held-out pages.\n",
        "## Size\n\n%d pages, %d blocks, %d columns; %d trees of at most %d leaves, a network of %d hidden units; "
        "model.bin %d bytes, %d tokens.\n"
        % (len(data.pages), len(data.y), len(data.names), model.trees.num_trees(), models.TREES["num_leaves"],
           model.network.parameters[0].shape[1], size, tokens),
        "## Columns by gain in the trees\n\n```text\n" + importance(model, data.names) + "\n```\n",
    ]
    if os.path.exists(notes):
        parts.append(open(notes, encoding="utf-8").read())
    with open(path, "w", encoding="utf-8") as out:
        out.write("\n".join(parts))
