package assets

import _ "embed"

// The program's own icon: a page with the steps of a career path on it. The
// images are drawn from the SVG by .scripts/icons.sh.
var (
	//go:embed icon/promodoc.svg
	IconSVG []byte
	//go:embed icon/promodoc-64.png
	Icon64 []byte
	//go:embed icon/promodoc-256.png
	Icon256 []byte
	//go:embed icon/promodoc-512.png
	Icon512 []byte
)
