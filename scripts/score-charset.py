#!/usr/bin/env python3
"""Prints how often fetch finds the text of a page again that was re-encoded and says nothing, or a lie, about it.

usage: score-charset.py CORPORA BIN [MISSED]     MISSED: a file that gets a line for each page that was not found

A page is taken for a charset that has 99 of 100 of its letters beyond ASCII, and at least 20 of them; what the charset
lacks becomes a character reference, as it was written when such charsets were in use. UTF-16 takes every fourth page.
Short Russian texts, which have no markup and no declaration, are told apart from pages.
"""
import collections
import json
import os
import re
import subprocess
import sys
import tempfile

GOAL = 0.97
CHARSETS = ["cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp1252", "utf_16"]
DECLARATION = re.compile(r"<meta[^>]*charset[^>]*>|\s+encoding\s*=\s*[\"'][^\"']*[\"'](?=[^<>]*\?>)", re.IGNORECASE)
LIE = '<meta charset="utf-8">'


def letters(text):
    """The letters beyond ASCII, each with its count."""
    found = collections.Counter(text)
    return {c: n for c, n in found.items() if c >= "\x80" and c.isalpha()}


def fits(text, found, charset):
    """Whether pages of this kind were once written in this charset."""
    if charset == "utf_16":
        return True
    kept = sum(n for c, n in found.items() if c.encode(charset, "ignore"))
    return kept >= 20 and kept >= 0.99 * sum(found.values()) and not doubly_encoded(text, charset)


def doubly_encoded(text, charset):
    """Whether most of its letters are UTF-8 that was read as this charset before: such a page has no right answer."""
    encoded = text.encode(charset, "ignore")
    beyond = sum(1 for byte in encoded if byte >= 0x80)
    lost = sum(1 for c in encoded.decode("utf-8", "replace") if c == "\ufffd")
    return lost * 2 < beyond


def fetch(bin, folder):
    """What fetch makes of a folder, by the files' names."""
    lines = subprocess.run(
        [os.path.join(bin, "fetch"), "--input", folder],
        check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.splitlines()
    pages = (json.loads(line) for line in lines)
    return {page["url"].rsplit("/", 1)[1]: page for page in pages}


def short_texts(corpora, bin):
    """Headlines, sentences and passages, each a text file of its own."""
    samples = os.path.join(corpora, "lid", "samples.ndjson")
    texts = collections.defaultdict(list)
    for line in open(samples, encoding="utf-8") if os.path.exists(samples) else []:
        sample = json.loads(line)
        kind, language, _ = sample["id"].split("/")
        if language == "ru":
            texts[kind].append(" ".join(block["text"] for block in sample["blocks"]))
    for kind, of_kind in texts.items():
        hits = total = 0
        for charset in CHARSETS[:4]:
            with tempfile.TemporaryDirectory() as work:
                wanted = {}
                for number, text in enumerate(of_kind):
                    encoded = text.encode(charset, "ignore")
                    wanted[f"{number}.txt"] = encoded.decode(charset)
                    with open(os.path.join(work, f"{number}.txt"), "wb") as file:
                        file.write(encoded)
                found = fetch(bin, work)
            hits += sum(1 for name, text in wanted.items() if name in found and found[name]["content"] == text)
            total += len(wanted)
        print(f"Russian {kind:9} in four charsets: {hits / total:.4f}  ({hits} of {total})")


def main(corpora, bin, missed=None):
    folder = os.path.join(corpora, "extraction", "pages")
    subfolders = sorted(os.listdir(folder))
    texts = [
        DECLARATION.sub("", page["content"]).lstrip("\ufeff")
        for sub in subfolders for _, page in sorted(fetch(bin, os.path.join(folder, sub)).items())
        if page["media_type"] == "text/html"]
    found_letters = [letters(text) for text in texts]
    notes = open(missed, "w", encoding="utf-8") if missed else None
    for kind in ["no declaration", "declared utf-8"]:
        shares, total = [], [0, 0]
        for charset in CHARSETS:
            with tempfile.TemporaryDirectory() as work:
                wanted = {}
                for number, text in enumerate(texts):
                    if charset == "utf_16" and number % 4 or not fits(text, found_letters[number], charset):
                        continue
                    if kind != "no declaration":
                        text = text.replace("<head>", "<head>" + LIE, 1) if "<head>" in text else LIE + text
                    encoded = text.encode(charset, "xmlcharrefreplace")
                    wanted[f"{number}.html"] = encoded.decode(charset).lstrip("\ufeff")
                    with open(os.path.join(work, f"{number}.html"), "wb") as file:
                        file.write(encoded)
                found = fetch(bin, work)
            hits, wrong = 0, collections.Counter()
            for name, text in wanted.items():
                page = found.get(name)
                if page and page["content"] == text:
                    hits += 1
                    continue
                used = page["charset"]["used"] if page else "rejected"
                wrong[used] += 1
                if notes:
                    print(kind, charset, name, used, "".join(sorted(letters(text)))[:60], file=notes)
            total[0] += hits
            total[1] += len(wanted)
            shares.append(hits / len(wanted) if wanted else 1)
            print(f"{kind:14}  {charset:9} {shares[-1]:.4f}  ({hits} of {len(wanted)})",
                  "taken for " + ", ".join(f"{name} {count}" for name, count in wrong.most_common(4)) if wrong else "")
        print(f"{kind:14}  mean      {sum(shares) / len(shares):.4f}  goal {GOAL}; of all pages {total[0] / total[1]:.4f}")
    short_texts(corpora, bin)


main(*sys.argv[1:])
