package ui

import (
	"net/url"
	"path/filepath"
	"strings"

	"promodoc/app/filetype"
	"promodoc/app/weblink"
	"promodoc/ui/action"
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
		w.NotOpened(u, err)
	}
}

// openFile opens a file or a folder that the program wrote, with the desktop's
// program for it.
func (w *Window) openFile(file string) {
	address := addressOf(file)
	if err := w.app.OpenURL(address); err != nil {
		w.NotOpened(address, err)
	}
}

// addressOf returns the address of a file.
func addressOf(file string) *url.URL {
	address := &url.URL{Scheme: "file", Path: filepath.ToSlash(file)}
	if filepath.VolumeName(file) != "" {
		address.Path = "/" + address.Path // before the drive of a Windows path
	}
	return address
}

// fileOf returns the file of an address that [addressOf] returned.
func fileOf(address *url.URL) string {
	file := filepath.FromSlash(address.Path)
	if drive := strings.TrimPrefix(file, `\`); filepath.VolumeName(drive) != "" {
		return drive
	}
	return file
}

// NotOpened says that an address or a file could not be opened, and by which kind
// of program. It may be called later, when that program has failed.
func (w *Window) NotOpened(address *url.URL, err error) {
	cause := kit.Sentence(err)
	whole := fileOf(address)
	switch file := filepath.Base(whole); {
	case address.Scheme == "mailto":
		w.screen.Fail(textNoMail.Text("Cause", cause))
	case address.Scheme != "file":
		w.screen.Fail(textNoBrowser.Text("Cause", cause))
	case filepath.Dir(whole) == w.store.Folders().Printing():
		w.screen.Fail(textNoPrintViewer.Text("File", file, "Cause", cause, "Key", action.KeyLabel(action.ExportDocument)))
	case filepath.Ext(file) == "":
		w.screen.Fail(textNoFileManager.Text("Folder", whole, "Cause", cause))
	case strings.EqualFold(filepath.Ext(file), ".pdf"):
		w.screen.Fail(textNoPDFViewer.Text("File", file, "Cause", cause))
	default:
		w.screen.Fail(textNotOpened.Text("File", file, "Cause", cause))
	}
}

// CopyText puts a text on the clipboard.
func (w *Window) CopyText(text string) {
	w.app.Clipboard().SetContent(text)
	w.Say(textCopied.Text())
}

// SaveText writes a text as a file of a free name into the folder of exports, on a
// goroutine of its own.
func (w *Window) SaveText(name, text string) {
	publisher := w.documents.publisher
	folder := publisher.Folder()
	go func() {
		file, err := publisher.SaveText(folder, name, text)
		w.post(func() {
			if err != nil {
				w.fail(err)
				return
			}
			w.Say(kit.Brief(textSavedAs.Text("File", file), file))
		})
	}()
}

// OpenText reads the text of a file that the user chooses, on a goroutine of its own.
func (w *Window) OpenText(chosen func(text string)) {
	w.panels.browseFile(filetype.ExtensionsOf(filetype.Markdown), func(file string) {
		go func() {
			text, err := w.imports.importer.ReadAnswer(file)
			w.post(func() {
				if err != nil {
					w.fail(err)
					return
				}
				chosen(text)
			})
		}()
	})
}
