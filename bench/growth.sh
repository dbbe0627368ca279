#!/bin/sh
# Measures whether a report costs the same in a run of 100 and in one of 10,000.
#
#   sh bench/growth.sh [ROUNDS]
#
# Each run has the same 200 reports in front, and a run of these alone is taken off: what a start and warming up cost.
# Beyond 1,000 the reports are the same again under other names. Needs /usr/bin/time and 300 MB in the folder for temporary files.
set -eu
cd "$(dirname "$0")/.."
home=$PWD
rounds=${1:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
LC_ALL=C.UTF-8
export LC_ALL

mvn -q -ntp -Pbench -DskipTests -Dassembly.skipAssembly package -pl cli,bench/peers,bench -am
java -cp "$home/bench/target/classes:$home/fixtures/target/classes" cn.nianshen.bench.Corpus "$work" 1000
mkdir "$work/0"
cp -r "$work/warm/docx" "$work/0/a"
for many in 100 1000 10000; do
    mkdir -p "$work/$many/b"
    cp -r "$work/warm/docx" "$work/$many/a"
    n=0
    while [ $n -lt $many ]; do
        for file in "$work"/clean/docx/*; do
            [ $n -lt $many ] || break
            n=$((n + 1))
            ln "$file" "$work/$many/b/$n-${file##*/}"
        done
    done
done
"$home/nianshen" audit "$work/0" >/dev/null 2>&1 || true

# cost FOLDER: processor seconds of a run
cost() {
    code=0
    /usr/bin/time -o "$work/time" -f '%U %S %e %M' "$home/nianshen" audit --as-of 2024-02-01 --format json "$1" \
        >"$work/out" 2>"$work/talk" || code=$?
    [ "$code" -le 1 ] || { cat "$work/talk"; exit 1; }
    tail -n 1 "$work/time"
}
round=0
while [ $round -lt "$rounds" ]; do
    round=$((round + 1))
    none=$(cost "$work/0")
    for many in 100 1000 10000; do
        some=$(cost "$work/$many")
        echo "$many $none $some" | awk '{printf "%d reports: %.1f ms of the processor each, %.1f ms of the clock, %d MiB\n",
            $1, ($6 + $7 - $2 - $3) * 1000 / $1, ($8 - $4) * 1000 / $1, $9 / 1024}'
    done
done
