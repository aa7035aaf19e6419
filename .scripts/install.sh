#!/bin/sh
# Installs the program for a Unix desktop, or removes it:
#   install.sh [--remove] PREFIX [BINDIR]
# BINDIR is the folder of the program, PREFIX/bin unless given. Each file is listed
# once, for both. Modes do not depend on the umask of who installs.
set -eu
umask 022
remove=
if [ "$1" = --remove ]; then
	remove=yes
	shift
fi
prefix=$1
bindir=${2:-$prefix/bin}
cd "$(dirname "$0")/.."
id=org.promodoc.Promodoc
program=promodoc$(go env GOEXE)
if [ -z "$remove" ] && [ ! -x "dist/$program" ]; then
	echo "dist/$program does not exist: run make build first" >&2
	exit 1
fi

place() { # mode, source, destination
	if [ -n "$remove" ]; then
		rm -f "$3"
	else
		[ -d "${3%/*}" ] || mkdir -p "${3%/*}"
		install -m "$1" "$2" "$3"
	fi
}
share() { # source, path below share
	place 644 "$1" "$prefix/share/$2"
}

place 755 "dist/$program" "$bindir/$program"
share ".packaging/linux/$id.desktop" "applications/$id.desktop"
share ".packaging/linux/$id.metainfo.xml" "metainfo/$id.metainfo.xml"
share ".packaging/linux/$id.mime.xml" "mime/packages/$id.xml"
share assets/icon/promodoc.svg "icons/hicolor/scalable/apps/$id.svg"
for size in 16 24 32 48 64 128 256 512; do
	share "assets/icon/promodoc-$size.png" "icons/hicolor/${size}x$size/apps/$id.png"
done
share .packaging/completion/promodoc.bash bash-completion/completions/promodoc
share .packaging/completion/_promodoc zsh/site-functions/_promodoc
share .packaging/completion/promodoc.fish fish/vendor_completions.d/promodoc.fish
for page in .packaging/man/*.1; do
	share "$page" "man/man1/${page##*/}"
done
share LICENSE doc/promodoc/LICENSE
share README.md doc/promodoc/README.md
share .packaging/third-party-licenses.txt doc/promodoc/third-party-licenses.txt

if [ -n "$remove" ]; then
	rmdir "$prefix/share/doc/promodoc" 2>/dev/null || true
	echo "removed Promodoc from $prefix"
else
	echo "installed Promodoc below $prefix"
fi
