"""What every made page goes through: seeded choice, escaping, the marks of main content, its text, the files.

A template marks an element with `data-main` when all text in it is main content; `data-not` inside takes its text out
again. `Reader` turns marked HTML into lines of main and of other text and raises on tags that do not nest. `Writer`
stores the page without the marks, and its truth.
"""

import gzip
import hashlib
import html
import json
import os
import random
import re
from html.parser import HTMLParser

VOID = frozenset('area base br col embed hr img input link meta param source track wbr'.split())
INLINE = frozenset('''a abbr b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark nobr
picture q s samp small span strong sub sup svg time tt u var wbr'''.split())
DRAWING = frozenset('circle line path polygon polyline rect use'.split())
UNSEEN = frozenset('head iframe noscript object option script select style svg template textarea title video audio'.split())
UNSEEN_CLASS = re.compile(r'(^|\s)(visually-?hidden|sr-only|screen-reader-text|a-offscreen|u-hidden-visually)(\s|$)', re.I)
UNSEEN_STYLE = re.compile(r'display:\s*none')
# Elements whose end tag HTML lets a page leave out.
OPEN_ENDED = frozenset('dd dt li option p tbody td tfoot th thead tr'.split())
MARK = re.compile(r'\sdata-(?:main|not)(?=[\s/>])')
# Snippets of truth: how many, and the characters a line may have to be one.
SNIPPETS = 4
WITH_CHARS = range(12, 201)
WITHOUT_CHARS = range(10, 161)


class Rng(random.Random):
    """A seeded source of choices: equal keys give equal choices. Strings are joined; one number stands as it is."""

    def __init__(self, *key):
        super().__init__(key[0] if len(key) == 1 else '/'.join(map(str, key)))

    def chance(self, p):
        """True with probability p."""
        return self.random() < p

    def some(self, seq, low, high=None):
        """A sample of low to high items of seq."""
        seq = list(seq)
        n = self.randint(low, high if high is not None else low)
        return self.sample(seq, min(n, len(seq)))

    def hexa(self, n):
        """n hexadecimal digits."""
        return ''.join(self.choice('0123456789abcdef') for _ in range(n))


def seed(*key):
    """A whole number that depends on the key alone."""
    return int(hashlib.sha1('|'.join(map(str, key)).encode()).hexdigest()[:12], 16)


class Habits:
    """What a site decides once and keeps on all its pages; a subclass has `rng_of(name)`, the choices behind a decision."""

    def __init__(self):
        self.opt = {}

    def decided(self, name, decide):
        """The decision of that name; `decide(rng)` makes it when it is first asked for."""
        if name not in self.opt:
            self.opt[name] = decide(self.rng_of(name[1]))
        return self.opt[name]

    def flag(self, name, p=0.5):
        """True on a share p of the sites."""
        return self.decided(('flag', name), lambda rng: rng.chance(p))

    def pick(self, name, choices):
        """One of the choices."""
        return self.decided(('pick', name), lambda rng: rng.choice(choices))


def cap(text):
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def dashed(text):
    """Latin letters and digits of the text, for addresses; dashes for all else."""
    return re.sub(r'[^a-z0-9]+', '-', text.lower()).strip('-')


def esc(text):
    """Text for HTML, in attributes too."""
    return html.escape(str(text), quote=True)


def esc_text(text):
    """Text for HTML outside attributes: quotation marks stay."""
    return html.escape(text, quote=False)


def each(items, template, sep='\n'):
    """template(item) of all items, joined; a template of two arguments gets the index first."""
    indexed = template.__code__.co_argcount == 2
    return sep.join(template(i, item) if indexed else template(item) for i, item in enumerate(items))


