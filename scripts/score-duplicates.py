#!/usr/bin/env python3
"""Prints how well load finds syndicated copies, on a set made from the corpora, beside datasketch's MinHash LSH.

usage: score-duplicates.py CORPORA [BIN]

Makes 10,000 articles: 8,000 texts that share next to no run of words, half of them with a paragraph that their outlet puts under
many of its articles, and 2,000 copies of 2,000 of them with another headline, a tail of up to 40 % cut off, another outlet's residue,
other quotation marks and paragraphs wrapped anew. They go through normalize and load as they would any night. What counts is pairs
of articles: a pair is right if both come from one text. datasketch's line appears only under a python that has datasketch.
"""
import collections
import glob
import gzip
import itertools
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import time

ARTICLES, COPIES, OUTLETS = 10_000, 2_000, 60
PRECISION, RECALL = 0.99, 0.95
SHORTEST = 120  # words of an original
QUOTES = [("“", "”"), ("«", "»"), ("„", "“"), ('"', '"')]


def words(text):
    return re.findall(r"\w+", text.lower())


def shingles(text):
    tokens = words(text)
    return {" ".join(tokens[i : i + 4]) for i in range(len(tokens) - 3)}


def sources(corpora):
    """Texts of the corpora as lists of paragraphs: each development page, then the shorter texts for learning as one stream."""
    for path in sorted(glob.glob(corpora + "/extraction/truth/*.gz")):
        for line in gzip.open(path, "rt"):
            yield re.split(r"\n+", json.loads(line).get("body", ""))
    paths = sorted(glob.glob(corpora + "/train/*.gz"))
    lines = itertools.chain.from_iterable(gzip.open(path, "rt") for path in paths)
    yield (paragraph for line in lines for paragraph in json.loads(line).get("text", "").split("\n"))


def pieces(paragraphs, chance):
    """Cuts a text into articles of whole paragraphs, most of them short, so that many are hard to tell."""
    piece, size, wanted = [], 0, chance.choice([120, 120, 120, 120, 150, 200, 300])
    for paragraph in paragraphs:
        piece.append(paragraph)
        size += len(paragraph.split())
        if size >= wanted:
            yield piece
            piece, size, wanted = [], 0, chance.choice([120, 120, 120, 120, 150, 200, 300])


def originals(corpora, chance, count):
    """Articles of which no two share a tenth of the smaller one's four-word runs."""
    owners, sizes, found = collections.defaultdict(list), [], []
    for paragraphs in sources(corpora):
        for piece in pieces(paragraphs, chance):
            runs = shingles("\n".join(piece))
            if len(runs) < SHORTEST * 3 // 4:
                continue
            shared = collections.Counter(owner for run in runs for owner in owners[run])
            if any(n * 10 > min(sizes[owner], len(runs)) for owner, n in shared.items()):
                continue
            for run in runs:
                owners[run].append(len(found))
            sizes.append(len(runs))
            found.append(piece)
            if len(found) == count:
                return found
    sys.exit(f"the corpora give only {len(found)} articles")


def boilerplate(outlet, chance, vocabulary):
    """A paragraph that an outlet puts under its articles."""
    said = " ".join(chance.choices(vocabulary, k=chance.randint(8, 22)))
    return f"Outlet {outlet} {said}."


