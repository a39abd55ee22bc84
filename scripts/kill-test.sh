#!/usr/bin/env bash
# Kills every stage and the driver with SIGKILL at moments spread over their run time, runs again, and compares the
# warehouse with that of an undisturbed run.
#
# usage: scripts/kill-test.sh [DOCUMENTS [MOMENTS]]     2000 documents and 10 moments unless said
set -euo pipefail
cd "$(dirname "$0")/.."
documents=${1:-2000}
moments=${2:-10}
bin=${BIN:-.build/release}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

make_documents() {
  mkdir "$work/in"
  local templates=(input/invented-*) number template ending
  for ((number = 0; number < documents; number++)); do
    template=${templates[number % ${#templates[@]}]}
    ending=${template##*.}
    # The pages' canonical addresses would make them versions of one article.
    sed "s|example/|example/$number/|g; s|Сирт|Сирт-$((number / 50))|; s|Sirte|Sirte-$((number / 50))|" \
      "$template" >"$work/in/$number.$ending"
  done
}

run() { "$bin/dateline" run --input "$work/in" --output "$1" 2>"$1.log"; }
dump() { "$bin/dateline" dump --warehouse "$1/warehouse.sqlite"; }

# Seconds that a stage took in the undisturbed run, from its manifest.
seconds_of() {
  grep -o "\"stage\":\"$1\".*" "$work/calm/latest/manifest.json" | grep -o '"seconds":[0-9.]*' | head -n 1 | cut -d: -f2
}

# Starts a run and kills TARGET after DELAY seconds of its life; fails when it had ended by then.
disturb() {
  local output=$1 target=$2 delay=$3 driver process="" status=0
  rm -rf "$output" && mkdir "$output"
  "$bin/dateline" run --input "$work/in" --output "$output" >/dev/null 2>&1 &
  driver=$!
  while [ -z "$process" ] && kill -0 "$driver" 2>/dev/null; do process=$(find_process "$driver" "$target"); done
  sleep "$delay"
  [ -n "$process" ] && kill -9 "$process" 2>/dev/null || status=1
  wait "$driver" 2>/dev/null || true
  return $status
}

# The process to kill: the driver itself, or its child that runs the stage.
find_process() {
  local driver=$1 target=$2
  if [ "$target" = dateline ]; then echo "$driver"; else pgrep -P "$driver" -x "$target" || true; fi
}

make_documents
run "$work/calm"
dump "$work/calm" >"$work/calm.dump"
echo "$documents documents, undisturbed: $(wc -l <"$work/calm.dump") rows"
total=0
for stage in fetch clean normalize extract load; do total=$(echo "$total + $(seconds_of $stage)" | bc -l); done

failures=0
for target in fetch clean normalize extract load dateline; do
  length=$total
  [ "$target" = dateline ] || length=$(seconds_of "$target")
  killed=0
  for ((moment = 0; moment < moments; moment++)); do
    output="$work/$target-$moment"
    delay=$(echo "$length * ($moment + 0.5) / $moments" | bc -l)
    for try in 1 2 3; do
      disturb "$output" "$target" "$delay" && killed=$((killed + 1)) && break
      delay=$(echo "$delay * 0.8" | bc -l)
    done
    run "$output" || { echo "FAILED: the run after killing $target at moment $moment"; failures=$((failures + 1)); }
    dump "$output" >"$output.dump"
    if ! cmp -s "$work/calm.dump" "$output.dump"; then
      echo "FAILED: another warehouse after killing $target at moment $moment"
      failures=$((failures + 1))
    fi
    if find "$output" -name '.unfinished-*' | grep -q .; then
      echo "FAILED: leftovers after killing $target at moment $moment"
      failures=$((failures + 1))
    fi
    rm -rf "$output"
  done
  echo "$target: killed $killed of $moments times over $length s"
done
[ "$failures" = 0 ] && echo "the same warehouse each time" || { echo "$failures failures"; exit 1; }
