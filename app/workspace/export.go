package workspace

import (
	"promodoc/app/filename"
	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/app/publish"
)

// Job is what is to be exported, as chosen on a screen.
type Job struct {
	Formats []string
	Paper   string // "a4" or "letter"
	Design  string // one of Designs
	Folder  string
	Name    string // without an ending
	Replace bool   // even files that are not this document's
}

// Formats are what a document can be exported to.
func (w *Workspace) Formats() []Format { return w.ports.Formats }

// Designs are what its pages can look like.
func (w *Workspace) Designs() []Design { return w.ports.Designs }

// Lay prepares a job that lays a document out as the settings now say, for
// showing it. The job may be run on any goroutine.
func (w *Workspace) Lay(d promo.Document) func() (pages.Pages, error) {
	o := publish.RenderOptions{Paper: string(w.settings.Paper), Design: w.settings.Design}
	return func() (pages.Pages, error) { return w.ports.Lay(d, o) }
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

// Export writes a document in the formats of a job, all of them or, when one
// cannot be made, none. It may be called on any goroutine.
func (w *Workspace) Export(d promo.Document, job Job) ([]publish.Written, error) {
	return w.ports.Publisher.Publish(d, publish.Order{
		Formats: job.Formats, Folder: job.Folder, Name: job.Name,
		Pages: publish.RenderOptions{Paper: job.Paper, Design: job.Design}, Replace: job.Replace,
	})
}
