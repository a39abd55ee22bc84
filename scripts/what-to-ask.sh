#!/bin/sh
# Says where the warehouse is, and what to ask it.
set -eu
dateline=.build/release/dateline
cat <<END

The warehouse: $1/warehouse.sqlite    every step on the way: $1/latest/*.ndjson

Ask it (or open it with sqlite3, Datasette, pandas, DuckDB):
  $dateline ask --output $1           fifteen questions; ask 1 answers the first
  $dateline ask --output $1 "SELECT speaker, act, text, date FROM v_statements LIMIT 10"
  $dateline show --output $1          the articles; show ID shows one as a person reads it
  $dateline status --output $1        why each stage ran or was reused
END
