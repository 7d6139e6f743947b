"""What documentation says: headings, text, lists, code, parameter tables; and its navigation."""

import re

from ..page import esc_text as e
from .elements import X, img, slug
from .parts import links, tree
from .sites import Text

LANGC = ['bash', 'python', 'javascript', 'json', 'yaml', 'java', 'go']


WORD = 'client session config token queue batch retry limit region bucket cache worker stream schema export timeout cursor event user report'.split()


class Doc:
    """Doc content as HTML; {h} heading, {c} code and {n} note templates come from the platform."""

    def __init__(
        self,
        s,
        r,
        h='<h{n} id="{u}">{t}<a class="headerlink" href="#{u}" title="Permalink to this headline"{X}>¶</a></h{n}>',
        c='<div class="highlight-{l} notranslate"><div class="highlight"><pre><span></span>{code}</pre></div></div>',
        n='<div class="admonition {k}"><p class="admonition-title">{K}</p><p>{t}</p></div>',
        table='<table class="docutils align-default">{b}</table>',
        copy='',
    ):
        self.s, self.r, self.x = s, r, Text(r, s.lang, s.topic)
        self.H, self.C, self.N, self.T, self.cp = h, c, n, table, copy
        self.toc = []

    def h(self, n, t):
        self.toc.append((n, t))
        return self.H.format(n=n, u=slug(t), t=e(t), X=X)

    def ident(self):
        return '_'.join(self.r.sample(WORD, self.r.randint(1, 2)))

    def inline(self, t):
        w = e(t).split(' ')
        if len(w) > 6 and self.r.random() < 0.4 and self.s.topic in ('software', 'science'):
            w.insert(
                self.r.randint(2, len(w) - 2),
                f'<code class="{self.s.o("ic", "docutils literal notranslate", "", "inline-code", "language-text")}">{self.ident()}</code>',
            )
        if len(w) > 8 and self.r.random() < 0.25:
            i = self.r.randint(1, len(w) - 2)
            w[i] = f'<a class="reference internal" href="/{slug(w[i])}">{w[i]}</a>' if '<' not in w[i] else w[i]
        return ' '.join(w)

    def p(self):
        return f'<p>{self.inline(self.x.para(1, 3))}</p>'

    def code(self):
        r, l = self.r, self.r.choice(LANGC)
        I = self.ident
        rows = {
            'bash': [
                f'$ {r.choice(["curl", "npm install", "pip install", "make", "docker run"])} {I()} --{I()}={r.randint(1, 99)}' for _ in range(r.randint(1, 4))
            ],
            'python': [
                f'from {I()} import {I().title()}',
                '',
                f'{I()} = {I().title()}({I()}={r.randint(1, 60)})',
                f'for item in {I()}.list():',
                f'    print(item.{I()})',
            ],
            'javascript': [f"const {I()} = require('{I()}');", f'await {I()}.{I()}({{ {I()}: true }});'],
            'json': ['{', f'  "{I()}": "{I()}",', f'  "{I()}": {r.randint(1, 900)},', f'  "{I()}": ["a", "b"]', '}'],
            'yaml': [f'{I()}:', f'  {I()}: {r.randint(1, 9)}', f'  {I()}: enabled'],
            'java': [f'public class {I().title()} {{', f'    private int {I()} = {r.randint(1, 9)};', '}'],
            'go': [f'func {I()}() error {{', '\treturn nil', '}'],
        }[l]
        span = lambda q: re.sub(r'\b(from|import|const|await|public|class|private|func|return|for|in)\b', r'<span class="k">\1</span>', e(q))
        return self.C.format(l=l, code='\n'.join(span(q) for q in rows) + '\n', cp=f'<button class="copy"{X}>{self.cp or "Copy"}</button>', X=X)

    def note(self):
        k = self.r.choice(['note', 'warning', 'tip', 'important'])
        return self.N.format(k=k, K=k.title(), t=self.inline(self.x.sent()))

    def list(self):
        g = self.r.choice(['ul', 'ol'])
        return (
            f'<{g}>'
            + ''.join(
                f'<li><p>{self.inline(self.x.sent())}</p></li>' if self.s.flag('lip') else f'<li>{self.inline(self.x.sent())}</li>'
                for _ in range(self.r.randint(3, 7))
            )
            + f'</{g}>'
        )

    def table(self):
        b = (
            '<thead><tr><th>Name</th><th>Type</th><th>Default</th><th>Description</th></tr></thead><tbody>'
            + ''.join(
                f'<tr><td><code>{self.ident()}</code></td><td>{self.r.choice(["string", "integer", "boolean", "array"])}</td>'
                f'<td>{self.r.choice(["", "null", "10", "true"])}</td><td>{self.inline(self.x.sent())}</td></tr>'
                for _ in range(self.r.randint(3, 9))
            )
            + '</tbody>'
        )
        return self.T.format(b=b)

    def img(self):
        return f'<figure>{img(self.r)}<figcaption>{e(self.x.act())}</figcaption></figure>'

    def body(self, title=None, n=None):
        r = self.r
        n = n if n is not None else r.choice([0, 1, 2, 3, 4, 6, 9])
        tech = self.s.topic in ('software', 'science') or r.random() < 0.2
        kinds = [self.p, self.p, self.list, self.note] + ([self.code, self.code, self.table] if tech else [self.img, self.p])
        out = [self.h(1, title or self.x.title()), self.p()]
        for i in range(n):
            out.append(self.h(2, self.x.act() if r.random() < 0.6 else self.x.noun()))
            out += [r.choice(kinds)() for _ in range(r.randint(1, 5))]
            if r.random() < 0.3:
                out += [self.h(3, self.x.act()), self.p(), r.choice(kinds)()]
        return ''.join(out)


def start(s, r, **kw):
    d = Doc(s, r, **kw)
    t = d.x.title() if s.topic != 'software' else d.x.act()
    return d, t


def navtree(s):
    return [(l, ch) for l, ch in tree(s, (6, 10), (4, 10))]


def toc(d, cls='', a='', tag='ul'):
    return f'<{tag} class="{cls}">' + ''.join(f'<li class="toc-h{n}"><a class="{a}" href="#{slug(t)}">{e(t)}</a></li>' for n, t in d.toc[1:]) + f'</{tag}>'


def tr(s, ul, li, a, ul2, li2, a2):
    return (
        f'<ul class="{ul}">'
        + ''.join(
            f'<li class="{li}"><a class="{a}" href="/{slug(l)}.html">{e(l)}</a>'
            + (
                f'<ul class="{ul2}">'
                + ''.join(f'<li class="{li2}"><a class="{a2}" href="/{slug(q)}.html">{e(q)}</a>{f"<ul>{links(dd)}</ul>" if dd else ""}</li>' for q, dd in ch)
                + '</ul>'
                if ch
                else ''
            )
            + '</li>'
            for l, ch in navtree(s)
        )
        + '</ul>'
    )
