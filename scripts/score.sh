#!/usr/bin/env bash
# Prints quality on the corpora, with the scorers that lie beside them.
#
# usage: CORPORA=path scripts/score.sh      ../shared/corpora unless said
set -euo pipefail
cd "$(dirname "$0")/.."
corpora=${CORPORA:-../shared/corpora}
score=$(dirname "$corpora")/score
bin=.build/release
if [ ! -d "$corpora" ] || [ ! -d "$score" ]; then
  echo "no corpora at $corpora; say where they are: make score CORPORA=path"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

articles() {
  "$bin/fetch" --input "$1" | "$bin/clean" | "$bin/normalize"
}

for set in fundus scrapinghub htmldate wcxb-article; do
  echo "== body and fields: $set"
  articles "$corpora/extraction/pages/$set" >"$work/articles" 2>/dev/null
  python3 "$score/adapt.py" from-clean "$work/articles" >"$work/pred"
  python3 "$score/score_body.py" --truth "$corpora/extraction/truth/$set.ndjson.gz" --pred "$work/pred" | grep '^all'
done
for set in trafilatura wcxb-article; do
  echo "== segments: $set"
  articles "$corpora/extraction/pages/$set" >"$work/articles" 2>/dev/null
  python3 "$score/adapt.py" from-clean "$work/articles" >"$work/pred"
  python3 "$score/score_segments.py" --truth "$corpora/extraction/truth/$set.ndjson.gz" --pred "$work/pred" | tail -n 2
done
for gold in ner-ru-factrueval ner-ru-pud ner-en-pud ner-en-wikigold; do
  echo "== names: $gold"
  python3 "$score/adapt.py" to-articles "$corpora/extract/$gold.dev.ndjson" | "$bin/extract" 2>/dev/null >"$work/found"
  python3 "$score/adapt.py" from-extract "$work/found" >"$work/pred"
  python3 "$score/score_extract.py" ner "$corpora/extract/$gold.dev.ndjson" "$work/pred"
done
for what in quotes dates; do
  echo "== $what: gum-en"
  python3 "$score/adapt.py" to-articles "$corpora/extract/gum-en.dev.ndjson" | "$bin/extract" 2>/dev/null >"$work/found"
  python3 "$score/adapt.py" from-extract "$work/found" >"$work/pred"
  python3 "$score/score_extract.py" "$what" "$corpora/extract/gum-en.dev.ndjson" "$work/pred"
done
seeds=$(dirname "$corpora")/seeds
if [ -d "$seeds" ]; then
  echo "== the five documents"
  "$bin/dateline" run --input "$seeds" --output "$work/out" 2>/dev/null
  python3 "$score/seeds.py" "$work/out/warehouse.sqlite"
fi
