// Package action owns the one table of what can be done in the window: every
// action's name, its keys and where it works. The window's shortcuts, the sheet
// of keys and the README are made from it. It must never know how an action is
// carried out.
package action

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// ID names an action.
type ID string

// The actions.
const (
	New             ID = "new"
	Library         ID = "library"
	Paths           ID = "paths"
	NewPath         ID = "new-path"
	Import          ID = "import"
	Save            ID = "save"
	Export          ID = "export"
	Undo            ID = "undo"
	Redo            ID = "redo"
	NextItem        ID = "next-item"
	PreviousItem    ID = "previous-item"
	NextExample     ID = "next-example"
	PreviousExample ID = "previous-example"
	AddExample      ID = "add-example"
	MoveUp          ID = "move-up"
	MoveDown        ID = "move-down"
	Duplicate       ID = "duplicate"
	Delete          ID = "delete"
	Find            ID = "find"
	Search          ID = "search"
	NextPane        ID = "next-pane"
	PreviousPane    ID = "previous-pane"
	Outline         ID = "outline"
	Page            ID = "page"
	File            ID = "file"
	ZoomIn          ID = "zoom-in"
	ZoomOut         ID = "zoom-out"
	FitWidth        ID = "fit-width"
	Keys            ID = "keys"
	Settings        ID = "settings"
	Quit            ID = "quit"
)

// Where says in which part of the window an action works.
type Where string

// The parts of the window.
const (
	Everywhere Where = "everywhere"
	InDocument Where = "in a document or path"
	InLibrary  Where = "in lists and document"
	InPath     Where = "in a path"
)

// Key is a key with what is held down beside it. Ctrl stands for Command on a
// Mac.
type Key struct {
	Name     fyne.KeyName
	Modifier fyne.KeyModifier
}

// Action is one row of the table.
type Action struct {
	ID    ID
	Name  string // what it does, in a few words
	Keys  []Key  // the first is the one that is shown
	Where Where
}

const (
	ctrl  = fyne.KeyModifierShortcutDefault
	shift = fyne.KeyModifierShift
	alt   = fyne.KeyModifierAlt
)

// Table returns all actions in the order they are shown in.
func Table() []Action {
	return []Action{
		{New, "New document", []Key{{fyne.KeyN, ctrl}}, Everywhere},
		{Library, "Library", []Key{{fyne.KeyO, ctrl}}, Everywhere},
		{Paths, "Career paths", []Key{{fyne.KeyP, ctrl}}, Everywhere},
		{NewPath, "New career path", []Key{{fyne.KeyN, ctrl | shift}}, Everywhere},
		{Import, "Import a page as paths, or a path file", []Key{{fyne.KeyI, ctrl}}, Everywhere},
		{Save, "Save now", []Key{{fyne.KeyS, ctrl}}, InDocument},
		{Export, "Export the document, or the chosen path", []Key{{fyne.KeyE, ctrl}}, InLibrary},
		{Undo, "Undo", []Key{{fyne.KeyZ, ctrl}}, InLibrary},
		{Redo, "Redo", []Key{{fyne.KeyZ, ctrl | shift}, {fyne.KeyY, ctrl}}, InDocument},
		{NextItem, "Next consideration, or part of a path", []Key{{fyne.KeyDown, alt}}, InDocument},
		{PreviousItem, "Previous consideration, or part of a path", []Key{{fyne.KeyUp, alt}}, InDocument},
		{NextExample, "Next example", []Key{{fyne.KeyRight, alt}}, InDocument},
		{PreviousExample, "Previous example", []Key{{fyne.KeyLeft, alt}}, InDocument},
		{AddExample, "New example, part or question of a path, or document on the chosen path", []Key{{fyne.KeyReturn, ctrl}, {fyne.KeyEnter, ctrl}}, InLibrary},
		{MoveUp, "Move example, or part or question of a path, up", []Key{{fyne.KeyUp, ctrl | shift}}, InDocument},
		{MoveDown, "Move example, or part or question of a path, down", []Key{{fyne.KeyDown, ctrl | shift}}, InDocument},
		{Duplicate, "Duplicate", []Key{{fyne.KeyD, ctrl}}, InLibrary},
		{Delete, "Delete (when no field has the focus)", []Key{{fyne.KeyBackspace, ctrl}}, InLibrary},
		{Find, "Find in the document, or among the titles of a list", []Key{{fyne.KeyF, ctrl}}, InLibrary},
		{Search, "Find a document in the library", []Key{{fyne.KeyK, ctrl}}, Everywhere},
		{NextPane, "Next pane", []Key{{fyne.KeyF6, 0}}, Everywhere},
		{PreviousPane, "Previous pane", []Key{{fyne.KeyF6, shift}}, Everywhere},
		{Outline, "Show or hide the outline", []Key{{fyne.KeyF9, 0}}, InDocument},
		{File, "Show the file of a path, and what is wrong with it", []Key{{fyne.KeyF8, 0}}, InPath},
		{Page, "Show or hide the page", []Key{{fyne.KeyF10, 0}}, InDocument},
		{ZoomIn, "Enlarge the page", []Key{{fyne.KeyPlus, ctrl}, {fyne.KeyPlus, ctrl | shift}, {fyne.KeyEqual, ctrl}, {fyne.KeyEqual, ctrl | shift}}, InDocument},
		{ZoomOut, "Reduce the page", []Key{{fyne.KeyMinus, ctrl}}, InDocument},
		{FitWidth, "Page as wide as its pane", []Key{{fyne.Key0, ctrl}}, InDocument},
		{Settings, "Settings", []Key{{fyne.KeyComma, ctrl}}, Everywhere},
		{Keys, "Keys", []Key{{fyne.KeyF1, 0}, {fyne.KeySlash, ctrl}}, Everywhere},
		{Quit, "Quit", []Key{{fyne.KeyQ, ctrl}}, Everywhere},
	}
}

