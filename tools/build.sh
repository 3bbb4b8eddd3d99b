#!/usr/bin/env bash
# Builds the server and the browser's halves, and puts the site together.
#   build.sh dev      both halves unoptimised: quick to build       -> TARGET/debug, TARGET/site
#   build.sh test     server as in dev, the browser's halves as in dist -> TARGET/debug, TARGET/site-release
#   build.sh dist     both as they ship                              -> dist/
#   build.sh site     of dev, the styles and public files alone
source "$(dirname "$0")/env.sh"
kind="${1:-dev}"
bash tools/setup.sh

server() { cargo build --bin public-service-plus --features ssr "$@"; }
# The browser has a half for each space: cargo gives them all the same name. Development makes one
# half, for every page.
BUILT="$TARGET/halves"
half() { # FEATURE PROFILE
  cargo_wasm build --lib --features "$1" --profile "$2"
  local folder="$2"
  [[ "$folder" == dev ]] && folder=debug
  mkdir -p "$BUILT"
  cp "$TARGET/wasm32-unknown-unknown/$folder/public_service_plus.wasm" "$BUILT/$1.wasm"
}
# Cargo links on one core: the half before is made smaller on another.
halves() { # PROFILE
  local space shrinking=""
  for space in $HALVES; do
    half "$space" "$1"
    [[ -z "$shrinking" ]] || wait "$shrinking"
    node tools/site.mjs shrink "$BUILT" "$space" &
    shrinking=$!
  done
  wait "$shrinking"
}
site() { node tools/site.mjs "$1" "$BUILT" "$2"; }

case "$kind" in
dev)
  say "Server, then the browser's half (about 5 min the first time on 2 cores)"
  server
  half every dev
  site dev "$TARGET/site"
  ;;
site)
  site dev "$TARGET/site"
  ;;
test)
  say "Server as in development, the browser's halves as they ship (about 8 min the first time)"
  server
  halves wasm-release
  site release "$TARGET/site-release"
  ;;
dist)
  say "The browser's halves and the server as they ship (about 16 min the first time on 2 cores)"
  halves wasm-release
  server --release
  mkdir -p dist
  site release dist/site
  # Not `cp` over it: the old one may be running.
  install -m 755 "$TARGET/release/public-service-plus" dist/public-service-plus.new
  mv dist/public-service-plus.new dist/public-service-plus
  du -sh dist/public-service-plus dist/site
  ;;
*) fail "build.sh dev|site|test|dist" ;;
esac
