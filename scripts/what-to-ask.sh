#!/bin/sh
# Says where the warehouse is, and what to ask it.
set -eu
cat <<END

The warehouse: $1/warehouse.sqlite   The steps on the way: $1/latest/*.ndjson

Ask it, for instance (sqlite3, Datasette, pandas, DuckDB):
  sqlite3 -box $1/warehouse.sqlite "SELECT speaker, act, substr(text, 1, 60) AS text, date FROM v_statements LIMIT 10"
Read an article as a person does:
  .build/release/dateline show "\$(sqlite3 $1/warehouse.sqlite 'SELECT article_id FROM articles LIMIT 1')" --output $1
Why each stage ran or was reused:
  .build/release/dateline status --output $1
END
