#!/bin/sh
# Runs the tests of every package that works with several goroutines under the
# race detector: of those that start some, in the program or in tests, and of those
# that import a package that does. Compiling for the detector takes longer than the
# tests; in all other packages it has nothing to find. The commands are left out
# too: the window's C code would be built a second time, and they start no
# goroutines beside it. -short leaves out long tests that start no goroutines.
set -eu
cd "$(dirname "$0")/.."

# Prints the folders with goroutines, as import paths, of the files that --include
# and --exclude choose.
starters() {
	grep -rlE "$@" '(^|[[:space:]])go (func|[A-Za-z_.]+\()|\.Go\(func|t\.Parallel\(\)' app assets export ui |
		xargs -n 1 dirname | sort -u | sed "s|^|$(go list -m)/|"
}
packages=$(
	{
		starters --include='*_test.go' | sed 's/^/test /'
		starters --include='*.go' --exclude='*_test.go' | sed 's/^/start /'
		CGO_ENABLED=1 go list -tags x11 -f 'package {{.ImportPath}} {{join .Imports " "}} {{join .TestImports " "}} {{join .XTestImports " "}}' \
			./app/... ./assets/... ./export/... ./ui/...
	} | awk '
		$1 == "test" { tests[$2] = 1 }
		$1 == "start" { starts[$2] = 1 }
		$1 == "package" {
			found = ($2 in tests)
			for (i = 2; i <= NF; i++) if ($i in starts) found = 1
			if (found) print $2
		}'
)
# A pattern that finds nothing must not pass for a run without races.
[ -n "$packages" ] || { echo "race: no package starts a goroutine" >&2; exit 1; }
# shellcheck disable=SC2086 # import paths have no spaces
CGO_ENABLED=1 go test -vet=off -tags x11 -race -short -timeout "${1:-1h}" $packages
