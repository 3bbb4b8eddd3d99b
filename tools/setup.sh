#!/usr/bin/env bash
# Fetches what the build needs. Each step skips what is there already, and says how long it may take.
source "$(dirname "$0")/env.sh"

programs() {
  has cargo || fail "cargo is missing: install Rust with rustup (https://rustup.rs)"
  has node && has npm || fail "node and npm are missing: install Node.js 20 or newer"
  has cc || fail "a C compiler is missing (Debian: apt-get install gcc libc6-dev)"
  local major
  major="$(node -p 'process.versions.node.split(".")[0]')"
  ((major >= 20)) || fail "Node.js 20 or newer is needed; this is $(node --version)"
}

wasm_target() {
  [[ -n "${WASM_BUILD_STD:-}" ]] && return
  [[ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]] && return
  has rustup || fail "the standard library for wasm32-unknown-unknown is missing, and rustup too"
  say "Rust standard library for the browser (about 20 s)"
  rustup target add wasm32-unknown-unknown
}

wasm_bindgen() {
  [[ -x "$WASM_BINDGEN" ]] && return
  say "wasm-bindgen $WASM_BINDGEN_VERSION, from its sources (about 90 s on 2 cores, once)"
  local root
  root="$(dirname "$(dirname "$WASM_BINDGEN")")"
  # Unoptimised: it builds four times faster, and takes a second where it would take a quarter of one.
  (cd / && cargo install wasm-bindgen-cli --version "$WASM_BINDGEN_VERSION" --debug --quiet \
    --root "$root" --target-dir "$root/build")
  rm -rf "$root/build"
}

npm_packages() {
  if [[ ! -d "$NPM/node_modules" ]]; then
    say "npm packages: Lightning CSS, wasm-opt, and what the browser tests use (about 30 s, once)"
    local partial="$NPM.partial"
    rm -rf "$partial" && mkdir -p "$partial"
    cp end2end/package.json end2end/package-lock.json end2end/.npmrc "$partial/"
    (cd "$partial" && npm ci --ignore-scripts --loglevel=error)
    mv "$partial" "$NPM"
  fi
  [[ "$(readlink end2end/node_modules || true)" == "$NPM/node_modules" ]] && return
  rm -rf end2end/node_modules && ln -s "$NPM/node_modules" end2end/node_modules
}

programs
wasm_target
wasm_bindgen
npm_packages
