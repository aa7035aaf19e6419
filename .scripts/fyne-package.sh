#!/bin/sh
# Packages dist/promodoc with the toolkit's own tool, for those who prefer its
# layout. The tool increments the build number in FyneApp.toml, so it works on a
# copy of the last commit. Go fetches it.
set -eu
cd "$(dirname "$0")/.."
top=$PWD
[ -x dist/promodoc ] || { echo "dist/promodoc does not exist: run make build first" >&2; exit 1; }

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git archive HEAD | tar -x -C "$copy"
cp dist/promodoc "$copy/promodoc"
cd "$copy"
go run fyne.io/tools/cmd/fyne@v1.7.4 package --os linux --executable promodoc
mv Promodoc.tar.xz "$top/dist/"
echo "dist/Promodoc.tar.xz"
