#!/bin/sh
# Installs the Debian packages that Dateline is built on, where they are missing; with --for-tests also the servers and
# tools that its tests run.
set -eu

packages="g++ libcurl4-openssl-dev libicu-dev libisal-dev libre2-dev libsimdjson-dev libsqlite3-dev libssl-dev libstemmer-dev
libuchardet-dev libxml2-dev pkg-config zlib1g-dev"
[ "${1:-}" != --for-tests ] || packages="$packages libnginx-mod-http-brotli-filter nginx-light openssl"

missing=""
for package in $packages; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done

if [ -n "$missing" ]; then
  echo "installing:$missing" >&2
  if [ "$(id -u)" = 0 ]; then
    as_root=""
  elif command -v sudo >/dev/null; then
    as_root="sudo"
  else
    echo "error: these Debian packages are missing, and neither root nor sudo is at hand:$missing" >&2
    echo "ask whoever runs this machine for: apt-get install$missing" >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  $as_root apt-get update -qq >&2
  # shellcheck disable=SC2086
  $as_root apt-get install -y -qq --no-install-recommends $missing >&2
fi

if ! command -v swift >/dev/null; then
  echo "error: swift is missing; install Swift 6.1 or later from swift.org and put it on PATH" >&2
  exit 1
fi
