#!/bin/sh
# Fuzzes every target of the module in turn, found by its name in the source,
# so that a new one is never forgotten. FUZZTIME is the time for each.
set -eu
cd "$(dirname "$0")/.."

for dir in $(grep -rl --include='*_test.go' '^func Fuzz' app assets cmd export ui | xargs -n 1 dirname | sort -u); do
	for target in $(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' "$dir"/*_test.go | sort); do
		echo "fuzz: ./$dir $target, ${FUZZTIME:-5s}"
		# Its progress is of use only when it finds something.
		if ! out=$(CGO_ENABLED=0 go test -run '^$' -fuzz "^$target\$" -fuzztime "${FUZZTIME:-5s}" -parallel 2 "./$dir" 2>&1); then
			printf '%s\n' "$out"
			exit 1
		fi
		printf '%s\n' "$out" | tail -n 1
	done
done
