package manual

import (
	"io/fs"

	"promodoc/assets"
)

// Builtin returns the manual that is built into the program.
func Builtin() (*Manual, error) {
	folder, err := fs.Sub(assets.Docs, "docs")
	if err != nil {
		return nil, err
	}
	return Read(folder)
}
