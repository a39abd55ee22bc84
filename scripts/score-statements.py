#!/usr/bin/env python3
"""Joins marked statements with the corpora's texts, for score_statements.py.

usage: score-statements.py CORPORA MARKS.ndjson >GOLD.ndjson

Texts are looked up by id in the corpora's folders extract and train. A mark whose first and last word are not those of the text ends
the run: then marks and text do not belong together.
"""
import gzip
import json
import re
import sys
from pathlib import Path


def documents(corpora, wanted):
    found = {}
    for path in sorted([*Path(corpora, "extract").glob("*.ndjson"), *Path(corpora, "train").glob("*.ndjson.gz")]):
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8") as lines:
            for line in lines:
                document = json.loads(line)
                if document.get("id") in wanted:
                    found.setdefault(document["id"], document)
    return found


def check(text, mark, document):
    words = re.findall(r"\w+", text[mark["start"]:mark["end"]])
    if not words or (words[0], words[-1]) != (mark["first"], mark["last"]):
        sys.exit(f"{document}: the words at {mark['start']} are not those that were marked")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[2], encoding="utf-8") as lines:
        marked = [json.loads(line) for line in lines]
    texts = documents(sys.argv[1], {mark["id"] for mark in marked})
    for mark in marked:
        document = texts.get(mark["id"])
        if document is None:
            print(f"{mark['id']} is not in the corpora: left out", file=sys.stderr)
            continue
        for span in mark["statements"] + mark["not_quotes"]:
            check(document["text"], span, mark["id"])
        print(json.dumps({**mark, "text": document["text"], "published": document.get("published")}, ensure_ascii=False))


if __name__ == "__main__":
    main()
