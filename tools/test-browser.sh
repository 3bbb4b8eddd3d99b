#!/usr/bin/env bash
# The tests in a browser, on the server as built for development and the browser's half as it ships.
# With an argument (lighthouse), that script instead, on dist/.
source "$(dirname "$0")/env.sh"

if [[ "${1:-}" == lighthouse ]]; then
  export TEST_PROGRAM="$PWD/dist/public-service-plus" TEST_SITE="$PWD/dist/site"
  exec node end2end/lighthouse.mjs
fi
bash tools/build.sh test
export TEST_PROGRAM="$TARGET/debug/public-service-plus" TEST_SITE="$TARGET/site-release"
node tools/weight.mjs "$TEST_SITE"
say "Browser tests"
exec node end2end/run.mjs "$@"
