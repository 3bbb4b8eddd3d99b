#!/usr/bin/env bash
# Everything that can be said of the code without running it. The quickest checks come first.
source "$(dirname "$0")/env.sh"
bash tools/setup.sh

say "Format"
cargo fmt --check
for script in tools/*.sh .ci/run; do bash -n "$script"; done
for script in tools/*.mjs end2end/*.mjs end2end/*/*.mjs benches/*.mjs; do node --check "$script"; done
if grep -nE '"resolved"' end2end/package-lock.json; then fail "package-lock.json names a registry"; fi

say "Clippy: server"
cargo clippy --features ssr --all-targets -- -D warnings
for feature in $HALVES every csr; do
  say "Clippy: $feature"
  if [[ -n "${WASM_BUILD_STD:-}" ]]; then cargo_wasm check --lib --features "$feature"; continue; fi
  cargo clippy --lib --features "$feature" --target wasm32-unknown-unknown -- -D warnings
done

if has cargo-deny; then
  say "Dependencies: advisories, licences, sources"
  cargo deny check
else
  warn "cargo-deny is not installed: advisories and licences were not checked (cargo install cargo-deny)"
fi
if has trunk; then bash tools/gallery.sh build; fi
