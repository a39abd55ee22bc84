#!/usr/bin/env bash
# Lets libFuzzer look for pages that break what `clean` promises, starting from the pages in Tests/Fuzz.
#
# usage: scripts/fuzz.sh [SECONDS]      60 unless said; a finding is kept as output/fuzz/crash-… and fails
#   SEED=1                         looks at the same pages again, as far as the time reaches; 0 is another each time
#   SANITIZE=fuzzer,address        also finds reads outside of memory; about half as fast
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
sanitize=${SANITIZE:-fuzzer,address}
build=.build/fuzz-${sanitize/,/-}
export DATELINE_FUZZ=1 SWIFT_BACKTRACE=enable=no
swift build -c release --scratch-path "$build" --product FuzzHTML -Xswiftc -sanitize="$sanitize" --quiet
mkdir -p output/fuzz/corpus
# A page of 64 KB that takes 10 s has found something that is not linear. Swift leaks its statics, and says so.
exec "$build/release/FuzzHTML" output/fuzz/corpus Tests/Fuzz -dict=Tests/Fuzz/html.dict \
  -artifact_prefix=output/fuzz/ -seed="${SEED:-0}" -max_total_time="$seconds" -timeout=10 -max_len=65536 -rss_limit_mb=2048 \
  -detect_leaks=0 -print_final_stats=1 </dev/null
