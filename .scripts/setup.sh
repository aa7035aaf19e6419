#!/bin/sh
# Installs what this machine lacks for "demo" (the program without its window),
# "build" (with it) or "test" (all checks). Fast and silent if nothing is missing.
# It tests for the tools themselves (by compiling a line of C, by looking for
# commands) rather than asking a package manager, so it does not matter how they
# were installed.
set -eu

want=${1:-build}
say() { printf 'set-up: %s\n' "$*" >&2; }
die() { say "$*"; exit 3; }
has() { command -v "$1" >/dev/null 2>&1; }

# go.mod names the version of Go, which Go 1.21 and later fetch themselves.
has go || die "Go is missing. Install it from https://go.dev/dl/ and run this again."

# The window uses OpenGL and X11, which are linked as C libraries.
builds_window() {
	if [ "$(uname -s)" = Darwin ]; then
		xcode-select -p >/dev/null 2>&1
		return
	fi
	pkg-config --exists gl 2>/dev/null || return 1
	dir=$(mktemp -d) || return 1
	cat >"$dir/try.c" <<-C
		#include <GL/gl.h>
		#include <X11/Xcursor/Xcursor.h>
		#include <X11/extensions/XInput2.h>
		#include <X11/extensions/Xinerama.h>
		#include <X11/extensions/Xrandr.h>
		#include <X11/extensions/xf86vmode.h>
		int main(void) { return 0; }
	C
	# No quotes: the variable may have arguments ("ccache gcc").
	if $(go env CC) "$dir/try.c" -o "$dir/try" -lGL -lX11 -lXrandr -lXxf86vm -lXi -lXcursor -lXinerama 2>/dev/null; then
		found=0
	else
		found=1
	fi
	rm -rf "$dir"
	return $found
}

# The window is tested by keys on an X server of its own; the PDF is checked with
# independent tools, and strace shows that no command uses the network.
tests_window() {
	[ "$(uname -s)" = Darwin ] && return 0
	for tool in Xvfb xdotool pdftotext qpdf strace unzip; do
		has "$tool" || return 1
	done
	software_gl
}

# Without a graphics card OpenGL needs Mesa's drivers.
software_gl() {
	for dir in /usr/lib/*/dri /usr/lib64/dri /usr/lib/dri; do
		[ -e "$dir/swrast_dri.so" ] && return 0
	done
	for file in /usr/lib/*/libgallium-*.so /usr/lib64/libgallium-*.so /usr/lib/libgallium-*.so; do
		[ -e "$file" ] && return 0
	done
	return 1
}

# Go and git use TLS, which needs certificates.
has_certificates() {
	[ "$(uname -s)" = Darwin ] && return 0
	[ -n "${SSL_CERT_FILE:-}${SSL_CERT_DIR:-}" ] && return 0
	for file in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/ca-bundle.pem /etc/ssl/cert.pem; do
		[ -s "$file" ] && return 0
	done
	return 1
}

complete() {
	has_certificates || return 1
	[ "$want" = demo ] && return 0
	builds_window || return 1
	[ "$want" != test ] || tests_window
}

# Runs a command as root. Its output is shown only if it fails.
quietly() {
	sudo=
	if [ "$(id -u)" -ne 0 ]; then
		has sudo || die "root is needed and sudo is missing; run as root: $*"
		sudo=sudo
	fi
	log=$(mktemp)
	if ! $sudo "$@" >"$log" 2>&1; then
		cat "$log" >&2
		rm -f "$log"
		die "this failed, see the output above: $*"
	fi
	rm -f "$log"
}

# Sets the packages to install from those for the demo, a build and the tests.
choose_packages() {
	packages=$1
	[ "$want" = demo ] || packages="$packages $2"
	[ "$want" != test ] || packages="$packages $3"
}

install_debian() {
	choose_packages "ca-certificates" \
		"gcc libc6-dev pkg-config libgl1-mesa-dev libx11-dev libxcursor-dev libxrandr-dev libxinerama-dev libxi-dev libxxf86vm-dev" \
		"xvfb xdotool libgl1-mesa-dri poppler-utils qpdf strace unzip"
	say "updating the package lists (apt-get update)"
	quietly apt-get update -qq
	say "installing with apt-get: $packages"
	quietly env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages
}

install_fedora() {
	choose_packages "ca-certificates" \
		"gcc pkgconf-pkg-config mesa-libGL-devel libX11-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel" \
		"xorg-x11-server-Xvfb xdotool mesa-dri-drivers poppler-utils qpdf strace unzip"
	say "installing with dnf: $packages"
	quietly dnf install -y -q $packages
}

install_arch() {
	choose_packages "ca-certificates" \
		"gcc pkgconf libglvnd libx11 libxcursor libxrandr libxinerama libxi libxxf86vm" \
		"xorg-server-xvfb xdotool mesa poppler qpdf strace unzip"
	say "installing with pacman: $packages"
	quietly pacman -S --needed --noconfirm --quiet $packages
}

install_macos() {
	say "macOS will ask to install its command line tools; confirm, then run this again"
	xcode-select --install
	exit 3
}

complete && exit 0

if [ "$(uname -s)" = Darwin ]; then
	install_macos
elif has apt-get; then
	install_debian
elif has dnf; then
	install_fedora
elif has pacman; then
	install_arch
else
	die "unknown system. Install a C compiler, pkg-config and the headers of OpenGL, X11, Xcursor, Xrandr," \
		"Xinerama, Xi and Xxf86vm; for the tests also Xvfb, xdotool, Mesa's drivers, pdftotext, qpdf, strace and unzip."
fi

complete || die "everything was installed, but something is still missing. 'sh -x .scripts/setup.sh $want' shows what."
say "done"
