#!/bin/sh
# Opens the window from a fresh clone. Without a display it exports the sample
# instead, with a build that needs no C compiler and no headers, so that nothing
# has to be installed.
set -eu
cd "$(dirname "$0")/.."

# The window uses X11; on Wayland it runs on XWayland, which sets DISPLAY.
if [ "$(uname -s)" != Darwin ] && [ -z "${DISPLAY:-}" ]; then
	echo "There is no display (DISPLAY is not set), so no window can open. Exporting the sample document instead:"
	.scripts/setup.sh demo
	CGO_ENABLED=0 make --no-print-directory build TRIM=
	exec dist/promodoc demo
fi

.scripts/setup.sh build
echo "Building. The first build takes a few minutes, since it compiles the window's toolkit."
CGO_ENABLED=1 make --no-print-directory build TRIM=
exec dist/promodoc "$@"
