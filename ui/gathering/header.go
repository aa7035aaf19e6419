package gathering

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// header is what is above the list.
type header struct {
	object   fyne.CanvasObject
	progress *fyne.Container
	share    *kit.ProgressBar
	reading  *kit.Text
	find     *textfield.Field
	findRow  *fyne.Container
	about    *kit.Text // how much was found
	said     *kit.Text // what is to be known about how it was read
	faults   *kit.Text // sources that could not be read
	links    *fyne.Container
	empty    fyne.CanvasObject // is shown in place of the list at first
}

func newHeader(filtered, stop, submit func()) header {
	h := header{
		share: kit.NewProgressBar(0), reading: kit.SmallLabel(""), about: kit.NewText(), said: kit.NewText(), faults: kit.NewText(), links: kit.Wrap(16),
		find: textfield.NewSingleLine(textFindPlaceholder.Text(), kit.Run{Size: theme.Input}),
	}
	h.progress = kit.Column(6, kit.Row(12, kit.Fill(h.reading), kit.NewLink(textCancel.Text(), theme.Label, stop), kit.NewKeyCap(action.Bare(fyne.KeyEscape))), h.share)
	h.progress.Hide()
	h.find.OnChanged = func(string, int) { filtered() }
	h.find.OnSubmit = submit
	h.findRow = kit.Inset(12, 12, 4, 12, h.find)
	h.findRow.Hide()
	h.object = kit.Column(0, h.findRow, kit.Inset(12, 12, 8, 12, kit.Column(6, h.progress, h.about, h.faults, h.links, h.said)))
	welcome := kit.Column(10, kit.Headline(textEmpty.Text()).Centered(), kit.Body(textEmptyAbout.Text()).Centered())
	h.empty = kit.NewScrollView(kit.Inset(72, 24, 24, 24, kit.Centered(480, 0, &fyne.Container{Layout: roomy{}, Objects: []fyne.CanvasObject{welcome}})))
	return h
}

// roomy shows an object only where there is room for whole sentences: beside the panel
// that asks where to look, in a narrow window, there is none.
type roomy struct{}

const roomyWidth = 220 // before scaling

func (roomy) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	kit.SetVisible(objects[0], width >= theme.Scaled(roomyWidth))
	return kit.HeightFor(objects[0], width)
}

func (roomy) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l roomy) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	kit.SetBounds(objects[0], 0, 0, size.Width, l.HeightFor(objects, size.Width))
}

// showProgress shows how far a look is.
func (h header) showProgress(p progress) {
	text := textReading.Text("Name", p.Name)
	switch {
	case p.Name == "":
		text = textBeginning.Text()
	case p.Items > 0:
		text = textReadingItems.Count(p.Items, "Name", p.Name)
	}
	h.reading.SetRuns(kit.Run{Text: text, Size: theme.Label, Color: theme.Muted})
	h.share.Set(p.share)
}

// showFound says what a look found, how much of it is listed, and what was not found; f
// is nil before the first look.
func (h header) showFound(f *looked, listed int, openUnread func(), openColumns func(path string)) {
	about := ""
	if f == nil {
		f = &looked{}
	} else {
		if about = textFound.Count(listed); f.sources > 0 {
			about = textFoundIn.Count(listed, "Sources", textSourcesRead.Count(f.sources))
		}
	}
	if f.known > 0 {
		about += " " + textKnown.Count(f.known)
	}
	if listed == 0 && f.known == 0 && f.sources > 0 && f.limited {
		about += " " + textNoneThen.Text()
	}
	if f.unlikely > 0 {
		about += "\n" + textUnlikely.Count(f.unlikely, "Key", action.KeyLabel(action.TickGroup))
	}
	h.about.SetRuns(kit.Run{Text: about, Color: theme.Muted})
	kit.SetVisible(h.about, about != "")
	h.said.SetRuns(kit.Run{Text: strings.Join(f.said, "\n"), Size: theme.Label, Color: theme.Muted})
	kit.SetVisible(h.said, len(f.said) > 0)
	h.faults.SetRuns(kit.Run{Text: strings.Join(f.faults, "\n"), Color: theme.Error})
	kit.SetVisible(h.faults, len(f.faults) > 0)
	h.links.RemoveAll()
	if n := len(f.unread); n > 0 {
		h.links.Add(kit.NewLink(textUnread.Count(n), theme.Label, openUnread))
	}
	for _, path := range f.tables {
		h.links.Add(kit.NewLink(textColumns.Text("File", filepath.Base(path)), theme.Label, func() { openColumns(path) }))
	}
	kit.SetVisible(h.links, len(h.links.Objects) > 0)
}
