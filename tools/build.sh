#!/usr/bin/env bash
# Builds both halves and puts the site together.
#   build.sh dev      both halves unoptimised: quick to build       -> TARGET/debug, TARGET/site
#   build.sh test     server as in dev, the browser's half as in dist -> TARGET/debug, TARGET/site-release
#   build.sh dist     both as they ship                              -> dist/
#   build.sh site     of dev, the styles and public files alone
source "$(dirname "$0")/env.sh"
kind="${1:-dev}"
bash tools/setup.sh

server() { cargo build --bin public-service-plus --features ssr "$@"; }
browser() { cargo_wasm build --lib --features hydrate "$@"; }
site() { node tools/site.mjs "$1" "$TARGET/wasm32-unknown-unknown/$2/public_service_plus.wasm" "$3"; }

case "$kind" in
dev)
  say "Server, then the browser's half (about 5 min the first time on 2 cores)"
  server
  browser
  site dev debug "$TARGET/site"
  ;;
site)
  site dev debug "$TARGET/site"
  ;;
test)
  say "Server as in development, the browser's half as it ships (about 7 min the first time)"
  server
  browser --profile wasm-release
  site release wasm-release "$TARGET/site-release"
  ;;
dist)
  say "Both halves as they ship (about 15 min the first time on 2 cores)"
  browser --profile wasm-release
  server --release
  mkdir -p dist
  site release wasm-release dist/site
  # Not `cp` over it: the old one may be running.
  install -m 755 "$TARGET/release/public-service-plus" dist/public-service-plus.new
  mv dist/public-service-plus.new dist/public-service-plus
  du -sh dist/public-service-plus dist/site
  ;;
*) fail "build.sh dev|site|test|dist" ;;
esac
