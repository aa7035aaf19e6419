package sources

import "slices"

// extensions are the endings of the names of files that have evidence.
var extensions = []string{".json", ".csv", ".tsv", ".ics", ".md", ".markdown", ".txt"}

// Extensions returns the usual endings of the names of files that have evidence, each
// with its dot. What a file is, its content says.
func Extensions() []string { return slices.Clone(extensions) }
