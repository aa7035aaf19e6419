#!/bin/sh
# Fuzzes every target of the module in turn, found by its name in the source,
# so that a new one is never forgotten. FUZZTIME is the time for each.
set -eu
cd "$(dirname "$0")/.."

# Fuzzes one target. Its output is shown only when it fails. Go sometimes
# reports the end of the time itself as a failure, "context deadline exceeded",
# without a failing input (golang.org/issue/48591); the busier the machine, the
# likelier. The target is then fuzzed by a number of inputs, which has no
# deadline, and must pass. Minimization is kept short: by default it may spend a
# minute on each new input.
fuzz() {
	time=${FUZZTIME:-5s}
	for attempt in 1 2; do
		if out=$(CGO_ENABLED=0 go test -run '^$' -fuzz "^$2\$" -fuzztime "$time" -fuzzminimizetime 10x -parallel 2 "./$1" 2>&1); then
			printf '%s\n' "$out" | tail -n 1
			return 0
		fi
		case $out in
		*"Failing input"*) break ;;
		*"context deadline exceeded"*) echo "fuzz: time ran out within an input; once more by number" ;;
		*) break ;;
		esac
		time=2000x
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
