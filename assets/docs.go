package assets

import "embed"

// Docs has the pages of the help as Markdown files in the folder docs, and README.md, which
// lists them.
//
//go:embed docs/*.md
var Docs embed.FS
