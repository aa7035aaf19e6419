#!/bin/sh
# Fuzzes every target of the module in turn, found by its name in the source,
# so that a new one is never forgotten. FUZZTIME is the time for each.
set -eu
cd "$(dirname "$0")/.."

# Fuzzes one target; its progress is of use only when it finds something. Go
# now and then reports the end of the time itself as a failure, "context
# deadline exceeded", with no failing input (golang.org/issue/48591): the target
# is then fuzzed again, and has to pass. Left to itself it would spend a minute on
# making each new input shorter, and the time for fuzzing with it.
fuzz() {
	for try in 1 2 3; do
		if out=$(CGO_ENABLED=0 go test -run '^$' -fuzz "^$2\$" -fuzztime "${FUZZTIME:-5s}" -fuzzminimizetime 10x -parallel 2 "./$1" 2>&1); then
			printf '%s\n' "$out" | tail -n 1
			return 0
		fi
		case $out in
		*"Failing input"*) break ;;
		*"context deadline exceeded"*) echo "fuzz: the time ran out in the midst of an input; once more" ;;
		*) break ;;
		esac
	done
	printf '%s\n' "$out"
	return 1
}

for dir in $(grep -rl --include='*_test.go' '^func Fuzz' app assets cmd export ui | xargs -n 1 dirname | sort -u); do
	for target in $(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' "$dir"/*_test.go | sort); do
		echo "fuzz: ./$dir $target, ${FUZZTIME:-5s}"
		fuzz "$dir" "$target"
	done
done
