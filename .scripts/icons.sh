#!/bin/sh
# Draws the icon's pictures from its SVG. Run it after changing the drawing and
# commit what it wrote; a build needs no drawing tool that way.
set -eu
cd "$(dirname "$0")/../assets/icon"
for size in 16 24 32 48 64 128 256 512; do
	rsvg-convert -w "$size" -h "$size" promodoc.svg -o "promodoc-$size.png"
done
