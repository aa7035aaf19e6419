package newdoc

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/ui/kit"
)

// heading returns the heading of a family; nil where there is nothing to tell it
// from. Paths that name no family are the user's own.
func heading(f career.Family, only bool) fyne.CanvasObject {
	switch {
	case f.Name != "":
		return kit.Heading(f.Name)
	case only:
		return nil
	}
	return kit.Heading(textOwnPaths.Text())
}