// Edits reports whether an action changes what the screen shows, so that it
// must not be done behind a panel that has the keyboard.
func (id ID) Edits() bool {
	switch id {
	case Undo, Redo, AddExample, MoveUp, MoveDown, Duplicate, Delete:
		return true
	}
	return false
}

// Get returns the row of an action.
func Get(id ID) Action {
	for _, a := range Table() {
		if a.ID == id {
			return a
		}
	}
	return Action{}
}

// Label returns the key that is shown for an action, such as "Ctrl N".
func Label(id ID) string {
	if keys := Get(id).Keys; len(keys) > 0 {
		return keys[0].String()
	}
	return ""
}

// names are the keys whose Fyne name is not what stands on a keyboard.
var names = map[fyne.KeyName]string{
	fyne.KeyUp:        "↑",
	fyne.KeyDown:      "↓",
	fyne.KeyLeft:      "←",
	fyne.KeyRight:     "→",
	fyne.KeyReturn:    "Enter",
	fyne.KeyEnter:     "Enter",
	fyne.KeyBackspace: "Backspace",
	fyne.KeyComma:     ",",
	fyne.KeySlash:     "/",
}

// String writes the key as it stands on a keyboard, such as "Ctrl Shift ↑".
func (k Key) String() string {
	var parts []string
	if k.Modifier&ctrl != 0 {
		parts = append(parts, ctrlName)
	}
	if k.Modifier&alt != 0 {
		parts = append(parts, "Alt")
	}
	if k.Modifier&shift != 0 {
		parts = append(parts, "Shift")
	}
	name := names[k.Name]
	if name == "" {
		name = string(k.Name)
	}
	return strings.Join(append(parts, name), " ")
}

// Shortcut returns what Fyne calls this key. Fyne has names of its own for
// undo and redo; a bare key is not a shortcut, and nil is returned.
func (k Key) Shortcut() fyne.Shortcut {
	switch {
	case k == Key{fyne.KeyZ, ctrl}:
		return &fyne.ShortcutUndo{}
	case k == Key{fyne.KeyY, ctrl}:
		return &fyne.ShortcutRedo{}
	case k.Modifier == 0:
		return nil
	}
	return &desktop.CustomShortcut{KeyName: k.Name, Modifier: k.Modifier}
}

// ForKey returns the action of a bare key, such as F1.
func ForKey(name fyne.KeyName) (ID, bool) {
	for _, a := range Table() {
		for _, k := range a.Keys {
			if k == (Key{Name: name}) {
				return a.ID, true
			}
		}
	}
	return "", false
}
