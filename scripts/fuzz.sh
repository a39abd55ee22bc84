#!/usr/bin/env bash
# Lets libFuzzer look for pages that break what `clean` promises, and for texts that break what `normalize` and `extract`
# promise, starting from those in Tests/Fuzz.
#
# usage: scripts/fuzz.sh [SECONDS]      60 of each unless said; a finding is kept as output/fuzz/crash-… and fails
#   SEED=1                         looks at the same ones again, as far as the time reaches; 0 is others each time
#   FUZZ=page, FUZZ=text           only these
#   SANITIZE=fuzzer,address        also finds reads outside of memory; about half as fast
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
sanitize=${SANITIZE:-fuzzer,address}
build=.build/fuzz-${sanitize/,/-}
export DATELINE_FUZZ=1 SWIFT_BACKTRACE=enable=no
swift build -c release --scratch-path "$build" --product Fuzz -Xswiftc -sanitize="$sanitize" --quiet
for kind in ${FUZZ:-page text}; do
  mkdir -p "output/fuzz/$kind"
  folder=Tests/Fuzz/${kind^}s
  # What takes 10 s over 64 KB has found something that is not linear. Swift leaks its statics, and says so.
  FUZZ=$kind "$build/release/Fuzz" "output/fuzz/$kind" "$folder" -dict="Tests/Fuzz/$kind.dict" \
    -artifact_prefix=output/fuzz/ -seed="${SEED:-0}" -max_total_time="$seconds" -timeout=10 -max_len=65536 \
    -rss_limit_mb=2048 -detect_leaks=0 -print_final_stats=1 </dev/null
done
