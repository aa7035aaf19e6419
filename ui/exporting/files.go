package exporting

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/message"
	"promodoc/app/publish"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// FileActions are what can be done with a file that was written.
type FileActions struct {
	Open   func(file string)
	Reveal func(file string) // shows the folder of a file
	Copy   func(text string)
}

// notices returns what the user should know about files, each sentence once: most are
// about the document, whatever the format.
func notices(files []publish.Written) []string {
	var all []string
	for _, f := range files {
		for _, notice := range f.Notices {
			if !slices.Contains(all, notice) {
				all = append(all, notice)
			}
		}
	}
	return all
}

func (p *Panel) file(f publish.Written) fyne.CanvasObject {
	facts := textNoPages.Text("Size", size(f.Bytes))
	if f.Pages > 0 {
		facts = textPages.Count(f.Pages, "Size", size(f.Bytes))
	}
	link := func(label *message.Message, tapped func(file string)) fyne.CanvasObject {
		return kit.NewLink(label.Text(), theme.Label, func() { tapped(f.File) })
	}
	return kit.Column(2,
		kit.NewText(kit.Run{Text: filepath.Base(f.File), Size: theme.Row}),
		kit.Wrap(8, kit.SmallLabel(facts), link(textOpen, p.options.Open), link(textReveal, p.options.Reveal), link(textCopy, p.options.Copy)))
}

func size(bytes int) string {
	if bytes < 1000 {
		return textBytes.Count(bytes)
	}
	return textKB.Text("Number", (bytes+500)/1000)
}
