#!/usr/bin/env bash
# The tests in a browser, on the server as built for development and the browser's halves as they ship.
# With `lighthouse`, that script instead, on the same build.
source "$(dirname "$0")/env.sh"

bash tools/build.sh test
export TEST_PROGRAM="$TARGET/debug/public-service-plus" TEST_SITE="$TARGET/site-release"
if [[ "${1:-}" == lighthouse ]]; then
  say "Lighthouse (about 3 min)"
  exec node end2end/lighthouse.mjs
fi
node tools/weight.mjs "$TEST_SITE"
say "Browser tests"
exec node end2end/run.mjs "$@"
