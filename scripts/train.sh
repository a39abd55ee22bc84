#!/usr/bin/env bash
# Learns the weights of clean from marked pages and text dumps, and the name tagger's from texts with marked names.
# ONLY=names for the latter alone; FOLDS=5 measures them too. What the tagger's confidence is worth (Sources/Extract/Data/confidence.tsv)
# is read off `train names LANGUAGE … --folds 4 --only 1 --confidences FILE`, with the files and settings of names() below and no -o.
#
# usage: CORPORA=path scripts/train.sh      ../shared/corpora unless said
set -euo pipefail
cd "$(dirname "$0")/.."
corpora=${CORPORA:-../shared/corpora}
bin=.build/release
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

names() {
  for file in "$corpora"/train/*.ndjson.gz; do zcat "$file" >"$work/$(basename "$file" .gz)"; done
  local english=("$work"/en-{redocred,docred-test,crossner-politics,btc-news}.ndjson)
  local russian=("$work"/ru-silver-{ntrex,wikinews-nerel,kremlin}.ndjson) wikipedia="$work"/ru-silver-wikipedia.ndjson
  local data=Sources/Tagger/Data settings=(--lexicon Sources/Tagger/Data/lexicon.bin --folds "${FOLDS:-0}")
  "$bin/train" lexicon --en "${english[@]}" --ru "${russian[@]}" "$wikipedia" -o "$data/lexicon.bin"
  "$bin/train" names en "${settings[@]}" --gold "$corpora"/extract/ner-en-{wikigold,pud,ewt}.dev.ndjson \
    --more "${english[@]}" -o "$data/en.crf"
  # Wikipedia's texts there are sentences out of many articles.
  "$bin/train" names ru "${settings[@]}" --weight 8 --gold "$corpora"/extract/ner-ru-{factrueval,pud}.dev.ndjson \
    --more "${russian[@]}" --apart "$wikipedia" --lean 0.6 -o "$data/ru.crf"
}

# How names are rendered in the other script; the fifth that `make score` measures by is not learned from.
sounds() {
  "$bin/train" sounds --pairs "$corpora/gazetteer/names.tsv" --held "$corpora/extract/link-names-ru-en.dev.ndjson" \
    -o Sources/Language/Data/sounds.tsv
}

names
sounds
if [ "${ONLY:-}" = names ]; then exit; fi
"$bin/fetch" --input "$corpora/extraction/pages" -o "$work/pages.ndjson"
zcat "$corpora"/extraction/truth/*.ndjson.gz >"$work/truth.ndjson"
"$bin/train" blocks "$work/pages.ndjson" --truth "$work/truth.ndjson" -o Sources/Clean/Data/block-model.tsv
"$bin/fetch" --input "$corpora/dumps" -o "$work/dumps.ndjson"
"$bin/train" lines "$work/dumps.ndjson" --truth "$work/truth.ndjson" -o Sources/Clean/Data/line-model.tsv
