package help

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/ui/action"
	"promodoc/ui/kit"
)

func TestSheetListsEveryGroup(t *testing.T) {
	test.NewTempApp(t)
	closed := 0
	s := New([]action.Group{
		{Title: "everywhere", Offers: []action.Offer{{ID: action.ShowKeys, Label: "Keys of all screens"}}},
		{Title: "in a test", Offers: []action.Offer{{ID: action.AddPart, Label: "Add a part of a test"}}},
	}, func() { closed++ })
	test.NewTempWindow(t, s.Object()).Resize(fyne.NewSize(400, 800))
	var lines []string
	for _, o := range test.LaidOutObjects(s.Object()) {
		if text, ok := o.(*kit.Text); ok {
			lines = append(lines, text.String())
		}
	}
	all := strings.Join(lines, "\n")
	for _, want := range []string{"Keys of all screens", "Add a part of a test", "Scroll the page"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not listed in\n%s", want, all)
		}
	}
	s.Focus()
	s.close.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if closed != 1 {
		t.Errorf("closed %d times", closed)
	}
}

func TestLabelsOfTwoKeysAreListedOnce(t *testing.T) {
	if got := labels(action.AddPart.Keys()); len(got) != 1 {
		t.Errorf("labels %q", got)
	}
}
