package assets

import "embed"

// Paths holds the career paths the program comes with, one YAML file each
// (promodoc.path/v1) in the folder "paths", named after the path's id. What the
// files say is held by the tests of this package, sentence by sentence where
// that can be counted.
//
//go:embed paths/*.yaml
var Paths embed.FS
