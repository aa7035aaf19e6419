package ui

import (
	"net/url"
	"path/filepath"

	"promodoc/app/weblink"
	"promodoc/ui/kit"
)

// OpenURL opens an address of a document or a path in the browser or the mail
// program. It is only called when the user asks for it, and opens nothing but
// web pages and mail: other people may have written the address.
func (w *Window) OpenURL(address string) {
	u, err := weblink.Parse(address)
	if err != nil {
		w.fail(err)
		return
	}
	if err := w.app.OpenURL(u); err != nil {
		w.Say(textNoBrowser.Text("Cause", kit.Sentence(err)))
	}
}

// openFile opens a file or a folder that the program wrote, with the desktop's
// program for it.
func (w *Window) openFile(file string) {
	// An address of a Windows path begins with a slash before the drive.
	address := &url.URL{Scheme: "file", Path: filepath.ToSlash(file)}
	if filepath.VolumeName(file) != "" {
		address.Path = "/" + address.Path
	}
	if err := w.app.OpenURL(address); err != nil {
		w.Say(textNotOpened.Text("File", file, "Cause", kit.Sentence(err)))
	}
}
