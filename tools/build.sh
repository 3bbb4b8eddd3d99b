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
# The browser's half, one for the public and one that has the staff space too: cargo gives both the same
# name. Development takes the second for both.
HALVES="$TARGET/halves"
half() { # NAME FEATURE PROFILE
  cargo_wasm build --lib --features "$2" --profile "$3"
  local folder="$3"
  [[ "$folder" == dev ]] && folder=debug
  mkdir -p "$HALVES"
  cp "$TARGET/wasm32-unknown-unknown/$folder/public_service_plus.wasm" "$HALVES/$1.wasm"
}
halves() { # PROFILE
  half staff staff "$1"
  half public hydrate "$1"
}
site() { node tools/site.mjs "$1" "$HALVES/$2.wasm" "$HALVES/$3.wasm" "$4"; }

case "$kind" in
dev)
  say "Server, then the browser's half (about 5 min the first time on 2 cores)"
  server
  half dev staff dev
  site dev dev dev "$TARGET/site"
  ;;
site)
  site dev dev dev "$TARGET/site"
  ;;
test)
  say "Server as in development, the browser's half as it ships (about 7 min the first time)"
  server
  halves wasm-release
  site release public staff "$TARGET/site-release"
  ;;
dist)
  say "Both halves as they ship (about 15 min the first time on 2 cores)"
  halves wasm-release
  server --release
  mkdir -p dist
  site release public staff dist/site
  # Not `cp` over it: the old one may be running.
  install -m 755 "$TARGET/release/public-service-plus" dist/public-service-plus.new
  mv dist/public-service-plus.new dist/public-service-plus
  du -sh dist/public-service-plus dist/site
  ;;
*) fail "build.sh dev|site|test|dist" ;;
esac
