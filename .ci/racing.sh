#!/bin/sh
# Prints the packages whose tests run under the race detector, the longest first:
# every one that starts goroutines, in the program or in its tests, or hands work to
# the packages that do. Packages with the toolkit are left out unless --screens is given:
# the toolkit checks itself in every test that it is used from its own goroutine alone, and
# under the race detector their tests take as long as all others together. With --whole
# only those of which -short leaves out nothing.
# The commands are left out: the window's C code would be built a second time, and
# they start no goroutines beside it.
set -eu
cd "$(dirname "$0")/.."

starts='(^|[[:space:]])go (func|[A-Za-z_.]+\()|\.Go\(func|t\.Parallel\(\)'
hands='parallel\.Do\(|latest\.New|sharing\.(New|Open)|session\.New|sessiontest\.'
packages=$({
	grep -rlE --include='*.go' "$starts" app assets export ui
	grep -rlE --include='*.go' --exclude='*_test.go' "$hands" app assets export ui
} | xargs -n 1 dirname | sort -ur)
# A pattern that finds nothing must not pass for a run without races.
[ -n "$packages" ] || { echo "racing: no package starts a goroutine" >&2; exit 1; }
for package in $packages; do
	if [ "${1:-}" != --screens ] && grep -qsE '"(fyne\.io|promodoc/ui)/' "$package"/*.go; then
		continue
	fi
	if [ "${1:-}" = --whole ] && cat "$package"/*_test.go 2>/dev/null | grep -q 'testing\.Short()'; then
		continue
	fi
	echo "./$package"
done
