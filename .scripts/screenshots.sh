#!/bin/sh
# Takes the screenshots of the README, from the real window on an X server of its
# own. Needs xvfb-run, xdotool and ImageMagick's import besides what make build
# needs. THEME is light or dark, OUT a folder for the screenshots.
set -eu
cd "$(dirname "$0")/.."
if [ "${1:-}" != in-server ]; then
	make build
	exec xvfb-run -a -s '-screen 0 1280x800x24' "$0" in-server
fi

home=$(mktemp -d)
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_STATE_HOME="$home/state"
mkdir -p "$XDG_CONFIG_HOME/promodoc" assets/screenshots
printf 'schema: promodoc.settings/v1\ntheme: %s\n' "${THEME:-light}" >"$XDG_CONFIG_HOME/promodoc/settings.yaml"
dist/promodoc &
program=$!
trap 'kill "$program" 2>/dev/null || true; rm -rf "$home"' EXIT

# Waits until a window has a title, for ten seconds at most.
titled() {
	for _ in $(seq 100); do
		xdotool search --onlyvisible --name "$1" >/dev/null 2>&1 && return
		sleep 0.1
	done
	echo "no window has the title $1" >&2
	exit 1
}
# Takes a screenshot after the window has had time to draw.
picture() {
	sleep 1
	import -window "$window" "${OUT:-assets/screenshots}/$1.png"
}
press() { xdotool key --delay 60 "$@"; }

titled Promodoc
window=$(xdotool search --onlyvisible --name Promodoc | head -n 1)
xdotool windowfocus --sync "$window"
sleep 1
picture library-empty
press Tab Return # from New document to Open the sample
titled 'Mira Okafor'
picture overview
press alt+Down alt+Down alt+Right
picture editor
press ctrl+e
sleep 0.3
press Return
picture export
press Escape ctrl+o
picture library
press ctrl+n
picture new-document
