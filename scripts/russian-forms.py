#!/usr/bin/env python3
"""Makes Sources/Language/Data/russian-forms.tsv: which nominative an ending of a Russian noun or adjective stands for.

usage: scripts/russian-forms.py TEXTS.ndjson.gz … > Sources/Language/Data/russian-forms.tsv

Needs pymorphy3 and pymorphy3-dicts-ru (pip; both MIT, the dictionary within is OpenCorpora's, CC BY-SA). The forms of the texts
(corpora/train/ru-silver-*.ndjson.gz) are read by the dictionary; an ending is kept where it says more than a shorter one.
"""
import collections, gzip, json, math, re, sys

import pymorphy3

MOST_LETTERS = 7  # of an ending; longer ones are whole words only
LEAST = 3.0  # evidence of an ending (square roots of counts), a third of it for a whole word
GAIN = 1.0  # nats that an ending must tell more than the shorter one
CASES = {"nomn": "n", "gent": "g", "gen2": "g", "gen1": "g", "datv": "d", "accs": "a", "acc2": "a", "ablt": "i",
         "loct": "p", "loc1": "p", "loc2": "p"}
GENDERS = {"masc": "m", "femn": "f", "neut": "n"}
fold = lambda word: word.lower().replace("ё", "е")


def edit(form, nominative):
    """how many letters go, and what comes in their place"""
    same = 0
    while same < min(len(form), len(nominative)) and form[same] == nominative[same]:
        same += 1
    return f"{len(form) - same}{nominative[same:]}"


def readings(word, analyzer):
    found = collections.Counter()
    for parse in analyzer.parse(word):
        tag = parse.tag
        if tag.POS not in ("NOUN", "ADJF", "PRTF") or tag.case not in CASES:
            continue
        if any(mark in tag for mark in ("Abbr", "Name", "Surn", "Patr")):
            continue
        nominative = parse.inflect({"nomn"})
        if nominative:
            kind = GENDERS.get(tag.gender, "m") if tag.number == "sing" else "p"
            kind = kind if tag.POS == "NOUN" else kind.upper()
            found[f"{edit(word, fold(nominative.word))}.{kind}{CASES[tag.case]}"] += parse.score
    return found


def shares(counter):
    total = sum(counter.values())
    return {k: v / total for k, v in counter.items() if v >= 0.01 * total}


def main(paths):
    counts = collections.Counter()
    for path in sorted(paths):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                counts.update(fold(w) for w in re.findall("[А-Яа-яЁё]+", json.loads(line)["text"]))
    analyzer = pymorphy3.MorphAnalyzer()
    endings = collections.defaultdict(collections.Counter)
    for word, count in counts.items():
        found = readings(word, analyzer) if len(word) > 1 else None
        if not found:
            continue
        marked, total = "^" + word, sum(found.values())
        for length in range(1, len(marked) + 1):
            if length <= MOST_LETTERS or length == len(marked):
                for reading, score in found.items():
                    endings[marked[-length:]][reading] += math.sqrt(count) * score / total
    table = {}
    for ending in sorted(endings, key=lambda e: (len(e), e)):
        evidence = sum(endings[ending].values())
        if evidence < (LEAST / 3 if ending[0] == "^" else LEAST):
            continue
        mine = shares(endings[ending])
        shorter = next((table[ending[k:]] for k in range(1, len(ending)) if ending[k:] in table), None)
        if shorter is not None:
            gain = evidence * sum(v * math.log(v / max(shorter.get(k, 0), 1e-4)) for k, v in mine.items())
            if gain < GAIN:
                continue
        table[ending] = mine
    print("# What an ending of a Russian noun or adjective can be: how many letters go, what comes instead in the nominative; class (m, f, n,")
    print("# p plural; capital for an adjective), case (n, g, d, a, i, p), in percent. \"^\" opens a whole word. By scripts/russian-forms.py")
    print("# from the OpenCorpora dictionary (CC BY-SA 3.0) in pymorphy3-dicts-ru, over the forms of open texts; see NOTICE.")
    print("ending\treadings")
    for ending in sorted(table, key=lambda e: e.encode()):
        best = sorted(table[ending].items(), key=lambda item: (-item[1], item[0]))
        print(ending + "\t" + " ".join(f"{k}{max(1, round(100 * v))}" for k, v in best))


main(sys.argv[1:])
