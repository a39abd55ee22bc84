"""Scores what extract and Linking make of names beyond finding them: lemmas, one identity across scripts, confidence.

usage: python3 scripts/score-names.py CORPORA BIN

Confidence is measured here on documents that the tagger has learned from; Tagger/Data/CARD.md has the table of those that it has not.
"""
import importlib.util, json, re, sqlite3, subprocess, sys, tempfile
from collections import Counter
from pathlib import Path

corpora, program = Path(sys.argv[1]), Path(sys.argv[2])


def module(name):
    spec = importlib.util.spec_from_file_location(name, corpora.parent / "score" / f"{name}.py")
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


adapt, scorer = module("adapt"), module("score_extract")
work = Path(tempfile.mkdtemp())
fold = lambda s: re.sub(r"[«»\"“”„]", "", s.lower().replace("ё", "е")).strip()


def gold(name):
    return corpora / "extract" / f"{name}.dev.ndjson"


def extract(name):
    articles, found = work / f"{name}.articles", work / f"{name}.found"
    articles.write_text("".join(json.dumps(adapt.to_article(g), ensure_ascii=False) + "\n" for g in adapt.lines(gold(name))))
    subprocess.run([program / "extract", articles, "-o", found, "--rejects", work / "rejects"], check=True, capture_output=True)
    return found


def is_own(form, lemma):
    """whether a lemma is a form of the words themselves, not the full name of whom they mean"""
    one, other = fold(form).split(), fold(lemma).split()
    return len(one) == len(other) and all(a[:2] == b[:2] for a, b in zip(one, other))


def lemmas():
    found = extract("ner-ru-factrueval")
    rows = list(adapt.lemma_rows(gold("ner-ru-factrueval"), found))
    share = lambda chosen: (100 * sum(fold(r["pred"]) == fold(r["lemma"]) for r in chosen) / len(chosen), len(chosen))
    print("lemmas of factRuEval: as its key has them, full names for bare surnames among them: %.1f of %d" % share(rows))
    own = [r for r in rows if is_own(r["form"], r["lemma"])]
    print("  nominatives of the very words, as the contract has lemmas: %.1f of %d; goal 88" % share(own))
    for kind in ("PER", "LOC", "ORG"):
        print("    %s %.1f of %d" % (kind, *share([r for r in own if r["type"] == kind])))
    names = {e["entity"]: e["name"] for p in adapt.lines(found) for e in p["entities"]}
    both = sum(fold(r["pred"]) == fold(r["lemma"]) or bool(m and fold(names.get(m.get("entity"), "")) == fold(r["lemma"]))
               for r, m in zip(rows, (m for _, e, m, _ in adapt.pairs(gold("ner-ru-factrueval"), found) if e.get("lemma"))))
    print("  the key's lemma is the mention's lemma or its entity's name: %.1f" % (100 * both / len(rows)))


def links():
    found = {name: extract(name) for name in ("ner-ru-pud", "ner-en-pud")}
    warehouse = work / "warehouse.sqlite"
    together = work / "both"
    together.write_text("".join(path.read_text() for path in found.values()))
    subprocess.run([program / "load", together, "--warehouse", warehouse, "--rejects", work / "rejects"], check=True, capture_output=True)
    with sqlite3.connect(warehouse) as db:
        roots = dict(db.execute("SELECT from_id, into_id FROM entity_merges WHERE status = 'joined'"))
    rows = []
    for name, path in found.items():
        joined = work / f"{name}.joined"
        with open(joined, "w") as out:
            for record in adapt.lines(path):
                for part in record["mentions"] + record["entities"]:
                    if part.get("entity"):
                        part["entity"] = roots.get(part["entity"], part["entity"])
                out.write(json.dumps(record, ensure_ascii=False) + "\n")
        new = list(adapt.link_rows(gold(name), joined))
        for row in new:
            row["cluster"] = f"{name}-{row['cluster']}" if row["cluster"].startswith("none-") else row["cluster"]
        rows += new
    print("PUD, pairs across scripts, ids as load gives them:", scorer.link(rows)["pairwise_cross"])
    print("  of names that stand in one document pair and are spelled alike as one:", scorer.link(unified(rows))["pairwise_cross"],
          "goal F1 80, precision 95")


def unified(rows):
    """The key numbers names anew in every sentence: one English spelling in one document (for places and bodies, in all) is one."""
    english = {r["eid"]: r for r in rows if r["lang"] == "en"}
    def key(row):
        other = english.get(row["eid"])
        if not other:
            return row["eid"]
        document = row["eid"].split("-")[0] if row["type"] == "PER" else ""
        return f"{other['form'].lower()}|{row['type'] == 'PER'}|{document}"
    return [dict(r, eid=key(r)) for r in rows]


def confidence():
    table = {}
    for name in ("ner-ru-factrueval", "ner-ru-pud", "ner-en-pud", "ner-en-wikigold", "ner-en-ewt"):
        records = {p["id"]: p for p in adapt.lines(extract(name))}
        for g in adapt.lines(gold(name)):
            text = g["text"]
            right = {(*scorer.trim(text, e["start"], e["end"]), e["type"]) for e in g["entities"]}
            spared = {scorer.trim(text, e["start"], e["end"]) for e in g["entities"] if e.get("nested") or e.get("nominal") or e["type"] not in adapt.KIND.values()}
            for m in adapt.name_mentions(records[g["id"]]):
                span = scorer.trim(text, m["start"], m["end"])
                if m.get("nested") or span in spared:
                    continue
                cell = table.setdefault(min(9, int(10 * m["confidence"])), Counter())
                cell["n"] += 1
                cell["said"] += m["confidence"]
                cell["right"] += (*span, adapt.KIND[m["kind"]]) in right
    print("confidence: said, right, of how many")
    for tenth, cell in sorted(table.items()):
        print("  %.2f  %.2f  %d" % (cell["said"] / cell["n"], cell["right"] / cell["n"], cell["n"]))


lemmas()
links()
confidence()
