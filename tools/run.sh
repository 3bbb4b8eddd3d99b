#!/usr/bin/env bash
# Builds and serves on data/public-service-plus.db. DEMO=0: no demo data. --watch: rebuilds on save.
source "$(dirname "$0")/env.sh"

export PSP_SITE="$TARGET/site"
export PSP_DATABASE_URL="${PSP_DATABASE_URL:-sqlite:data/public-service-plus.db}"
program="$TARGET/debug/public-service-plus"

bash tools/build.sh dev
mkdir -p data
if [[ "${DEMO:-1}" != 0 ]]; then
  say "Demo data, unless the database holds something"
  "$program" demo --if-empty
fi
if [[ "${1:-}" == --watch ]]; then
  exec node tools/dev.mjs "$program"
fi
say "http://${PSP_LISTEN:-127.0.0.1:3000} (Ctrl+C stops)"
exec "$program" serve
