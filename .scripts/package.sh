#!/bin/sh
# Packages dist/promodoc with its desktop files, laid out as below /usr: unpack
# with `tar -xzf FILE -C /usr/local --strip-components=1`. The same source gives the
# same bytes; their time is that of the last commit (SOURCE_DATE_EPOCH overrides it).
set -eu
umask 022
cd "$(dirname "$0")/.."

version=$(sed -n 's/^Version *= *"\(.*\)"/\1/p' FyneApp.toml)
name="promodoc-$version-$(go env GOOS)-$(go env GOARCH)"
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
.scripts/install.sh "$tree/$name" >/dev/null
.scripts/archive.sh "$tree" "$name" "$epoch" "dist/$name.tar.gz"
