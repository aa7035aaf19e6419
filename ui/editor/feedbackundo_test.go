package editor

import (
	"testing"

	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// Undo of what was done in the panel leads to the comment, and leaves the keyboard in
// the panel: letters mean something there, and would be typed into the text elsewhere.
func TestUndoInThePanelStaysThere(t *testing.T) {
	f := openSaid(t)
	f.reveal(actionOfA, session.Caret(16)) // in "the rota"
	f.comments.Show()
	id := f.comments.Current()
	f.typed("d")
	if f.thread("Which rota?").State() != promo.ThreadDone || f.At().consideration != "trust" {
		t.Fatalf("shown is %+v", f.At())
	}
	f.Do(action.Undo)
	if f.comments.Current() != id || f.Frame.Focused() != kit.PartPanel || f.At().example != "a" {
		t.Errorf("undone, the current one is %s, the keyboard in %v, shown is %+v", f.comments.Current(), f.Frame.Focused(), f.At())
	}
	f.Do(action.Redo)
	if f.thread("Which rota?").State() != promo.ThreadDone || f.comments.Current() == id || f.Frame.Focused() != kit.PartPanel {
		t.Errorf("made again, the current one is %s, the keyboard in %v", f.comments.Current(), f.Frame.Focused())
	}
}

// In the text it leads to the words of the comment, not to the end of their field.
func TestUndoInTheTextLeadsToTheWords(t *testing.T) {
	f := openSaid(t)
	f.reveal(actionOfA, session.Caret(16))
	f.comments.Show()
	f.typed("d")
	f.SetPanel(nil, nil)
	f.reveal(actionOfB, session.Caret(0))
	f.Do(action.Undo)
	field := f.Fields.Get(actionOfA)
	if field == nil || !kit.HasFocus(field) {
		t.Fatalf("the keyboard is in %v, at %+v", f.Frame.Focused(), f.At())
	}
	if from, to := field.Selection(); field.Text()[from:to] != "the rota" {
		t.Errorf("selected is %q", field.Text()[from:to])
	}
}
