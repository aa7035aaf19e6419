package editor

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"promodoc/app/promo"
	"promodoc/ui/action"
)

func (h *host) SetTitle(string)                   {}
func (h *host) CopyText(text string)              { h.copied = text }
func (h *host) SaveText(_, text string)           { h.saved = text }
func (h *host) OpenText(chosen func(text string)) { chosen(h.answer) }

func withExample(d promo.Document) promo.Document {
	d = promo.AddExample(d, "x1", "humility", "")
	return promo.SetText(d, promo.ExampleRef("x1", "title"), "Took the objection")
}

// A colleague is asked about the open example, the request is copied, the answer
// comes from a file, and the quotation is permitted; each step can be undone.
func TestAColleagueIsAskedAndAnswers(t *testing.T) {
	f := open(t, withExample)
	f.open("x1")
	f.Do(action.AskColleague)
	test.Type(f.focused(t), "Jon Doe")
	v := f.doc().Setup.Dialogue.Voices[0]
	if v.Name != "Jon Doe" || len(v.Supports) != 1 || v.Supports[0] != "x1" || f.At().voice != v.ID {
		t.Fatalf("%+v at %+v", v, f.At())
	}
	card := voiceCard{page{f.Editor, f.View()}, v.ID}
	card.send(f.host.CopyText)
	if !strings.Contains(f.host.copied, "Hello Jon Doe,") || !strings.Contains(f.host.copied, "“Took the objection”") {
		t.Errorf("copied %q", f.host.copied)
	}
	if f.doc().Setup.Dialogue.Voices[0].Asked.IsZero() {
		t.Error("it is not noted that they were asked")
	}
	f.host.answer = "They stayed."
	card.takeFile()
	if v := f.doc().Setup.Dialogue.Voices[0]; v.Text != "They stayed." || v.Day.IsZero() || v.Quoted() {
		t.Errorf("%+v", v)
	}
	if got := f.Outline.Rows()[len(f.Outline.Rows())-2].Title; got != "Asked 1, answered 1" {
		t.Errorf("the outline says %q", got)
	}
	f.Do(action.Undo)
	if v := f.doc().Setup.Dialogue.Voices[0]; v.Text != "" || v.Asked.IsZero() {
		t.Errorf("after undo: %+v", v)
	}
	f.Do(action.Redo)
	card.edit(textStepPermission, func(v *promo.Voice) { v.Permitted = true })
	if v := f.doc().Setup.Dialogue.Voices[0]; aboutVoice(f.doc(), v) != "answered, quoted · on Took the objection" {
		t.Errorf("it says %q", aboutVoice(f.doc(), v))
	}
}

func TestWhatAColleagueSpeaksOfIsChosen(t *testing.T) {
	f := open(t, withExample)
	f.GoTo(location{area: areaVoices})
	f.Do(action.AskColleague)
	id := f.At().voice
	if v, _ := f.doc().Voice(id); len(v.Supports) != 0 {
		t.Fatalf("%+v", v)
	}
	f.Edit("x", voiceRef(id, "name"), func(d promo.Document) promo.Document { return promo.ToggleSpeaksOf(d, id, "x1") })
	f.Edit("x", voiceRef(id, "name"), func(d promo.Document) promo.Document { return promo.ToggleSpeaksOf(d, id, "trust") })
	if v, _ := f.doc().Voice(id); strings.Join(v.Supports, " ") != "x1 trust" {
		t.Errorf("%+v", v)
	}
	f.Edit("x", voiceRef(id, "name"), func(d promo.Document) promo.Document { return promo.ToggleSpeaksOf(d, id, "x1") })
	if v, _ := f.doc().Voice(id); strings.Join(v.Supports, " ") != "trust" {
		t.Errorf("%+v", v)
	}
	f.Edit("x", voiceRef(id, "name"), func(d promo.Document) promo.Document {
		return promo.RemoveFromDialogue(d, promo.Ref{Kind: promo.KindVoice, ID: id})
	})
	if f.At().voice != "" || f.At().area != areaVoices {
		t.Errorf("at %+v after its voice was removed", f.At())
	}
}
