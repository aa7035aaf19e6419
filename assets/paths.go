package assets

import "embed"

// Paths contains the bundled career paths, one YAML file each (promodoc.path/v1)
// in the folder "paths", named after the path's ID. The tests of this package
// check their content.
//
//go:embed paths/*.yaml
var Paths embed.FS
