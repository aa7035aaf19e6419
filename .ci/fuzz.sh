#!/bin/sh
# Fuzzes every target of the module, found by its name in the source, so that a
# new one is never forgotten: as many at a time as there are processors, each
# for FUZZTIME. With a folder and a target it fuzzes that one alone.
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
		if out=$(CGO_ENABLED=0 go test -vet=off -run '^$' -fuzz "^$2\$" -fuzztime "$time" -fuzzminimizetime 10x -parallel 1 "./$1" 2>&1); then
			printf 'fuzz: ./%s %s, %s\n' "$1" "$2" "$(printf '%s\n' "$out" | sed -n 's/.*\(execs: [0-9]*\).*/\1/p' | tail -n 1)"
			return 0
		fi
		case $out in
		*"Failing input"*) break ;;
		*"context deadline exceeded"*) time=2000x ;;
		*) break ;;
		esac
	done
	printf 'fuzz: ./%s %s\n%s\n' "$1" "$2" "$out"
	return 1
}

if [ $# -eq 2 ]; then
	fuzz "$1" "$2"
	exit
fi
for dir in $(grep -rl --include='*_test.go' '^func Fuzz' app assets cmd export ui | xargs -n 1 dirname | sort -u); do
	for target in $(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' "$dir"/*_test.go | sort); do
		echo "$dir $target"
	done
done | xargs -n 2 -P "$(getconf _NPROCESSORS_ONLN)" .ci/fuzz.sh
