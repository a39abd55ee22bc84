#!/usr/bin/env python3
"""Writes what trafilatura makes of a folder of pages, for `make score`; a measuring stick, no part of Dateline.

usage: predict-trafilatura.py PAGES OUT.ndjson      with a python that has trafilatura 2.3.1

    python3 -m venv venv && venv/bin/pip install trafilatura==2.3.1 lxml_html_clean
    venv/bin/python scripts/predict-trafilatura.py CORPORA/extraction/pages FOLDER/trafilatura.ndjson

Settings as shipped, but for comments, which no truth counts as text. No address is given, as `clean` gets none.
"""
import gzip
import json
import logging
import sys
from multiprocessing import Pool
from pathlib import Path

from trafilatura import bare_extraction


def predict(path):
    page = gzip.decompress(path.read_bytes())
    try:
        found = bare_extraction(page, include_comments=False, with_metadata=True)
    except Exception as error:  # a page that it cannot read is an empty prediction
        print(f"{path.name}: {error}", file=sys.stderr)
        found = None
    line = {"id": path.name.removesuffix(".html.gz")}
    if found is not None:
        fields = {"body": found.text, "title": found.title, "author": found.author,
                  "published": found.date, "lang": found.language}
        line |= {key: value for key, value in fields.items() if value}
    return json.dumps(line, ensure_ascii=False)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    logging.disable(logging.CRITICAL)
    pages = sorted(Path(sys.argv[1]).glob("**/*.html.gz"))
    out = Path(sys.argv[2])
    out.parent.mkdir(parents=True, exist_ok=True)
    with Pool() as pool:
        lines = pool.map(predict, pages, chunksize=8)
    out.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
