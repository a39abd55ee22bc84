#!/usr/bin/env bash
# Prints quality on the corpora, with the scorers that lie beside them.
#
# usage: scripts/score.sh
#   CORPORA=path               where the corpora are; ../shared/corpora unless said
#   TRAFILATURA=file           what trafilatura made of the pages (scripts/predict-trafilatura.py): compared page by page
#   TRAFILATURA_PYTHON=python  a python that has trafilatura 2.3.1: makes that file first where it is not yet there
#   DATASKETCH_PYTHON=python   a python that has datasketch: prints what that finds of the copies, too
#   KEPT=1                     measures the statements that are kept back from tuning, too
#   ONLY=articles              nothing but the tables about articles: body, fields, segments
set -euo pipefail
cd "$(dirname "$0")/.."
corpora=${CORPORA:-../shared/corpora}
score=$(dirname "$corpora")/score
bin=${BIN:-.build/release}
if [ ! -d "$corpora" ] || [ ! -d "$score" ]; then
  echo "no corpora at $corpora; say where they are: make score CORPORA=path"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What the first three stages make of a folder, as the scorers read it. Rejected pages count as empty.
predictions() {
  "$bin/fetch" --input "$1" 2>/dev/null | "$bin/clean" --rejects "$work/rejects" 2>/dev/null |
    "$bin/normalize" --rejects "$work/rejects" 2>/dev/null >"$work/articles"
  python3 "$score/adapt.py" from-clean "$work/articles"
}

peer=${TRAFILATURA:-}
if [ -n "${TRAFILATURA_PYTHON:-}" ] && [ ! -f "$peer" ]; then
  peer=${peer:-$work/trafilatura.ndjson}
  "$TRAFILATURA_PYTHON" scripts/predict-trafilatura.py "$corpora/extraction/pages" "$peer"
fi
predictions "$corpora/extraction/pages" >"$work/pages.pred"
predictions "$corpora/dumps" >"$work/dumps.pred"
python3 scripts/score-articles.py "$corpora" "$work/pages.pred" "$work/dumps.pred" ${peer:+"$peer"}
[ "${ONLY:-}" != articles ] || exit 0

# The tagger has learned from these documents; FOLDS=5 ONLY=names scripts/train.sh tells what it makes of those that it has not
# seen.
for gold in ner-ru-factrueval ner-ru-pud ner-en-pud ner-en-wikigold ner-en-ewt; do
  echo "== names: $gold, whose documents the tagger has seen"
  python3 "$score/adapt.py" to-articles "$corpora/extract/$gold.dev.ndjson" | "$bin/extract" 2>/dev/null >"$work/found"
  python3 "$score/adapt.py" from-extract "$work/found" >"$work/pred"
  python3 "$score/score_extract.py" ner "$corpora/extract/$gold.dev.ndjson" "$work/pred"
done
echo "== names: lemmas, identity, confidence"
python3 scripts/score-names.py "$corpora" "$bin"
if [ -x "$bin/train" ]; then
  echo "== names in both scripts"
  "$bin/train" sounds --held "$corpora/extract/link-names-ru-en.dev.ndjson" --measure
fi
for what in quotes dates; do
  echo "== $what: gum-en"
  python3 "$score/adapt.py" to-articles "$corpora/extract/gum-en.dev.ndjson" | "$bin/extract" 2>/dev/null >"$work/found"
  python3 "$score/adapt.py" from-extract "$work/found" >"$work/pred"
  python3 "$score/score_extract.py" "$what" "$corpora/extract/gum-en.dev.ndjson" "$work/pred"
done
# The marks of ours; KEPT=1 measures the half that the rules are not tuned on, too.
for half in tuning ${KEPT:+kept}; do
  echo "== statements: $half, our own marks"
  python3 scripts/score-statements.py "$corpora" "Tests/Marks/statements/$half.ndjson" >"$work/marked"
  python3 "$score/adapt.py" to-articles "$work/marked" | "$bin/extract" 2>/dev/null >"$work/found"
  python3 "$score/adapt.py" from-extract "$work/found" >"$work/pred"
  python3 "$score/score_statements.py" "$work/marked" "$work/pred"
done
if [ -f "$corpora/lid/samples.ndjson" ]; then
  echo "== language"
  "$bin/normalize" <"$corpora/lid/samples.ndjson" >"$work/languages" 2>/dev/null
  python3 scripts/score-language.py "$work/languages"
fi
echo "== charset"
python3 scripts/score-charset.py "$corpora" "$bin"
echo "== duplicates"
"${DATASKETCH_PYTHON:-python3}" scripts/score-duplicates.py "$corpora" "$bin"
seeds=$(dirname "$corpora")/seeds
if [ -d "$seeds" ]; then
  echo "== the five documents"
  "$bin/dateline" run --input "$seeds" --output "$work/out" 2>/dev/null
  python3 "$score/seeds.py" "$work/out/warehouse.sqlite"
fi
