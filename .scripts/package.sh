#!/bin/sh
# Packages dist/promodoc with its desktop files, laid out as below /usr: unpack
# with `tar -xzf FILE -C /usr/local --strip-components=1`. Names are sorted, owner
# and times fixed, so that the same source gives the same bytes. The time is that
# of the last commit (SOURCE_DATE_EPOCH overrides it).
set -eu
cd "$(dirname "$0")/.."

version=$(sed -n 's/^Version *= *"\(.*\)"/\1/p' FyneApp.toml)
name="promodoc-$version-$(go env GOOS)-$(go env GOARCH)"
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
.scripts/install.sh "$tree/$name" >/dev/null
tar --sort=name --format=ustar --mtime="@$epoch" --owner=0 --group=0 --numeric-owner \
	-C "$tree" -cf "$tree/package.tar" "$name"
gzip -n -9 <"$tree/package.tar" >"dist/$name.tar.gz"
echo "dist/$name.tar.gz"
