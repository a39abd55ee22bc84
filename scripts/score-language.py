#!/usr/bin/env python3
"""Prints how often normalize names the language, a mean over the languages of each class, beside the goal.

usage: score-language.py ARTICLES     what normalize made of lid/samples.ndjson; an id is class/language/number
"""
import collections
import json
import sys

GOALS = {"headline": 0.965, "sentence": 0.995, "passage": 1.0}

right = collections.defaultdict(list)
missed = collections.Counter()
for line in open(sys.argv[1], encoding="utf-8"):
    article = json.loads(line)
    kind, language, _ = article["id"].split("/")
    found = article["lang"]["code"]
    right[kind, language].append(found == language)
    if found != language:
        missed[f"{language} as {found}"] += 1
for kind, goal in GOALS.items():
    shares = [sum(hits) / len(hits) for (of, _), hits in right.items() if of == kind]
    if shares:
        print(f"{kind:9} {sum(shares) / len(shares):.4f}  goal {goal:.3f}  ({len(shares)} languages)")
print("missed most:", ", ".join(f"{pair} {count}" for pair, count in missed.most_common(6)) or "none")
