#!/bin/sh
# Installs the programs and their data below a prefix: bin, libexec/dateline, share/dateline.
set -eu
prefix=$1
built=$(swift build -c release --show-bin-path)

mkdir -p "$prefix/bin" "$prefix/libexec/dateline" "$prefix/share/dateline"
install -m 755 "$built/dateline" "$prefix/bin/dateline"
for stage in fetch clean normalize extract load; do
  install -m 755 "$built/$stage" "$prefix/libexec/dateline/$stage"
done
for folder in "$built"/dateline_*.resources; do
  module=$(basename "$folder" .resources)
  module=${module#dateline_}
  rm -rf "$prefix/share/dateline/$module"
  cp -R "$folder" "$prefix/share/dateline/$module"
done
echo "installed; try: $prefix/bin/dateline --help"
