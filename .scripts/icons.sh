#!/bin/sh
# Draws the icon's images from its SVG. Run it after changing the SVG and commit
# the images, so that a build needs no drawing tool.
set -eu
cd "$(dirname "$0")/../assets/icon"
for size in 16 24 32 48 64 128 256 512; do
	rsvg-convert -w "$size" -h "$size" promodoc.svg -o "promodoc-$size.png"
done
