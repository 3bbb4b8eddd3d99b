#!/usr/bin/env bash
# Builds and serves on data/public-service-plus.db. DEMO=0: no demo data. --watch: rebuilds on save.
source "$(dirname "$0")/env.sh"

export PSP_SITE="$TARGET/site"
export PSP_DATABASE_URL="${PSP_DATABASE_URL:-sqlite:data/public-service-plus.db}"
program="$TARGET/debug/public-service-plus"

bash tools/build.sh dev
mkdir -p data
# The panel works out of the box: a key of its own, and letters in a folder.
if [[ -z "${PSP_PANEL_KEY:-}" ]]; then
  [[ -s data/panel-key ]] || (umask 077 && "$program" panel-key >data/panel-key)
  PSP_PANEL_KEY="$(<data/panel-key)"
  export PSP_PANEL_KEY
fi
export PSP_MAIL="${PSP_MAIL:-file:data/mail}"
if [[ "${DEMO:-1}" != 0 ]]; then
  say "Demo data, unless the database holds something"
  "$program" demo --if-empty
fi
if [[ "${1:-}" == --watch ]]; then
  exec node tools/dev.mjs "$program"
fi
say "http://${PSP_LISTEN:-127.0.0.1:3000} (Ctrl+C stops)"
exec "$program" serve
