#!/bin/sh
# Measures the checking of reports beside Schematron and plain Java, whole processes, in turns.
#
#   sh bench/peers.sh [ROUNDS [REPORTS]]      5 rounds over 1,000 reports unless said otherwise
#
# First all must find the same sums that do not hold; without that no time is printed. Builds what it needs. Needs
# /usr/bin/time; LibreOffice is measured where it is installed, single files by hyperfine too where that is.
set -eu
cd "$(dirname "$0")/.."
home=$PWD
rounds=${1:-5}
reports=${2:-1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
LC_ALL=C.UTF-8
export LC_ALL

mvn -q -ntp -Pbench -DskipTests -Dassembly.skipAssembly package -pl cli,bench/peers,bench -am
peers="$home/bench/peers/target/nianshen-bench-peers-0.1.0.jar:$home/bench/peers/target/lib/*"
ours="$home/bench/target/classes:$home/bench/peers/target/classes:$home/cli/target/lib/*"
java -cp "$home/bench/target/classes:$home/fixtures/target/classes" cn.nianshen.bench.Corpus "$work" "$reports"

# A profile in which only the rules that the peers have are on.
./nianshen rules list --format json >"$work/rules.json" 2>/dev/null
off=$(awk -F '"' '/"considered": /{exit} /"id": /{id = $4} /"pack": "gongkai"/{print id}' "$work/rules.json" |
    grep -v -E '^ARI-(00[1-7]|02[0-2])$' | tr '\n' ',')
printf 'disabled:\n  - {rules: [%s], why: measured alone}\n' "${off%,}" >"$work/sums.yaml"

gate() {
    java -cp "$ours" cn.nianshen.bench.SumsOfTables "$work/$1/docx" | sort >"$work/ours.txt"
    for each in Floor SaxonPeer PurePeer; do
        java -cp "$peers" "cn.nianshen.bench.peers.$each" "$work/$1/xml" 2>/dev/null | sort >"$work/$each.txt"
        cmp "$work/ours.txt" "$work/$each.txt" || { echo "$each finds other sums: nothing is measured"; exit 1; }
    done
    echo "$1: all four find the same $(wc -l <"$work/ours.txt") sums that do not hold"
}
gate clean
gate dirty

echo "$(java -version 2>&1 | sed -n 's/.*build \([^)]*\)).*/Java \1/p' | head -n 1), $(nproc) cores, $(uname -sr), $(date +%F)"
ls bench/peers/target/lib | grep -E '^(Saxon-HE|schxslt|ph-schematron-pure)-' | tr '\n' ' '
echo

# timed NAME OUTPUT COMMAND...: a line "name seconds cpu-seconds MiB" for one run; a run that was refused or failed is none
timed() {
    name=$1
    out=$2
    shift 2
    code=0
    /usr/bin/time -o "$work/time" -f '%e %U %S %M' "$@" >"$out" 2>"$work/talk" || code=$?
    # 1 are findings
    [ "$code" -le 1 ] || { echo "$name ended with $code:"; cat "$work/talk"; exit 1; }
    tail -n 1 "$work/time" | awk -v n="$name" '{printf "%s %.2f %.2f %.0f\n", n, $1, $2 + $3, $4 / 1024}' >>"$work/times"
}

# A Java that starts from a cache of the newer kind, where there is one.
newer=
for each in /usr/lib/jvm/*; do
    grep -q '^JAVA_VERSION="2[5-9]' "$each/release" 2>/dev/null && newer=$each
done

audit="$home/nianshen audit --as-of 2024-02-01 --format json --jobs"
for kind in clean dirty; do
    mkdir -p "$work/with-$kind/a" "$work/with-$kind/b"
    cp "$work"/warm/docx/* "$work/with-$kind/a"
    cp "$work/$kind"/docx/* "$work/with-$kind/b"
done
[ -z "$newer" ] || JAVA_HOME=$newer ./nianshen audit "$home/fixtures/converted/2025-bureau-clean.docx" >/dev/null 2>&1 || true
round=0
while [ $round -lt "$rounds" ]; do
    round=$((round + 1))
    # shellcheck disable=SC2086
    for kind in clean dirty; do
        timed "$kind/floor" /dev/null java -XX:+UseSerialGC -cp "$peers" cn.nianshen.bench.peers.Floor "$work/$kind/xml"
        timed "$kind/saxon+schxslt" /dev/null java -XX:+UseSerialGC -cp "$peers" cn.nianshen.bench.peers.SaxonPeer "$work/$kind/xml"
        timed "$kind/ph-schematron-pure" /dev/null java -XX:+UseSerialGC -cp "$peers" cn.nianshen.bench.peers.PurePeer "$work/$kind/xml"
        timed "$kind/ours-sums" "$work/sums.json" $audit 1 --profile "$work/sums.yaml" "$work/$kind/docx"
        timed "$kind/ours-all" "$work/one.json" $audit 1 "$work/$kind/docx"
        timed "$kind/ours-all+200" "$work/more.json" $audit 1 "$work/with-$kind"
        timed "$kind/ours-all-2-threads" "$work/two.json" $audit 2 "$work/$kind/docx"
        cmp "$work/one.json" "$work/two.json" || { echo 'two threads write something else'; exit 1; }
    done
    timed "warm/ours-all" "$work/warm.json" $audit 1 "$work/warm/docx"
    if command -v soffice >/dev/null; then
        timed "one/libreoffice-opens" /dev/null soffice --headless "-env:UserInstallation=file://$work/office" \
            --convert-to txt:Text --outdir "$work/txt" "$home/fixtures/converted/2025-bureau-clean.docx"
    fi
    # the first start of each makes its archives
    one="$home/nianshen audit --as-of 2026-02-01 $home/fixtures/converted/2025-bureau-clean.docx"
    for start in 1 2 3; do
        # shellcheck disable=SC2086
        timed "one/ours-all" /dev/null $one
        # shellcheck disable=SC2086
        [ -z "$newer" ] || timed "one/ours-all-newer-java" /dev/null env JAVA_HOME="$newer" $one
    done
    if command -v hyperfine >/dev/null; then
        set -- -n ours "$one"
        [ -z "$newer" ] || set -- "$@" -n 'ours on newer Java' "env JAVA_HOME=$newer $one"
        if command -v soffice >/dev/null; then
            set -- "$@" -n 'LibreOffice opens' "soffice --headless -env:UserInstallation=file://$work/office \
                --convert-to txt:Text --outdir $work/txt ${one##* }"
        fi
        hyperfine -N --style none --warmup 1 --runs 7 --export-csv "$work/starts" "$@" >/dev/null 2>&1
        tail -n +2 "$work/starts" >>"$work/all-starts"
    fi
done
echo
echo 'what | s, least / median / most | CPU s, least / median / most | MiB, most'
cut -d ' ' -f 1 "$work/times" | sort -u | while read -r name; do
    grep "^$name " "$work/times" >"$work/of"
    spread() { cut -d ' ' -f "$1" "$work/of" | sort -n | awk '{v[NR] = $1} END {printf "%s / %s / %s", v[1], v[int((NR + 1) / 2)], v[NR]}'; }
    echo "$name | $(spread 2) | $(spread 3) | $(cut -d ' ' -f 4 "$work/of" | sort -n | tail -n 1)"
done
[ ! -f "$work/all-starts" ] || {
    echo
    echo 'a single file by hyperfine, each round | mean | spread | median | user | system | least | most, s'
    awk -F , '{ printf "%s", $1; for (i = 2; i <= NF; i++) printf " | %.2f", $i; print "" }' "$work/all-starts"
}
