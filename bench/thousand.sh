#!/bin/sh
# Audits 1,000 reports (those of fixtures/precision/defects again and again) to pages with an index and to a
# workbook in a heap of 256 MiB; prints the time that it took and the most memory of the process.
# The program must have been built: mvn package, or a start of ./nianshen.
set -eu
cd "$(dirname "$0")/.."
home=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=0
while [ $count -lt 1000 ]; do
    for file in fixtures/precision/defects/*; do
        case $file in *.expect.json) continue ;; esac
        [ $count -lt 1000 ] || break
        folder=$work/in/$((count / 100))
        mkdir -p "$folder"
        cp "$file" "$folder/$count-${file##*/}"
        count=$((count + 1))
    done
done
cd "$work"
code=0
/usr/bin/time -f '%e s, %M KiB at most' java -Xmx256m -XX:+UseSerialGC -Dfile.encoding=UTF-8 \
    -cp "$(ls "$home"/cli/target/lib/nianshen-cli-*.jar)" cn.nianshen.cli.Main audit in \
    --as-of 2026-02-01 --report html=pages --report xlsx=findings.xlsx --out result.txt || code=$?
tail -n 2 result.txt
echo "exit code $code, $(find pages -name '*.html' | wc -l) pages, $(wc -c <findings.xlsx) bytes of workbook"
