#!/usr/bin/env bash
# Learns the weights of clean from marked pages and text dumps.
#
# usage: CORPORA=path scripts/train.sh      ../shared/corpora unless said
set -euo pipefail
cd "$(dirname "$0")/.."
corpora=${CORPORA:-../shared/corpora}
bin=.build/release
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$bin/fetch" --input "$corpora/extraction/pages" -o "$work/pages.ndjson"
zcat "$corpora"/extraction/truth/*.ndjson.gz >"$work/truth.ndjson"
"$bin/train" blocks "$work/pages.ndjson" --truth "$work/truth.ndjson" -o Sources/Clean/Data/block-model.tsv
"$bin/fetch" --input "$corpora/dumps" -o "$work/dumps.ndjson"
"$bin/train" lines "$work/dumps.ndjson" --truth "$work/truth.ndjson" -o Sources/Clean/Data/line-model.tsv
