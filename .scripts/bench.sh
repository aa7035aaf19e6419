#!/bin/sh
# Races the program against the other programs on this machine that make PDFs.
# Typst, the fastest of them, is fetched with npm if there is npm and a network;
# otherwise the others race. ARGS are flags of the race, as in
# ARGS='-pages 15,140 -runs 3'.
set -eu
cd "$(dirname "$0")/.."
typst=dist/bench/typst
module=@myriaddreamin/typst-ts-node-compiler@0.7.0

CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o dist/bench/race ./cmd/bench
CGO_ENABLED=0 make --no-print-directory build PROGRAM=dist/bench/promodoc-plain
programs=dist/bench/promodoc-plain
if CGO_ENABLED=1 make --no-print-directory build PROGRAM=dist/bench/promodoc-window 2>dist/bench/build.log; then
	programs=$programs,dist/bench/promodoc-window
else
	echo "bench: the program with its window cannot be built here (dist/bench/build.log says why)" >&2
fi

if [ ! -d "$typst/node_modules" ] && command -v npm >/dev/null 2>&1; then
	mkdir -p "$typst"
	npm install --silent --no-audit --no-fund --prefix "$typst" "$module" >dist/bench/npm.log 2>&1 ||
		echo "bench: Typst could not be fetched (dist/bench/npm.log says why)" >&2
fi
exec dist/bench/race race -programs "$programs" -typst "$typst" ${ARGS:-}
