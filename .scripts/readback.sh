#!/bin/bash
# Reads Word files back with mammoth, an independent reader from npm, and compares their
# text, headings, lists, tables and links with the HTML files of the same Markdown.
#   .scripts/readback.sh PROGRAM FILE.md...
set -eu
program=$(realpath "$1")
shift
command -v npm >/dev/null || { echo "readback: there is no npm" >&2; exit 1; }
root=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" mammoth@1 >/dev/null
cp "$root/readback.mjs" "$work/"
status=0
for file in "$@"; do
	"$program" render "$file" --format docx --toc=never --out "$work/file.docx" --replace >/dev/null
	"$program" render "$file" --format html --toc=never --out "$work/file.html" --replace >/dev/null
	node "$work/readback.mjs" "$work/file.docx" "$work/file.html" "$(basename "$file")" || status=1
done
exit $status
