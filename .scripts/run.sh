#!/bin/sh
# From a fresh clone to the window. Without a display the window would have
# nothing to open on: the sample is exported instead, by a build that needs no
# C compiler and no headers, so that nothing has to be installed for it.
set -eu
cd "$(dirname "$0")/.."

# The window is X11's; on Wayland it runs through XWayland, which sets DISPLAY.
if [ "$(uname -s)" != Darwin ] && [ -z "${DISPLAY:-}" ]; then
	echo "There is no display (DISPLAY is not set), so no window can open. Making the sample document instead:"
	.scripts/setup.sh demo
	CGO_ENABLED=0 make --no-print-directory build TRIM=
	exec dist/promodoc demo
fi

.scripts/setup.sh build
echo "Building. The first time this takes a few minutes, since the window's toolkit is compiled."
CGO_ENABLED=1 make --no-print-directory build TRIM=
exec dist/promodoc "$@"
