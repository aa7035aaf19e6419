package assets

import "embed"

// Hyphenation has the hyphenation patterns of languages, hyphenation/TAG.txt.gz, as TeX
// writes them: a pattern a line, an empty line, and the words that are exceptions. They
// are those of the tex-hyphen project, unchanged; the licences of all are beside them,
// in hyphenation/LICENCES.txt. The files are made by .scripts/hyphens.mjs.
//
//go:embed hyphenation/*.txt.gz
var Hyphenation embed.FS
