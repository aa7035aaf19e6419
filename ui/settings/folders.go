package settings

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/ui/action"
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
	f := &folders{panel: p, list: kit.Column(8), field: textfield.NewSingleLine(textFolderExample.Text(), kit.Run{Size: theme.Body})}
	f.field.OnSubmit = f.add
	f.field.OnChanged = func(string, int) { p.scroll.Relayout() }
	f.show()
	return kit.Column(6,
		kit.FieldLabel(textFolders.Text(), textFoldersAbout.Text()),
		f.list,
		f.field,
		kit.Row(8, kit.NewButton(textAddFolder.Text(), action.Bare(fyne.KeyReturn), f.add), kit.NewButton(textBrowse.Text(), "", f.browse), kit.Spacer()))
}

// show lists the folders. How many files are in one is shown once it is known,
// since it may be on a slow disk.
func (f *folders) show() {
	f.list.RemoveAll()
	for _, folder := range f.panel.current.PathFolders {
		found := kit.NewText()
		remove := kit.NewLink(textRemove.Text(), theme.Label, func() { f.remove(folder) }).Muted()
		f.list.Add(kit.Column(0,
			kit.TopRow(12, kit.Fill(kit.NewText(kit.Run{Text: folder, Size: theme.Body})), remove), found))
		f.panel.options.CountFiles(folder, func(files int, err error) {
			if err != nil {
				found.SetRuns(kit.Run{Text: textUnreadable.Text("Cause", kit.Sentence(err)), Size: theme.Label, Color: theme.Error})
			} else {
				found.SetRuns(kit.Run{Text: textPathFiles.Count(files), Size: theme.Label, Color: theme.Muted})
			}
			f.relayout()
		})
	}
	f.relayout()
}

// relayout does nothing while the panel is being made.
func (f *folders) relayout() {
	if f.panel.scroll != nil {
		f.panel.scroll.Relayout()
	}
}

func (f *folders) add() {
	folder := strings.TrimSpace(f.field.Text())
	if folder == "" {
		return
	}
	next := f.panel.current
	if slices.Contains(next.PathFolders, folder) {
		f.panel.fail(textAlreadyInList.Text("Folder", folder))
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
	next := f.panel.current
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
