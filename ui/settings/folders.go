package settings

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// folders is the part of the panel that lists the folders of paths that others
// keep.
type folders struct {
	panel *Panel
	list  *fyne.Container
	field *textfield.Field
}

func (p *Panel) folders() fyne.CanvasObject {
	f := &folders{panel: p, list: kit.Column(8), field: textfield.NewSingleLine("~/work/career-paths", kit.Run{Size: theme.Body})}
	f.field.OnSubmit = f.add
	f.field.OnChanged = func(string, int) { p.page.Relayout() }
	f.show()
	return kit.Column(6,
		kit.FieldLabel("Folders of paths", "that others keep, such as your team’s checkout; only read"),
		f.list,
		f.field,
		kit.Row(8, kit.NewButton("Add the folder", "Enter", f.add), kit.NewButton("Browse …", "", f.browse), kit.Spacer()))
}

// show lists the folders. What is in one comes when it is known: it may lie on
// a slow disk.
func (f *folders) show() {
	f.list.RemoveAll()
	for _, folder := range f.panel.now.PathFolders {
		found := kit.NewText()
		remove := kit.NewLink("Remove", theme.Label, func() { f.remove(folder) }).Muted()
		f.list.Add(kit.Column(0,
			kit.TopRow(12, kit.Fill(kit.NewText(kit.Run{Text: folder, Size: theme.Body})), remove), found))
		f.panel.options.Look(folder, func(files int, err error) {
			if err != nil {
				found.SetRuns(kit.Run{Text: kit.Sentence(err) + " It stays in this list.", Size: theme.Label, Color: theme.Error})
			} else {
				found.SetRuns(kit.Run{Text: kit.Count(files, "path file"), Size: theme.Label, Color: theme.Muted})
			}
			f.relayout()
		})
	}
	f.relayout()
}

// relayout does nothing while the panel is being made.
func (f *folders) relayout() {
	if f.panel.page != nil {
		f.panel.page.Relayout()
	}
}

func (f *folders) add() {
	folder := strings.TrimSpace(f.field.Text())
	if folder == "" {
		return
	}
	next := f.panel.now
	if slices.Contains(next.PathFolders, folder) {
		f.panel.say(folder + " is in the list already.")
		return
	}
	next.PathFolders = append(slices.Clone(next.PathFolders), folder)
	if f.panel.apply(next) {
		f.field.SetText("")
		f.show()
	}
	kit.Focus(f.field)
}

func (f *folders) remove(folder string) {
	next := f.panel.now
	next.PathFolders = slices.DeleteFunc(slices.Clone(next.PathFolders), func(s string) bool { return s == folder })
	if f.panel.apply(next) {
		f.show()
		kit.Focus(f.field)
	}
}

func (f *folders) browse() {
	f.panel.options.Browse(func(folder string) {
		f.field.SetText(folder)
		f.add()
	})
}
