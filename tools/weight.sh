#!/usr/bin/env bash
# The weight of the built files against the record.
source "$(dirname "$0")/env.sh"
bash tools/build.sh test
exec node tools/weight.mjs "$TARGET/site-release" ${RECORD:+--record}
