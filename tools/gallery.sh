#!/usr/bin/env bash
# The component gallery: `gallery.sh serve` or `gallery.sh build`. Pages come from this program, data
# from the server of `make run`.
source "$(dirname "$0")/env.sh"
has trunk || fail "trunk is missing: cargo install trunk --version 0.21.14 --locked --debug (about 10 min)"
bash tools/setup.sh
# Trunk takes the tools it finds on PATH.
PATH="$(dirname "$WASM_BINDGEN"):$PATH"
say "Gallery: trunk $1"
NO_COLOR=true exec trunk "$1"
