package disk

import (
	"io/fs"
	"os"
)

// Within returns the files in a folder and below it, for reading. A symbolic
// link is followed only to what is in the folder too, so that a document that
// somebody else wrote cannot bring other files of the user into an export. The
// folder stays open until the program ends. Errors: *Missing, *Refused.
func Within(dir string) (fs.FS, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, refuse(ActionRead, dir, err)
	}
	return root.FS(), nil
}
