#!/bin/sh
# Takes the pictures of the README from the real window, on an X server of its own:
# the editor in light and in dark, an exported page, and an animation of the main
# flow. Needs Linux, xvfb-run, xdotool, pdftoppm and ImageMagick besides what make build
# needs. OUT is a folder for the pictures, PROGRAM a program that is built already.
set -eu
cd "$(dirname "$0")/.."
if [ "${1:-}" != in-server ]; then
	[ -n "${PROGRAM:-}" ] || make build
	exec xvfb-run -a -s '-screen 0 1280x800x24' "$0" in-server
fi

out=${OUT:-assets/screenshots}
mkdir -p "$out"
work=$(mktemp -d)
program=$work/program
cp "${PROGRAM:-dist/promodoc}" "$program" # from below /home, where another folder is mounted
pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || true; rm -rf "$work"' EXIT

# Opens the window in an empty home: open THEME NAME. The home is mounted at /home/mira for
# the program alone, so that the folders on its screens read as a user's.
open() {
	export HOME=/home/mira LANG=C.UTF-8
	unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME
	homes=$work/$2-$1
	mkdir -p "$homes/mira/.config/promodoc"
	printf 'schema: promodoc.settings/v1\ntheme: %s\ntray_off: true\n' "$1" >"$homes/mira/.config/promodoc/settings.yaml"
	unshare --map-root-user --mount sh -c 'mount --bind "$1" /home && exec "$2"' sh "$homes" "$program" &
	pid=$!
	titled Promodoc
	window=$(xdotool search --onlyvisible --name Promodoc | head -n 1)
	xdotool windowsize "$window" 1280 800 windowmove "$window" 0 0
	xdotool windowfocus --sync "$window"
	sleep 1
}
close() {
	kill "$pid"
	wait "$pid" 2>/dev/null || true
	pid=
}
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
	sleep 1.5
	import -window "$window" -dither None -colors 200 -define png:compression-level=9 "PNG8:$out/$1.png"
}
press() { xdotool key --delay 60 "$@"; }

for theme in light dark; do
	open "$theme" sample
	press Tab Return # from New document to Open the sample
	titled 'Mira Okafor'
	press alt+Down alt+Down alt+Right
	picture "editor-$theme"
	close
done

HOME=$work "$program" --quiet demo --out "$work/demo/"
pdftoppm -r 80 -f 1 -l 1 -png -singlefile "$work"/demo/*.pdf "$work/page"
convert "$work/page.png" -bordercolor '#c8c8c8' -border 1 -dither None -colors 64 "PNG8:$out/page.png"

# The animation: a new document, an example that is written, the page that follows,
# the export. A frame is taken after each step; the second number is how long it is
# shown, in hundredths of a second.
frames=0
frame() {
	sleep "${2:-0.4}"
	frames=$((frames + 1))
	import -window "$window" -resize 900x "$work/frame-$(printf %03d "$frames").png"
	delays="${delays:-} -delay $1 $work/frame-$(printf %03d "$frames").png"
}
# Types a text, with a frame after every few words.
write() {
	set -- $1
	n=0
	for word in "$@"; do
		xdotool type --delay 12 "$word "
		n=$((n + 1))
		[ $((n % 3)) -ne 0 ] || frame 22 0.3
	done
	frame 40 0.5
}
open light flow
frame 120
press Return
frame 120 0.8
press Return # the first role
titled 'Senior Software Engineer'
frame 150 1.5
press ctrl+Return
frame 70 0.8
write 'The nightly import takes an hour, not nine'
press Tab
write 'Reports were ready at noon; nobody knew why.'
press Tab
write 'I measured each step, found 40,000 single writes, and joined them.'
press Tab
write 'Reports are there at seven. 60 people use them.'
sleep 1
frame 150
press ctrl+e
frame 150 1
press Return
frame 300 2.5
close
# shellcheck disable=SC2086 # a list of options
convert $delays -loop 0 -dither None -colors 64 -layers OptimizePlus "$out/flow.gif"
ls -l "$out"
