package ui

import (
	"time"

	"promodoc/app/career"
	"promodoc/app/pages"
	"promodoc/app/place"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/session"
	"promodoc/app/settings"
	"promodoc/app/workspace"
	"promodoc/ui/library"
)

// Workspace is everything the window does with the world outside: documents,
// paths, exports and settings. Package app/workspace provides it; a test may
// provide another. All methods but Export, and the jobs of Lay and PathNow, are called on the
// goroutine of the screens.
type Workspace interface {
	library.Shelf

	Paths() (paths []career.Path, notices []string)
	LastCandidate() promo.Candidate
	Create(workspace.Choice) (file string, err error)
	Sample() (file string, err error)
	Open(file string) (s *session.Session, notices []string, err error)
	PathNow(d promo.Document) (job func() (workspace.PathNow, error))

	Formats() []workspace.Format
	Designs() []workspace.Design
	Export(d promo.Document, job workspace.Job) ([]publish.Written, error)
	Lay(d promo.Document) (job func() (pages.Pages, error))

	Settings() settings.Settings
	KeepSettings(settings.Settings) error
	Window() settings.Window
	KeepWindow(settings.Window)
	Folders() place.Folders
	Now() time.Time
}

var _ Workspace = (*workspace.Workspace)(nil)
