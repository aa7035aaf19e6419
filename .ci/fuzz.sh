#!/bin/sh
# Fuzzes every target of the module, found by its name in the source, so that a
# new one is never forgotten: as many packages at a time as there are processors,
# each target for FUZZTIME. With a folder it fuzzes the targets of that package,
# with a folder and a target that one alone.
set -eu
cd "$(dirname "$0")/.."

# Fuzzes one target of the compiled package. Its output is shown only when it
# fails. Go sometimes reports the end of the time itself as a failure, "context
# deadline exceeded", without a failing input (golang.org/issue/48591); the busier
# the machine, the likelier. The target is then fuzzed by a number of inputs, which
# has no deadline, and must pass. Minimization is kept short: by default it may
# spend a minute on each new input.
fuzz() {
	time=${FUZZTIME:-5s}
	for attempt in 1 2; do
		if out=$(cd "$1" && "$binary" -test.run '^$' -test.fuzz "^$2\$" -test.fuzztime "$time" -test.fuzzminimizetime 10x \
			-test.parallel 1 -test.fuzzcachedir "$cache/$1" 2>&1); then
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

if [ $# -eq 0 ]; then
	grep -rl --include='*_test.go' '^func Fuzz' app assets cmd export ui | xargs -n 1 dirname | sort -u |
		xargs -n 1 -P "$(getconf _NPROCESSORS_ONLN)" .ci/fuzz.sh
	exit
fi

# Compiled once a package: go test would link and start anew for each target.
binary=$(mktemp)
trap 'rm -f "$binary"' EXIT
cache=$(go env GOCACHE)/fuzz/promodoc
CGO_ENABLED=0 go test -c -vet=off -ldflags '-s -w' -fuzz=. -o "$binary" "./$1"
for target in ${2:-$(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' "$1"/*_test.go | sort)}; do
	fuzz "$1" "$target"
done
