#!/bin/sh
# What hostile files cost, with good ones in between, in one run: bench/hostile.sh [FOLDER ...]
# The files of the folders are added to those that are made. Linux only.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
"$home/nianshen" --version >/dev/null
(cd "$home" && mvn -q -B -ntp -Pbench -DskipTests -Dexec.skip=true package) >&2
"$home/nianshen" --version >/dev/null
exec java -cp "$home/bench/target/classes:$home/fixtures/target/classes" cn.nianshen.bench.HostileRun \
    "$home/nianshen" "$home/fixtures/converted" "$@"
