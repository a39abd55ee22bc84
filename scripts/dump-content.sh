#!/bin/sh
# Writes the content tables of a warehouse as text, the times seen left out: equal dumps are equal warehouses.
#
# usage: scripts/dump-content.sh WAREHOUSE
set -eu
exec "$(dirname "$0")/../.build/release/dateline" dump --warehouse "$1"
