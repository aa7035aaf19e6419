#!/bin/sh
# Installs the program for a Unix desktop, or removes it:
#   install.sh [--remove] PREFIX
# Each file is listed once, for both.
set -eu
remove=
if [ "$1" = --remove ]; then
	remove=yes
	shift
fi
prefix=$1
cd "$(dirname "$0")/.."
id=org.promodoc.Promodoc
if [ -z "$remove" ] && [ ! -x dist/promodoc ]; then
	echo "dist/promodoc does not exist: run make build first" >&2
	exit 1
fi

put() { # mode, source, path below the prefix
	if [ -n "$remove" ]; then
		rm -f "$prefix/$3"
	else
		mkdir -p "$prefix/$(dirname "$3")"
		cp "$2" "$prefix/$3"
		chmod "$1" "$prefix/$3"
	fi
}

put 755 dist/promodoc bin/promodoc
put 644 "assets/linux/$id.desktop" "share/applications/$id.desktop"
put 644 "assets/linux/$id.metainfo.xml" "share/metainfo/$id.metainfo.xml"
put 644 assets/icon/promodoc.svg "share/icons/hicolor/scalable/apps/$id.svg"
for size in 16 24 32 48 64 128 256 512; do
	put 644 "assets/icon/promodoc-$size.png" "share/icons/hicolor/${size}x$size/apps/$id.png"
done
put 644 LICENSE share/doc/promodoc/LICENSE
put 644 README.md share/doc/promodoc/README.md
for licence in assets/fonts/*-OFL.txt; do
	put 644 "$licence" "share/doc/promodoc/fonts/$(basename "$licence")"
done

if [ -n "$remove" ]; then
	rmdir "$prefix/share/doc/promodoc/fonts" "$prefix/share/doc/promodoc" 2>/dev/null || true
	echo "removed Promodoc from $prefix"
else
	echo "installed Promodoc below $prefix; 'promodoc completion --help' explains shell completion"
fi
