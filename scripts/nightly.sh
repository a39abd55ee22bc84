#!/usr/bin/env bash
# Three nights in a row over a site of 200 pages on this machine: all new, all unchanged, two changed. docs/nightly.md tells what
# is to be seen.
#
# usage: scripts/nightly.sh [FOLDER]     leaves settings, archive and warehouse there; a temporary folder unless said
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$(realpath "${BIN:-.build/release}")
work=${1:-$(mktemp -d)}
port=${PORT:-18765}
command -v nginx >/dev/null || { echo "nginx is missing; run: scripts/packages.sh --for-tests" >&2; exit 1; }

# A page, and the feed that lists all of them.
write_page() {
  cat >"$work/site/$1.html" <<PAGE
<!doctype html><html lang="en"><head><title>Ferry $1 $2</title>
<meta property="article:published_time" content="2026-03-$(printf %02d $(($1 % 28 + 1)))T09:00:00Z"></head>
<body><article><h1>Ferry $1 $2</h1>
<p>The ferry $1 of the line to Tunis $2, captain Ines Calloway said on Friday.</p>
<p>“We told every passenger of ferry $1 in the morning,” she added.</p></article></body></html>
PAGE
}

mkdir -p "$work/site"
for ((number = 0; number < 200; number++)); do write_page $number "sails at noon"; done
{
  echo '<rss version="2.0"><channel>'
  for ((number = 0; number < 200; number++)); do
    echo "<item><link>http://127.0.0.1:$port/$number.html?utm_source=rss</link></item>"
  done
  echo '</channel></rss>'
} >"$work/site/feed.xml"
cat >"$work/nginx.conf" <<CONF
daemon off; master_process off; pid $work/nginx.pid; error_log $work/nginx.log;
events {}
http {
  include /etc/nginx/mime.types; access_log $work/access.log;
  client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3;
  uwsgi_temp_path $work/t4; scgi_temp_path $work/t5;
  server { listen 127.0.0.1:$port; root $work/site; gzip on; }
}
CONF
cat >"$work/pipeline.json" <<JSON
{"fetch": {
  "contact": "desk@example.com", "delaySeconds": 0.01, "allowAddresses": ["127.0.0.1"],
  "sources": [{"name": "Harbour Courier", "feeds": ["http://127.0.0.1:$port/feed.xml"]}]}}
JSON
nginx -c "$work/nginx.conf" -p "$work" -e "$work/nginx.log" &
server=$!
trap 'kill $server' EXIT
sleep 1

night() {
  echo "--- $1"
  (cd "$work" && "$bin/dateline" run 2>&1 | grep -E '^(fetch|load) (in|reused)')
}
cd "$work"
night "first night: everything is new"
night "second night: nothing has changed"
sleep 1
cd - >/dev/null
for number in 17 42; do write_page $number "stays in the harbour"; done
night "third night: two pages have changed"
cd "$work"
echo "--- what the warehouse holds"
"$bin/dateline" ask "SELECT count(*) AS articles FROM articles"
"$bin/dateline" ask "SELECT title, version_no FROM article_versions WHERE article_id IN (SELECT article_id FROM article_versions WHERE version_no = 2) ORDER BY title, version_no"
echo "--- what the sources gave"
"$bin/dateline" status | grep -E '^(source|warning)'
ls archive 2>/dev/null || ls output/archive
