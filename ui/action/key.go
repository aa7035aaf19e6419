package action

import (
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Key is a key with the modifiers that are held down. Ctrl is Command on a Mac.
type Key struct {
	Name     fyne.KeyName
	Modifier fyne.KeyModifier
}

const (
	ctrl  = fyne.KeyModifierShortcutDefault
	shift = fyne.KeyModifierShift
	alt   = fyne.KeyModifierAlt
)

// jump is held to go about a document with the arrow keys. On a Mac Alt alone
// moves the caret by words.
var jump = jumpModifier(runtime.GOOS == "darwin")

func jumpModifier(mac bool) fyne.KeyModifier {
	if mac {
		return fyne.KeyModifierControl | alt
	}
	return alt
}

// entry is an action in the table.
type entry struct {
	id    ID
	edits bool
	keys  []Key
}

// An action edits, or it does not.
const (
	edits = true
	shows = false
)

var table = []entry{
	{NewDocument, shows, []Key{{fyne.KeyN, ctrl}}},
	{ShowLibrary, shows, []Key{{fyne.KeyO, ctrl}}},
	{ShowPaths, shows, []Key{{fyne.KeyO, ctrl | shift}}},
	{NewPath, shows, []Key{{fyne.KeyN, ctrl | shift}}},
	{Import, shows, []Key{{fyne.KeyI, ctrl | shift}}},
	{FindDocument, shows, []Key{{fyne.KeyF, ctrl | shift}}},
	{ShowBackups, shows, []Key{{fyne.KeyB, ctrl | shift}}},
	{LogEntry, shows, []Key{{fyne.KeyL, ctrl}}},
	{ShowJournal, shows, []Key{{fyne.KeyJ, ctrl}}},
	{Search, shows, []Key{{fyne.KeyS, ctrl | shift}}},
	{CompareCycles, shows, []Key{{fyne.KeyW, ctrl | shift}}},
	{ShowBeside, shows, []Key{{fyne.KeyY, ctrl | shift}}},
	{ShowSettings, shows, []Key{{fyne.KeyComma, ctrl}}},
	{ShowHelp, shows, []Key{{fyne.KeyF1, 0}, {fyne.KeySlash, ctrl}}},
	{Quit, shows, []Key{{fyne.KeyQ, ctrl}}},

	{Save, shows, []Key{{fyne.KeyS, ctrl}}},
	{SavePaths, shows, []Key{{fyne.KeyS, ctrl}, {fyne.KeyReturn, ctrl}, {fyne.KeyEnter, ctrl}}},
	{TurnLevels, edits, []Key{{fyne.KeyF3, 0}}},
	{TurnSkills, edits, []Key{{fyne.KeyF4, 0}}},
	{TurnConsiderations, edits, []Key{{fyne.KeyF5, 0}}},
	{LeavePartOut, edits, []Key{{fyne.KeyX, ctrl | shift}}},
	{MarkForEveryRole, edits, []Key{{fyne.KeyR, ctrl | shift}}},
	{JoinPath, edits, []Key{{fyne.KeyJ, ctrl | shift}}},
	{TakeChanges, edits, []Key{{fyne.KeyReturn, ctrl}, {fyne.KeyEnter, ctrl}}},
	{RevealKept, shows, []Key{{fyne.KeyO, ctrl | shift}}},
	{ExportDocument, shows, []Key{{fyne.KeyE, ctrl}}},
	{PrintDocument, shows, []Key{{fyne.KeyP, ctrl}}},
	{ExportPath, shows, []Key{{fyne.KeyE, ctrl}}},
	{Undo, edits, []Key{{fyne.KeyZ, ctrl}}},
	{Redo, edits, []Key{{fyne.KeyZ, ctrl | shift}, {fyne.KeyY, ctrl}}},
	{NextConsideration, shows, []Key{{fyne.KeyDown, jump}}},
	{PreviousConsideration, shows, []Key{{fyne.KeyUp, jump}}},
	{NextPart, shows, []Key{{fyne.KeyDown, jump}}},
	{PreviousPart, shows, []Key{{fyne.KeyUp, jump}}},
	{NextExample, shows, []Key{{fyne.KeyRight, jump}}},
	{PreviousExample, shows, []Key{{fyne.KeyLeft, jump}}},
	{AddExample, edits, []Key{{fyne.KeyReturn, ctrl}, {fyne.KeyEnter, ctrl}}},
	{AddGrowthArea, edits, []Key{{fyne.KeyReturn, ctrl}, {fyne.KeyEnter, ctrl}}},
	{AddPart, edits, []Key{{fyne.KeyReturn, ctrl}, {fyne.KeyEnter, ctrl}}},
	{BeginDocument, edits, []Key{{fyne.KeyReturn, ctrl}, {fyne.KeyEnter, ctrl}}},
	{MoveExampleUp, edits, []Key{{fyne.KeyPageUp, jump}}},
	{MoveExampleDown, edits, []Key{{fyne.KeyPageDown, jump}}},
	{MovePartUp, edits, []Key{{fyne.KeyPageUp, jump}}},
	{MovePartDown, edits, []Key{{fyne.KeyPageDown, jump}}},
	{HidePart, edits, []Key{{fyne.KeyF4, 0}}},
	{DuplicateDocument, edits, []Key{{fyne.KeyD, ctrl | shift}}},
	{DuplicateExample, edits, []Key{{fyne.KeyD, ctrl | shift}}},
	{DuplicatePath, edits, []Key{{fyne.KeyD, ctrl | shift}}},
	{DuplicatePart, edits, []Key{{fyne.KeyD, ctrl | shift}}},
	{RenameDocument, shows, []Key{{fyne.KeyF2, 0}}},
	{EmptyTrash, edits, []Key{{fyne.KeyDelete, ctrl | shift}}},
	{ShowMenu, shows, []Key{{desktop.KeyMenu, 0}, {fyne.KeyF10, shift}}},
	{DeleteDocument, edits, []Key{{fyne.KeyBackspace, ctrl}}},
	{DeleteExample, edits, []Key{{fyne.KeyBackspace, ctrl}}},
	{DeleteKept, edits, []Key{{fyne.KeyBackspace, ctrl}}},
	{DeletePath, edits, []Key{{fyne.KeyBackspace, ctrl}}},
	{DeletePart, edits, []Key{{fyne.KeyBackspace, ctrl}}},
	{BeginCycle, shows, []Key{{fyne.KeyC, ctrl | shift}}},
	{ShowCycles, shows, []Key{{fyne.KeyF5, 0}}},
	{MoveToPath, shows, []Key{{fyne.KeyP, ctrl | shift}}},
	{AskColleague, shows, []Key{{fyne.KeyJ, ctrl | shift}}},
	{AttachFile, shows, []Key{{fyne.KeyA, ctrl | shift}}},
	{UseEntries, edits, []Key{{fyne.KeyReturn, ctrl}, {fyne.KeyEnter, ctrl}}},
	{DeleteEntry, edits, []Key{{fyne.KeyBackspace, ctrl}}},
	{GatherEvidence, shows, []Key{{fyne.KeyG, ctrl}}},
	{LookForEvidence, shows, []Key{{fyne.KeyReturn, ctrl}, {fyne.KeyEnter, ctrl}}},
	{TakeProposals, edits, []Key{{fyne.KeyReturn, ctrl}, {fyne.KeyEnter, ctrl}}},
	{TickGroup, edits, []Key{{fyne.KeyA, ctrl | shift}}},
	{JoinProposals, edits, []Key{{fyne.KeyJ, ctrl | shift}}},
	{SplitProposal, edits, []Key{{fyne.KeyP, ctrl | shift}}},
	{SuggestEntries, shows, []Key{{fyne.KeyU, ctrl | shift}}},
	{CompareEntries, shows, []Key{{fyne.KeyE, ctrl | shift}}},
	{AskManager, shows, []Key{{fyne.KeyG, ctrl | shift}}},
	{SaveTemplate, shows, []Key{{fyne.KeyT, ctrl | shift}}},
	{ProtectDocument, shows, []Key{{fyne.KeyL, ctrl | shift}}},
	{FindInDocument, shows, []Key{{fyne.KeyF, ctrl}}},
	{FindNext, shows, []Key{{fyne.KeyF3, 0}}},
	{FindPrevious, shows, []Key{{fyne.KeyF3, shift}}},
	{ReplaceInDocument, shows, []Key{{fyne.KeyH, ctrl}}},
	{NextMisspelling, shows, []Key{{fyne.KeyF7, 0}}},
	{PreviousMisspelling, shows, []Key{{fyne.KeyF7, shift}}},
	{ShowHistory, shows, []Key{{fyne.KeyH, ctrl | shift}}},
	{ShowFeedback, shows, []Key{{fyne.KeyM, ctrl | shift}}},
	{NextComment, shows, []Key{{fyne.KeyF8, 0}}},
	{PreviousComment, shows, []Key{{fyne.KeyF8, shift}}},
	{AnswerComment, shows, []Key{{fyne.KeyReturn, ctrl}, {fyne.KeyEnter, ctrl}}},
	{ShowReview, shows, []Key{{fyne.KeyF11, 0}}},
	{NextFinding, shows, []Key{{fyne.KeyF12, 0}}},
	{PreviousFinding, shows, []Key{{fyne.KeyF12, shift}}},
	{SkimDocument, shows, []Key{{fyne.KeyF5, 0}}},
	{Filter, shows, []Key{{fyne.KeyF, ctrl}}},
	{NextPane, shows, []Key{{fyne.KeyF6, 0}}},
	{PreviousPane, shows, []Key{{fyne.KeyF6, shift}}},
	{ToggleOutline, shows, []Key{{fyne.KeyF9, 0}}},
	{TogglePathFile, shows, []Key{{fyne.KeyF8, 0}}},
	{TogglePage, shows, []Key{{fyne.KeyF10, 0}}},
	{ZoomIn, shows, []Key{{fyne.KeyPlus, ctrl}, {fyne.KeyPlus, ctrl | shift}, {fyne.KeyEqual, ctrl}, {fyne.KeyEqual, ctrl | shift}}},
	{ZoomOut, shows, []Key{{fyne.KeyMinus, ctrl}}},
	{FitWidth, shows, []Key{{fyne.Key0, ctrl}}},
}

func row(id ID) entry {
	for _, e := range table {
		if e.id == id {
			return e
		}
	}
	return entry{}
}

// AllKeys returns every key that some action has, each once.
func AllKeys() []Key {
	var all []Key
	for _, e := range table {
		for _, k := range e.keys {
			if !slices.Contains(all, k) {
				all = append(all, k)
			}
		}
	}
	return all
}

// String writes the key as it is printed on a keyboard, such as "Ctrl Shift ↑".
func (k Key) String() string {
	var parts []string
	if k.Modifier&ctrl != 0 {
		parts = append(parts, ctrlText().Text())
	}
	if k.Modifier&^ctrl&fyne.KeyModifierControl != 0 {
		parts = append(parts, textCtrl.Text()) // on a Mac, beside Command
	}
	if k.Modifier&alt != 0 {
		parts = append(parts, textAlt.Text())
	}
	if k.Modifier&shift != 0 {
		parts = append(parts, textShift.Text())
	}
	name := string(k.Name)
	if text, ok := keyTexts[k.Name]; ok {
		name = text.Text()
	}
	return strings.Join(append(parts, name), " ")
}

// Bare returns the labels of keys without modifier, such as "↑ ↓".
func Bare(names ...fyne.KeyName) string {
	labels := make([]string, len(names))
	for i, name := range names {
		labels[i] = Key{Name: name}.String()
	}
	return strings.Join(labels, " ")
}

// Shortcut returns what Fyne calls this key, and nil for a key without
// modifier, which is not a shortcut. Fyne has names of its own for undo and
// redo.
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