class Reader(HTMLParser):
    """Lines of main and of other text, one a block element.

    hidden: text in elements that are not shown counts like any other (an element marked main always counts).
    indent: lines of preformatted text keep their white space.
    apart: a space between words of neighbouring inline elements, which pages set apart by style.
    """

    def __init__(self, hidden=False, indent=False, apart=False):
        super().__init__(convert_charrefs=True)
        self.hidden, self.indent, self.apart = hidden, indent, apart
        self.stack = []  # (tag, main, unseen, preformatted)
        self.main, self.other = [], []
        self.main_line = self.other_line = ''
        self.at_edge = False

    @classmethod
    def read(cls, page, **rules):
        """(main lines, other lines) of a marked page."""
        reader = cls(**rules)
        reader.feed(page)
        reader.close()
        reader.end_line()
        left = [tag for tag, *_ in reader.stack if tag not in OPEN_ENDED]
        if left:
            raise ValueError(f'not closed: {left}')
        return reader.main, reader.other

    def state(self):
        return self.stack[-1][1:] if self.stack else (False, False, False)

    def end_line(self):
        pre = self.state()[2]
        for text, out in ((self.main_line, self.main), (self.other_line, self.other)):
            for line in text.split('\n') if pre else [text]:
                line = line.rstrip() if pre and self.indent else ' '.join(line.split())
                if line.strip():
                    out.append(line)
        self.main_line = self.other_line = ''

    def handle_starttag(self, tag, attrs):
        if tag not in INLINE:
            self.end_line()
        self.at_edge = True
        if tag in VOID:
            return
        attrs = dict(attrs)
        main, unseen, pre = self.state()
        if 'data-main' in attrs:
            main, unseen = True, False
        elif not self.hidden and ('hidden' in attrs or UNSEEN_STYLE.search(attrs.get('style') or '') or UNSEEN_CLASS.search(attrs.get('class') or '')):
            unseen = True
        if 'data-not' in attrs:
            main = False
        self.stack.append((tag, main, unseen or tag in UNSEEN, pre or tag == 'pre'))

    def handle_startendtag(self, tag, attrs):
        if tag not in VOID and tag not in DRAWING and tag not in OPEN_ENDED:
            raise ValueError(f'<{tag}/> does not close itself')
        if tag not in DRAWING:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if tag not in INLINE:
            self.end_line()
        self.at_edge = True
        while self.stack and self.stack[-1][0] != tag and self.stack[-1][0] in OPEN_ENDED:
            self.stack.pop()
        if not self.stack or self.stack[-1][0] != tag:
            raise ValueError(f'</{tag}> at {self.getpos()} closes {[name for name, *_ in self.stack[-4:]]}')
        self.stack.pop()

    def handle_data(self, data):
        main, unseen, pre = self.state()
        if unseen:
            return
        if not main:
            self.other_line += data
            if self.apart and self.main_line and not self.main_line[-1].isspace():
                self.main_line += ' '
            return
        between_words = self.main_line[-1:].isalnum() and data[:1].isalnum() and ord(data[0]) < 0x3000
        if self.apart and self.at_edge and not pre and between_words:
            self.main_line += ' '
        self.main_line += data
        self.at_edge = False


def snippets(rng, main, other):
    """Lines of the page that its text must hold, and lines that it must not."""
    text = ' '.join(' '.join(main).split())
    wanted = list(dict.fromkeys(line for line in main if len(line) in WITH_CHARS)) or main[:1]
    unwanted = [line for line in dict.fromkeys(other) if len(line) in WITHOUT_CHARS and line not in text]
    return [rng.sample(lines, min(SNIPPETS, len(lines))) for lines in (wanted, unwanted)]


def reserved(domain):
    """The domain under an ending that nobody can own (RFC 2606): "harbour.net" is "harbour-net.example"."""
    return domain.replace('.', '-') + '.example'


def pack(path, page):
    """Writes the bytes of a page, packed. No file name and no time in the header: equal pages are equal files."""
    with open(path, 'wb') as raw, gzip.GzipFile('', 'wb', fileobj=raw, mtime=0) as packed:
        packed.write(page)


class Writer:
    """Writes pages and their truth below one folder; `rules` are those of `Reader`."""

    def __init__(self, folder, **rules):
        self.folder, self.rules, self.rows = folder, rules, []
        os.makedirs(os.path.join(folder, 'pages'), exist_ok=True)

    def add(self, id, page, *, url, lang, kind, title, domain, snippet_rng=None):
        """Stores a marked page; with `snippet_rng` the truth also names snippets."""
        page, url, domain = (part.replace(domain, reserved(domain)) for part in (page, url, domain))
        main, other = Reader.read(page, **self.rules)
        if not main:
            raise ValueError(f'{id}: no main content')
        wanted, unwanted = snippets(snippet_rng, main, other) if snippet_rng else ([], [])
        pack(os.path.join(self.folder, 'pages', id + '.html.gz'), MARK.sub('', page).encode('utf-8'))
        row = dict(id=id, url=url, lang=lang, kind=kind, title=title, authors=[], published=None, text='\n'.join(main))
        row.update({'with': wanted, 'without': unwanted, 'domain': domain, 'fields': ['text']})
        self.rows.append(row)

    def close(self):
        """Writes truth.jsonl."""
        with open(os.path.join(self.folder, 'truth.jsonl'), 'w', encoding='utf-8') as out:
            out.writelines(json.dumps(row, ensure_ascii=False) + '\n' for row in self.rows)
