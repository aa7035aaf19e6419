package preview

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

func TestPagesAreMadeOnceTypingPauses(t *testing.T) {
	f := open(t, 3)
	f.work()
	for _, name := range []string{"a", "ab", "abc"} {
		f.types(name, newSetting(3, 20))
		f.waits(Pause / 2)
	}
	if len(f.laid) != 1 {
		t.Fatalf("laid out while she types: %q", f.laid)
	}
	f.waits(Pause)
	f.work()
	if want := []string{"first", "abc"}; !reflect.DeepEqual(f.laid, want) {
		t.Errorf("laid out %q, want %q", f.laid, want)
	}
	if got := f.stack.sheets[0].image.Pix[8]; got != 20 {
		t.Errorf("the page on screen is of shade %d", got)
	}
}

func TestLateResultsAreDroppedAndTheLatestComesNext(t *testing.T) {
	f := open(t, 3)
	f.work()
	f.types("second", newSetting(4, 20))
	f.waits(Pause)
	f.types("third", newSetting(5, 30))
	f.waits(Pause)
	f.types("fourth", newSetting(6, 40))
	f.waits(Pause)
	if len(f.slow) != 1 {
		t.Fatalf("%d jobs at once", len(f.slow))
	}
	f.runSlow()
	f.runPosted()
	if f.desk.count != 3 {
		t.Errorf("a late version is shown: %d pages", f.desk.count)
	}
	f.work()
	if want := []string{"first", "second", "fourth"}; !reflect.DeepEqual(f.laid, want) || f.desk.count != 6 {
		t.Errorf("laid out %q, %d pages on screen", f.laid, f.desk.count)
	}
}

func TestAHiddenPaneDoesNothing(t *testing.T) {
	f := open(t, 3)
	f.work()
	f.types("second", newSetting(3, 20))
	f.waits(Pause)
	f.Hide()
	f.work()
	if f.Pane.laid != nil || len(f.stack.sheets) != 0 || len(f.stack.spare) != 0 {
		t.Error("a hidden pane keeps pages")
	}
	f.types("third", newSetting(3, 30))
	f.waits(Pause)
	if len(f.slow) != 0 || len(f.laid) != 2 {
		t.Errorf("a hidden pane lays out %q", f.laid)
	}
	if n := len(f.counts); f.counts[n-1] != 0 {
		t.Errorf("it still says %d pages", f.counts[n-1])
	}
	f.Show()
	f.work()
	if f.laid[len(f.laid)-1] != "third" || f.desk.count != 3 {
		t.Errorf("shown again it has laid out %q", f.laid)
	}
}

func TestAFaultIsToldAndThePagesStay(t *testing.T) {
	f := open(t, 3)
	f.work()
	f.fail = errors.New("the paper is torn")
	f.types("second", nil)
	f.waits(Pause)
	f.work()
	if !strings.Contains(f.page(), "The paper is torn.") || f.stack.sheets[0].image == nil {
		t.Errorf("the strip says %q", f.page())
	}
	f.fail = nil
	f.next = newSetting(3, 20)
	f.Again()
	f.work()
	if f.page() != "Page 1 of 3" {
		t.Errorf("mended, the strip says %q", f.page())
	}
}
