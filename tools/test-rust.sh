#!/usr/bin/env bash
# The Rust tests. Arguments go to cargo test: tools/test-rust.sh moderation
source "$(dirname "$0")/env.sh"
source tools/postgres.sh

if ! start_postgres; then
  [[ -n "${CI:-}" ]] && fail "PostgreSQL is missing: half of the store tests cannot run"
  warn "PostgreSQL was not found: the store is tested on SQLite ALONE (Debian: apt-get install postgresql)"
fi
say "Rust tests (building them takes about 5 min the first time on 2 cores)"
cargo test --features ssr "$@"
