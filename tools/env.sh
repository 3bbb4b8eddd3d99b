# Shared by the shell scripts of this folder: where things are, and how to speak. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

TARGET="${CARGO_TARGET_DIR:-$PWD/target}"
# Tools and npm packages, by version: outside the checkout, so that a new clone finds them.
# (Not named PSP_*: the server refuses the PSP_* variables it does not know.)
TOOLS_CACHE="${TOOLS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/public-service-plus}"
# The command and the library must be of one version: the manifest holds it.
WASM_BINDGEN_VERSION="$(sed -n 's/^wasm-bindgen = .*"=\([0-9.]*\)".*/\1/p' Cargo.toml)"
WASM_BINDGEN="$TOOLS_CACHE/wasm-bindgen-$WASM_BINDGEN_VERSION/bin/wasm-bindgen"
NPM_LOCK="$(sha256sum end2end/package-lock.json 2>/dev/null | cut -c1-12)"
NPM="$TOOLS_CACHE/npm-$NPM_LOCK"
# The browser's half of each space (src/links/space.rs), by the feature it is built with.
HALVES="stories telling following services figures documents reports clarity staff"
export TOOLS_CACHE NPM WASM_BINDGEN TARGET HALVES

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }
warn() { printf '\033[1;33m!!! %s\033[0m\n' "$*" >&2; }
fail() { printf '\033[1;31m!!! %s\033[0m\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }
free_port() { node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }

# cargo for the browser's half. WASM_BUILD_STD is set by .ci/run where rustup cannot fetch the standard
# library for wasm32: Debian's compiler then builds it from its sources, for this half alone.
cargo_wasm() {
  if [[ -z "${WASM_BUILD_STD:-}" ]]; then cargo "$@" --target wasm32-unknown-unknown; return; fi
  env PATH="/usr/bin:$PATH" RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-22 \
    /usr/bin/cargo "$@" --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort
}
