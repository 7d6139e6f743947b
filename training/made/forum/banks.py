"""The text banks of all languages in one shape: BANKS[language] holds topics, sentences by role, places, furniture."""

from . import bank_east, bank_en, bank_west


def cut(text):
    """The alternatives of one slot."""
    return [part.strip() for part in text.replace('\n', ' ').split('|') if part.strip()]


def bank(topics, title, ask, say, short, places, spans, motto, nav, furn):
    """A bank from strings of alternatives."""
    return dict(
        topics={name: dict(zip('x s a own'.split(), map(cut, slots))) for name, slots in topics.items()},
        title=cut(title),
        ask=cut(ask),
        say=cut(say),
        short=cut(short),
        places=cut(places),
        spans=cut(spans),
        motto=cut(motto),
        nav=cut(nav),
        furn={kind: [cut(part) for part in parts] for kind, parts in furn.items()},
    )


BANKS = {lang: bank(*getattr(module, lang.upper())) for module, langs in ((bank_west, 'de fr es it nl'), (bank_east, 'pl pt ru ja')) for lang in langs.split()}
BANKS['en'] = dict(
    topics=bank_en.TOPICS,
    title=bank_en.TITLES,
    ask=[line.strip() for line in bank_en.ASK],
    say=bank_en.SAY,
    short=bank_en.SHORT,
    places=bank_en.PLACES,
    spans=bank_en.SPANS,
    motto=bank_en.MOTTO,
    nav=bank_en.NAV,
    furn=bank_en.FURN,
)