def copy(piece, residue, chance):
    """A syndicated copy: cut, wrapped anew, with other quotation marks and another outlet's residue."""
    tokens = [(n, token) for n, paragraph in enumerate(piece) for token in paragraph.split()]
    tokens = tokens[: round(len(tokens) * (1 - chance.choice([0, chance.uniform(0, 0.4), chance.uniform(0, 0.4)])))]
    sentences = re.split(r"(?<=[.!?…]) ", " ".join(token for _, token in tokens))
    paragraphs = []
    while sentences:
        size = chance.randint(1, 4)
        paragraphs.append(" ".join(sentences[:size]))
        sentences = sentences[size:]
    opening, closing = chance.choice(QUOTES)
    text = re.sub(r"[“„«\"]([^“”„«»\"]*)[”“»\"]", lambda m: opening + m[1] + closing, "\n".join(paragraphs))
    paragraphs = text.split("\n")
    for line in residue:
        paragraphs.insert(chance.choice([0, len(paragraphs) // 2, len(paragraphs)]), line)
    return paragraphs


def made(corpora):
    """The set, as (id, the original's number, paragraphs), in an order in which copies stand anywhere."""
    chance = random.Random(1)
    texts = originals(corpora, chance, ARTICLES - COPIES)
    vocabulary = [word for piece in texts[:400] for word in " ".join(piece).split()]
    under = [boilerplate(outlet, chance, vocabulary) for outlet in range(OUTLETS)]
    articles = []
    for number, piece in enumerate(texts):
        residue = [under[chance.randrange(OUTLETS)]] if chance.random() < 0.5 else []
        articles.append((f"original-{number}", number, piece + residue))
    for number in chance.sample(range(len(texts)), COPIES):
        residue = chance.sample(under, chance.choice([0, 1, 1]))
        articles.append((f"copy-{number}", number, copy(texts[number], residue, chance)))
    chance.shuffle(articles)
    return articles


def page(name, paragraphs, chance):
    """The article as clean would hand it on."""
    blocks = [{"kind": "paragraph", "text": " ".join(text.split()), "line": n + 1} for n, text in enumerate(paragraphs)]
    title = f"Headline {chance.random()}"
    return {"schema": "raw-article/1", "id": name, "url": f"https://{name}.example/", "printed": {"title": title},
            "blocks": [block for block in blocks if block["text"]]}


def loaded(articles, bin):
    """Each article's story, from a warehouse into which the set was loaded, and its text as normalize gives it."""
    chance = random.Random(2)
    with tempfile.TemporaryDirectory() as work:
        with open(work + "/raw", "w") as file:
            for name, _, paragraphs in articles:
                file.write(json.dumps(page(name, paragraphs, chance), ensure_ascii=False) + "\n")
        with open(work + "/normal", "wb") as out, open(work + "/log", "wb") as log:
            subprocess.run([bin + "/normalize", work + "/raw"], stdout=out, stderr=log, check=True)
            texts = {}
            with open(work + "/normal") as file, open(work + "/annotated", "w") as annotated:
                for line in file:
                    article = json.loads(line)
                    texts[article["id"]] = article["text"]
                    article["schema"] = "annotated-article/1"
                    annotated.write(json.dumps(article, ensure_ascii=False) + "\n")
            begun = time.monotonic()
            load = [bin + "/load", work + "/annotated", "--warehouse", work + "/w.sqlite"]
            subprocess.run(load, stdout=log, stderr=log, check=True)
            seconds = time.monotonic() - begun
        db = sqlite3.connect(work + "/w.sqlite")
        rows = db.execute("SELECT page_id, story_id FROM current_versions JOIN articles USING (article_id)").fetchall()
    return dict(rows), texts, seconds


def judged(name, story, articles, seconds):
    """Prints precision and recall over pairs of articles that have one story; an article that was rejected has its own."""
    groups, right = collections.defaultdict(list), collections.defaultdict(list)
    for article, number, _ in articles:
        groups[story.get(article, article)].append(number)
        right[number].append(article)
    said = sum(len(group) * (len(group) - 1) // 2 for group in groups.values())
    true = sum(n * (n - 1) // 2 for group in groups.values() for n in collections.Counter(group).values())
    all = sum(len(group) * (len(group) - 1) // 2 for group in right.values())
    print(f"{name:28} precision {true / max(said, 1):.4f}  recall {true / all:.4f}  pairs {said} of {all}  {seconds:.1f} s")


def datasketch_stories(articles, texts):
    """The same by datasketch: 128 permutations of four-word runs, LSH at a Jaccard similarity of 0.5, checked by MinHash."""
    import datasketch

    begun = time.monotonic()
    index, sketches, parent = datasketch.MinHashLSH(threshold=0.5, num_perm=128), {}, {}
    for name in texts:
        sketches[name] = datasketch.MinHash(num_perm=128)
        sketches[name].update_batch([run.encode() for run in shingles(texts[name])])
        index.insert(name, sketches[name])

    def root(name):
        while parent.get(name, name) != name:
            name = parent[name]
        return name

    for name in texts:
        for other in index.query(sketches[name]):
            if other != name and sketches[name].jaccard(sketches[other]) >= 0.5:
                parent[root(name)] = root(other)
    return {name: root(name) for name in texts}, time.monotonic() - begun


def main():
    corpora, bin = sys.argv[1], (sys.argv + [".build/release"])[2]
    articles = made(corpora)
    story, texts, seconds = loaded(articles, bin)
    print(f"{len(articles)} articles, {COPIES} copies; goal: precision {PRECISION}, recall {RECALL}")
    judged("load", story, articles, seconds)
    try:
        story, seconds = datasketch_stories(articles, texts)
    except ImportError:
        return
    judged("datasketch, MinHash LSH", story, articles, seconds)


if __name__ == "__main__":
    main()
