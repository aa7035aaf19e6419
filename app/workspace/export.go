package workspace

import (
	"promodoc/app/filename"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
)

// Formats are what a document can be exported to.
func (w *Workspace) Formats() []pages.Format { return w.ports.Formats }

// Designs are what its pages can look like.
func (w *Workspace) Designs() []pagesetup.Design { return w.ports.Designs }

// Lay prepares a job that lays a document out as the settings now say, for
// showing it. The job may be run on any goroutine.
func (w *Workspace) Lay(d promo.Document) func() (pages.Pages, error) {
	setup := w.settings.PageSetup
	return func() (pages.Pages, error) { return w.ports.Lay(d, setup) }
}

// FileName is what a pattern makes of a document, without an ending. Where the
// pattern cannot be used it is what the usual one makes.
func FileName(d promo.Document, pattern string) string {
	name, err := publish.FileName(d, pattern)
	if err != nil {
		name, _ = publish.FileName(d, filename.DefaultPattern)
	}
	return name
}

// Export writes a document in the formats of a request, all of them or, when one
// cannot be made, none. It may be called on any goroutine.
func (w *Workspace) Export(d promo.Document, request publish.Request) ([]publish.Written, error) {
	return w.ports.Publisher.Publish(d, request)
}
