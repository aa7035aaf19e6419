#!/bin/sh
# Packages dist/promodoc for Debian and its relatives with dpkg-deb, laid out by
# install.sh. Times are those of the last commit (SOURCE_DATE_EPOCH overrides it), so
# that the same source gives the same bytes.
set -eu
umask 022
cd "$(dirname "$0")/.."

VERSION=$(sed -n 's/^Version *= *"\(.*\)"/\1/p' FyneApp.toml)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}
# Whoever makes the package stands behind it.
MAINTAINER="${DEBFULLNAME:-$(git config user.name || echo unknown)} <${DEBEMAIL:-$(git config user.email || echo unknown@localhost)}>"

tree=$(mktemp -d)
chmod 755 "$tree"
trap 'rm -rf "$tree"' EXIT
.scripts/install.sh "$tree/usr" >/dev/null
doc=$tree/usr/share/doc/promodoc
install -m 644 .packaging/debian/copyright "$doc/copyright"
rm "$doc/LICENSE"
printf 'promodoc (%s-1) unstable; urgency=medium\n\n  * New release.\n\n -- %s  %s\n' "$VERSION" "$MAINTAINER" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")" |
	gzip -n -9 >"$doc/changelog.Debian.gz"
install -D -m 644 .packaging/debian/lintian-overrides "$tree/usr/share/lintian/overrides/promodoc"
gzip -n -9 "$tree"/usr/share/man/man1/*.1

mkdir "$tree/DEBIAN"
sed "s|@VERSION@|$VERSION|; s|@ARCH@|$(dpkg --print-architecture)|; s|@MAINTAINER@|$MAINTAINER|; s|@SIZE@|$(du -sk --apparent-size "$tree/usr" | cut -f1)|" \
	.packaging/debian/control >"$tree/DEBIAN/control"
(cd "$tree" && find usr -type f -exec md5sum {} + | LC_ALL=C sort -k 2) >"$tree/DEBIAN/md5sums"
file=dist/promodoc_${VERSION}_$(dpkg --print-architecture).deb
SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH dpkg-deb --root-owner-group --build "$tree" "$file" >/dev/null
echo "$file"
