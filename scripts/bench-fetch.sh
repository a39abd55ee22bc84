#!/usr/bin/env bash
# How fast fetch is beside curl: 10,000 pages of 20 KB from nginx on this machine, politeness off, archive on, three times in turn.
#
# usage: scripts/bench-fetch.sh [PAGES]
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$(realpath "${BIN:-.build/release}")
pages=${1:-10000}
port=${PORT:-18766}
work=$(mktemp -d)
command -v nginx >/dev/null || { echo "nginx is missing; run: scripts/packages.sh --for-tests" >&2; exit 1; }

# Words as often as words are, so that a page packs as pages do, to three tenths.
mkdir "$work/site"
awk -v count="$pages" -v folder="$work/site" 'BEGIN {
  srand(5)
  for (i = 0; i < 4000; i++) {
    word = ""
    for (length_ = 2 + int(rand() * 9); length_ > 0; length_--) word = word substr("aeiourstlnmdkp", 1 + int(rand() * 14), 1)
    words[i] = word
  }
  for (i = 0; i < 40; i++) menu = menu "<li class=\"menu__item\"><a class=\"menu__link\" href=\"/section/" words[i] "/\">" words[i] "</a></li>\n"
  for (page = 0; page < count; page++) {
    file = folder "/" page ".html"
    text = "<!doctype html><html><head><meta charset=utf-8><title>Ferry " page "</title></head><body><ul>" menu "</ul>"
    while (length(text) < 20000) {
      text = text "<p class=\"article__text\">"
      for (i = 0; i < 60; i++) text = text words[int(exp(rand() * log(4000)))] " "
      text = text "</p>\n"
    }
    print text > file
    close(file)
  }
}'
for ((number = 0; number < pages; number++)); do
  echo "http://127.0.0.1:$port/$number.html" >>"$work/urls.txt"
  printf 'url = "http://127.0.0.1:%s/%s.html"\noutput = "%s/curl/%s"\n' "$port" "$number" "$work" "$number" >>"$work/curl.txt"
done
cat >"$work/nginx.conf" <<CONF
daemon off; master_process off; pid $work/nginx.pid; error_log $work/nginx.log;
events { worker_connections 512; }
http {
  include /etc/nginx/mime.types; access_log off; sendfile on; keepalive_requests 1000000;
  client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3;
  uwsgi_temp_path $work/t4; scgi_temp_path $work/t5;
  server { listen 127.0.0.1:$port; root $work/site; }
}
CONF
cat >"$work/pipeline.json" <<JSON
{"fetch": {"contact": "bench@example.com", "delaySeconds": 0, "connections": 16, "connectionsPerHost": 16,
  "allowAddresses": ["127.0.0.1"], "sources": [{"name": "bench", "urls": ["urls.txt"]}]}}
JSON
nginx -c "$work/nginx.conf" -p "$work" -e "$work/nginx.log" &
server=$!
trap 'kill $server; rm -rf "$work"' EXIT
sleep 1
cd "$work"
format='%e s, processor %U + %S s, peak %M KB'
for turn in 1 2 3; do
  rm -rf curl state archive pages.ndjson && mkdir curl
  /usr/bin/time -o time -f "curl   $format" curl -s --parallel --parallel-max 16 --config curl.txt
  cat time
  /usr/bin/time -o time -f "fetch  $format" "$bin/fetch" --state state --archive archive -o pages.ndjson 2>/dev/null
  cat time
  echo "       $(wc -l <pages.ndjson) of $pages pages"
done
