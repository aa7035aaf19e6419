#!/bin/sh
# Writes .packaging/third-party-licenses.txt: the licence of everything that is
# linked into the program or embedded in it. The licences of modules are collected by
# go-licenses, for all three systems; a test compares the list of modules with what
# the go command links, so that a new module cannot be forgotten.
set -eu
cd "$(dirname "$0")/.."
out=.packaging/third-party-licenses.txt
tags=release,migrated_fynedo,x11

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
for system in linux windows darwin; do
	GOOS=$system CGO_ENABLED=1 go list -e -deps -tags $tags -f '{{with .Module}}{{if .Version}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}' ./cmd/promodoc
done | LC_ALL=C sort -u >"$dir/modules"

tool=github.com/google/go-licenses@v1.6.0
GOBIN=$dir go install $tool
for system in linux windows; do
	GOOS=$system CGO_ENABLED=1 GOFLAGS="${GOFLAGS:-} -tags=$tags" "$dir/go-licenses" save ./cmd/promodoc --ignore promodoc --save_path "$dir/$system" >"$dir/log" 2>&1 ||
		{ cat "$dir/log" >&2; exit 1; }
done

part() { # heading, file...
	printf '\n%s\n%s\n\n' '----------------------------------------------------------------------' "$1"
	shift
	cat "$@"
}
{
	echo "Promodoc is under the licence in the file LICENSE. It contains the following works"
	echo "of others under their own licences. The bundled career paths name their sources;"
	echo "those that follow a public handbook are under CC BY-SA 4.0."
	part "Go, its standard library" "$(go env GOROOT)/LICENSE"
	while read -r module version folder; do
		files=$(for system in linux windows; do
			[ -d "$dir/$system/$module" ] && find "$dir/$system/$module" -type f | sed "s|^$dir/$system/||"
		done | LC_ALL=C sort -u)
		[ -n "$files" ] || { echo "no licence was found of $module" >&2; exit 1; }
		heading="$module $version"
		for file in $files; do
			found=$dir/linux/$file
			[ -f "$found" ] || found=$dir/windows/$file
			# A folder of a module that is a module of its own has its own part.
			grep -q "^$(dirname "$file") " "$dir/modules" && [ "$(dirname "$file")" != "$module" ] && continue
			part "$heading" "$found"
			heading="$module $version, ${file#"$module/"}"
		done
		# Works within modules, which go-licenses does not look for.
		case $module in
		github.com/go-gl/glfw/v3.4/glfw) part "GLFW, the library in C within $module" "$folder/glfw/LICENSE.md" ;;
		fyne.io/fyne/v2)
			for file in "$folder"/theme/font/LICENSE*.txt; do
				part "$(basename "$file" .txt | sed 's/^LICENSE_*//;s/^$/Noto Sans/'), a font within $module" "$file"
			done
			;;
		esac
	done <"$dir/modules"
	for file in assets/fonts/*-OFL.txt; do
		part "$(basename "$file" -OFL.txt), a font" "$file"
	done
	part "SCOWL, the English words of the spelling checker" assets/spelling/english-SCOWL.txt
	part "The patterns of hyphenation" assets/hyphenation/LICENCES.txt
	part "Terms of software, words of the spelling checker" assets/spelling/software-terms-MIT.txt
} | tr -d '\r' >"$dir/text"
cat "$dir/text" >"$out"
echo "$out"
