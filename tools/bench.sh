#!/usr/bin/env bash
# Times the built site (dist/) on generated experiences, results and documents. EXPERIENCES=100000 by
# default, RESULTS="100000 1000000", DOCUMENTS=10000, REPORTS=200000.
source "$(dirname "$0")/env.sh"
export TEST_PROGRAM="$PWD/dist/public-service-plus" TEST_SITE="$PWD/dist/site"
cargo build --release --example raw_list --features ssr
export RAW_LIST="$TARGET/release/examples/raw_list"
has wrk || warn "wrk was not found (Debian: apt-get install wrk): throughput is not measured"
status=0
node benches/run.mjs "$@" || status=$?
node benches/indicators.mjs "$@" || status=$?
node benches/documents.mjs "$@" || status=$?
exit "$status"
