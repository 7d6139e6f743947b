"""Labels by agreement: what several extractors of different families take for the main text of pages nobody labelled.

`python training/agreement.py CORPORA OUT` runs the peers on the news pages without a reference text and writes OUT/<corpus>.jsonl,
one JSON line a page: its id and the text of each peer. Training reads these files where they are; without them it
trains on labelled pages only. Never a truth to evaluate on.
"""

import gzip
import json
import logging
import os
import signal
import sys

import numpy as np

# Corpora of mostly news pages without a reference text.
CORPORA = ("htmldate-a", "extra-postlight", "extra-goose3", "trafilatura-a")
# Votes of the peers. jusText and resiliparse take more than the story.
VOTES = {"trafilatura": 1.5, "resiliparse": 0.7, "justext": 0.7, "readability": 1.5, "newspaper": 1.0, "goose": 1.0}
# A text with fewer words is no vote, and with fewer votes there is no label.
MIN_PEER_WORDS, MIN_PEERS = 20, 4
# Shares of votes up to which a block is out and from which on it is in.
OUT, IN = 0.2, 0.8
# A block on which the votes are even counts this much, one on which all agree counts 1.
DOUBTED_WEIGHT = 0.3
# Pages whose main text would be chosen with a lower expected F1 or has fewer words teach nothing.
MIN_AGREEMENT, MIN_WORDS = 0.8, 80
# Seconds for one peer on one page.
TIMEOUT = 20


def labels(shares, counts):
    """(label, weight) of each block from `shares`, one row a peer: the share of the block that is in the peer's text."""
    votes = np.array(list(VOTES.values())) * (np.array(counts) > MIN_PEER_WORDS)
    if (votes > 0).sum() < MIN_PEERS:
        return None
    mean = (votes[:, None] * np.array(shares)).sum(0) / votes.sum()
    label = np.clip((mean - OUT) / (IN - OUT), 0, 1)
    return label, DOUBTED_WEIGHT + (1 - DOUBTED_WEIGHT) * np.abs(2 * label - 1)


def peers():
    """{name: text of (bytes, html, language, url)}"""
    import justext
    import lxml.html
    import newspaper
    import trafilatura
    from goose3 import Goose
    from readability import Document
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    names = {
        "cs": "Czech", "da": "Danish", "de": "German", "es": "Spanish", "fi": "Finnish", "fr": "French", "hu": "Hungarian",
        "it": "Italian", "ko": "Korean", "nb": "Norwegian_Bokmal", "nl": "Dutch", "no": "Norwegian_Bokmal", "pl": "Polish",
        "pt": "Portuguese", "ru": "Russian", "sv": "Swedish", "tr": "Turkish",
    }
    goose = Goose({"enable_image_fetching": False})

    def by_justext(raw, html, language, url):
        stops = justext.get_stoplist(names.get((language or "en")[:2].lower(), "English"))
        return "\n".join(part.text for part in justext.justext(raw, stops) if not part.is_boilerplate)

    def by_newspaper(raw, html, language, url):
        article = newspaper.Article(url or "http://example.org/", fetch_images=False)
        article.download(input_html=html)
        article.parse()
        return article.text

    return {
        "trafilatura": lambda raw, html, language, url: trafilatura.extract(html, include_comments=False),
        "resiliparse": lambda raw, html, language, url: extract_plain_text(
            HTMLTree.parse(html), main_content=True, alt_texts=False, links=False, list_bullets=False),
        "justext": by_justext,
        "readability": lambda raw, html, language, url: lxml.html.fromstring(
            Document(html).summary(html_partial=True)).text_content(),
        "newspaper": by_newspaper,
        "goose": lambda raw, html, language, url: goose.extract(raw_html=html).cleaned_text,
    }


def main(corpora, out):
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    def alarm(*_):
        raise TimeoutError

    signal.signal(signal.SIGALRM, alarm)
    logging.disable(logging.CRITICAL)
    known = peers()
    os.makedirs(out, exist_ok=True)
    for corpus in CORPORA:
        with open(os.path.join(corpora, corpus, "truth.jsonl"), encoding="utf-8") as lines:
            truths = sorted((json.loads(line) for line in lines), key=lambda truth: truth["id"])
        with open(os.path.join(out, corpus + ".jsonl"), "w") as file:
            for truth in truths:
                raw = gzip.open(os.path.join(corpora, corpus, "pages", truth["id"] + ".html.gz")).read()
                html = bytes_to_str(raw, detect_encoding(raw, html5_compatible=True))
                texts = {}
                for name, run in known.items():
                    signal.alarm(TIMEOUT)
                    try:
                        texts[name] = run(raw, html, truth.get("lang"), truth.get("url"))
                    except Exception:  # a peer that fails has no vote
                        texts[name] = None
                    signal.alarm(0)
                file.write(json.dumps({"id": truth["id"], "texts": texts}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
