#!/bin/sh
# Runs a command on an X server of its own, so that the window's test needs no
# screen and disturbs none: with-display.sh COMMAND ARGUMENT...
set -eu
dir=$(mktemp -d)
mkfifo "$dir/number"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$dir/number" 2>"$dir/log" &
server=$!
trap 'kill "$server" 2>/dev/null; rm -rf "$dir"' EXIT
trap 'exit 130' INT TERM

# The server writes its number once it answers; if it dies, the pipe closes and
# the number stays empty.
read -r number <"$dir/number" || number=
if [ -z "$number" ]; then
	cat "$dir/log" >&2
	echo "Xvfb did not start" >&2
	exit 1
fi
unset WAYLAND_DISPLAY
DISPLAY=:$number "$@"
