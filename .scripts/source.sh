#!/bin/sh
# Packs the source of the last commit together with all modules, for builds without a
# network:
#   tar -xzf FILE && cd promodoc-VERSION && make build
# Tests that read the files of modules themselves are skipped there, and say so.
set -eu
umask 022
cd "$(dirname "$0")/.."

version=$(sed -n 's/^Version *= *"\(.*\)"/\1/p' FyneApp.toml)
name=promodoc-$version
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
git archive --format=tar --prefix="$name/" HEAD | tar -C "$tree" -xf -
(cd "$tree/$name" && go mod vendor)
.scripts/archive.sh "$tree" "$name" "$epoch" "dist/$name-source.tar.gz"
