#!/usr/bin/env python3
"""Prints the tables of `make score` about articles: body, segments, headline, author, date, each beside its goal.

usage: score-articles.py CORPORA PAGES.pred DUMPS.pred [TRAFILATURA.ndjson]

The predictions are lines of `adapt.py from-clean`. With trafilatura's (see predict-trafilatura.py) its figures stand
beside ours, and the news pages are compared in pairs. The goals hold for the development split.
"""
import sys
import unicodedata
from pathlib import Path

NEWS = ("fundus", "scrapinghub", "htmldate")
BODY_GOALS = {"news": {"f1": 0.965, "exact": 0.25}, "wcxb-article": {"f1": 0.950}, "dumps": {"f1": 0.930}}
SEGMENT_GOALS = {"trafilatura": {"f1": 0.940}, "wcxb-article": {"f1": 0.930}}
FIELD_GOALS = {
    "fundus": {"title": 0.80, "author": 0.86, "date": 0.97, "date_wrong": 0.01},
    "trafilatura": {"title": 0.76, "author": 0.65, "date": 0.87, "date_wrong": 0.06},
    "wcxb-article": {"title": 0.84, "author": 0.72, "date": 0.87, "date_wrong": 0.06},
    "htmldate": {"date": 0.87, "date_wrong": 0.06},
}
# Page F1s that differ by less are called equal in the second line of pairs.
NOTICEABLE = 0.01


def is_cyrillic(text):
    letters = [c for c in text[:2000] if c.isalpha()]
    return sum("CYRILLIC" in unicodedata.name(c, "") for c in letters) * 2 > len(letters) > 0


def cell(name, result, goals, peer):
    """`0.944 ≥0.965 missed (0.948)`: ours, the goal, whether it is met, trafilatura's."""
    if name not in result:
        return ""
    number = (lambda value: str(value)) if isinstance(result[name], int) else (lambda value: f"{value:.3f}")
    text = number(result[name])
    if name in goals:
        wrong = name.endswith("wrong")
        met = result[name] <= goals[name] if wrong else result[name] >= goals[name]
        text += f" {'≤' if wrong else '≥'}{goals[name]:.3f} {'met' if met else 'MISSED'}"
    if peer and name in peer:
        text += f" ({number(peer[name])})"
    return text


def table(title, columns, rows):
    print(f"== {title}")
    lines = [("", "pages", *columns)] + rows
    widths = [max(len(str(line[i])) for line in lines) for i in range(len(lines[0]))]
    for line in lines:
        print("  ".join(str(c).ljust(w) for c, w in zip(line, widths)).rstrip())
    print()


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    corpora = Path(sys.argv[1])
    sys.path.insert(0, str(corpora.parent / "score"))
    import benchlib
    import score_body
    import score_segments

    def predictions(path):
        return {line["id"]: line for line in benchlib.read_ndjson(path)}

    ours, dumps = predictions(sys.argv[2]), predictions(sys.argv[3])
    peer = predictions(sys.argv[4]) if len(sys.argv) == 5 else None
    truth = {path.name.split(".")[0]: benchlib.load_truth([path])
             for path in sorted((corpora / "extraction/truth").glob("*.ndjson.gz"))}
    news = {i: t for name in NEWS for i, t in truth[name].items() if t.get("body")}
    dumped = {path.name.removesuffix(".txt.gz") for path in (corpora / "dumps").glob("*.txt.gz")}

    rows = []
    for name, pages, pred in [
        ("news", news, ours),
        *((name, {i: t for i, t in news.items() if t["set"] == name}, ours) for name in NEWS),
        ("Cyrillic", {i: t for i, t in news.items() if is_cyrillic(t["body"])}, ours),
        ("wcxb-article", truth["wcxb-article"], ours),
        ("dumps", {i: t for i, t in news.items() if i in dumped}, dumps),
        ("dumps, Cyrillic", {i: t for i, t in news.items() if i in dumped and is_cyrillic(t["body"])}, dumps),
    ]:
        result = score_body.score(pages, pred, boot=0)
        other = score_body.score(pages, peer, boot=0) if peer and pred is ours else None
        rows.append((name, result["body_n"], *(cell(c, result, BODY_GOALS.get(name, {}), other)
                                               for c in ("f1", "precision", "recall", "exact", "empty"))))
    table("body" + (" (in brackets: trafilatura)" if peer else ""),
          ("F1", "precision", "recall", "exact", "empty"), rows)

    rows = []
    for name, goals in SEGMENT_GOALS.items():
        result = score_segments.score(truth[name], ours, boot=0)
        other = peer and score_segments.score(truth[name], peer, boot=0)
        rows.append((name, result["pages"], *(cell(c, result, goals, other) for c in ("f1", "precision", "recall"))))
    table("segments", ("F1", "precision", "recall"), rows)

    rows = []
    for name, goals in FIELD_GOALS.items():
        result = score_body.score(truth[name], ours, boot=0)
        other = peer and score_body.score(truth[name], peer, boot=0)
        rows.append((name, len(truth[name]),
                     *(cell(c, result, goals, other) for c in ("title", "author", "date", "date_wrong", "lang"))))
    table("headline, authors, date (right, wrong), language", ("title", "author", "date", "wrong", "lang"), rows)

    if peer:
        print("== page by page against trafilatura, body F1")
        for name, pages in [("news", news), ("Cyrillic", {i: t for i, t in news.items() if is_cyrillic(t["body"])}),
                            ("wcxb-article", truth["wcxb-article"])]:
            pairs(benchlib, name, pages, ours, peer)


def pairs(benchlib, name, pages, ours, peer):
    """How many pages are better, equal, worse; the mean difference with its interval."""
    def f1(truth, pred):
        return benchlib.page_f1(benchlib.shingle_tpfpfn(truth["body"], (pred or {}).get("body")))

    rows = sorted((f1(t, ours.get(i)) - f1(t, peer.get(i)), i) for i, t in pages.items())
    differences = [difference for difference, _ in rows]
    mean = lambda values: sum(values) / len(values)
    low, high = benchlib.bootstrap(differences, mean)

    def count(margin):
        better = sum(d > margin for d in differences)
        worse = sum(d < -margin for d in differences)
        return f"better {better}, equal {len(differences) - better - worse}, worse {worse}"

    print(f"{name}: of {len(rows)} pages {count(1e-9)}; by more than {NOTICEABLE}: {count(NOTICEABLE)};"
          f" mean difference {mean(differences):+.4f} [{low:+.4f} {high:+.4f}]")
    print("  worst: " + (", ".join(f"{i} {d:+.2f}" for d, i in rows[:5] if d < 0) or "none"))


if __name__ == "__main__":
    main()
