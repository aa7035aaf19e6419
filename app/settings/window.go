package settings

import "promodoc/app/disk"

// WindowSchema names the format of window.yaml in its first key.
const WindowSchema = "promodoc.window/v1"

// The range of the window's sides, in units of the screen's scale.
const (
	minSide = 200
	maxSide = 20000
)

// The range of the page's zoom, in percent.
const (
	MinZoom = 25
	MaxZoom = 400
)

// Window is the saved state of the window.
type Window struct {
	Width    int    // in units of the screen's scale; 0 if not known yet
	Height   int    // likewise
	Selected string // file of the document selected in the library; may be gone
	Path     string // id of the path of the last new document; may be gone
	// InDocument says that the selected document was open when the window closed.
	InDocument bool
	Maximized  bool
	// KnowsMarkdown says that the user was told that fields take Markdown.
	KnowsMarkdown bool
	// PageHidden says that the page beside the text is hidden.
	PageHidden bool
	// PageZoom is that page's size in percent of the paper's; 0 fits the width.
	PageZoom int
	// SystemDark says that the system preferred dark when the window was closed.
	SystemDark bool

	kept kept
}

var windowFile = format[Window]{
	schema: WindowSchema,
	fields: []field[Window]{
		number("width", minSide, maxSide, func(w *Window) *int { return &w.Width }).orZero(),
		number("height", minSide, maxSide, func(w *Window) *int { return &w.Height }).orZero(),
		text("selected", folder, func(w *Window) *string { return &w.Selected }),
		text("path", folder, func(w *Window) *string { return &w.Path }),
		flag("in_document", func(w *Window) *bool { return &w.InDocument }),
		flag("maximized", func(w *Window) *bool { return &w.Maximized }),
		flag("knows_markdown", func(w *Window) *bool { return &w.KnowsMarkdown }),
		flag("page_hidden", func(w *Window) *bool { return &w.PageHidden }),
		number("page_zoom", MinZoom, MaxZoom, func(w *Window) *int { return &w.PageZoom }).orZero(),
		flag("system_dark", func(w *Window) *bool { return &w.SystemDark }),
	},
	kept: func(w *Window) *kept { return &w.kept },
}

// LoadWindow is Load for the window.
func LoadWindow(fsys disk.FS, file string) (w Window, notices []string, err error) {
	return load(fsys, file, windowFile, Window{kept: kept{schema: WindowSchema}})
}

// SaveWindow is Save for the window. A size out of range is saved as unknown.
func SaveWindow(fsys disk.FS, file string, w Window) error {
	if min(w.Width, w.Height) < minSide || max(w.Width, w.Height) > maxSide {
		w.Width, w.Height = 0, 0
	}
	return save(fsys, file, windowFile, w)
}
