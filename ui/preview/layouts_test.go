package preview

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestLayoutStartsAfterAPause(t *testing.T) {
	f := open(t, 3)
	f.work()
	for _, name := range []string{"a", "ab", "abc"} {
		f.edit(name, newFakePages(3, 20))
		f.wait(Pause / 2)
	}
	if len(f.laid) != 1 {
		t.Fatalf("laid out during typing: %q", f.laid)
	}
	f.wait(Pause)
	f.work()
	if want := []string{"first", "abc"}; !reflect.DeepEqual(f.laid, want) {
		t.Errorf("laid out %q, want %q", f.laid, want)
	}
	if got := f.stack.sheets[0].image.Pix[8]; got != 20 {
		t.Errorf("the page on screen has shade %d", got)
	}
}

func TestLayoutWithinAFrameNeedsNoPause(t *testing.T) {
	f := open(t, 3)
	f.takes = frame
	f.work()
	for _, name := range []string{"a", "ab"} {
		f.edit(name, newFakePages(3, 20))
		if len(f.slow) != 1 || f.laid[len(f.laid)-1] != name {
			t.Fatalf("after the key %d layouts are made, of %q", len(f.slow), f.laid)
		}
		f.work()
	}
	f.takes = frame + 1
	f.edit("abc", newFakePages(3, 20))
	f.work()
	f.edit("abcd", newFakePages(3, 20))
	if len(f.slow) != 0 {
		t.Error("a layout that takes longer than a frame is made at once")
	}
	f.wait(Pause)
	f.work()
	if got := f.laid[len(f.laid)-1]; got != "abcd" {
		t.Errorf("after the pause it is %q", got)
	}
}

func TestStaleLayoutsAreDropped(t *testing.T) {
	f := open(t, 3)
	f.work()
	f.edit("second", newFakePages(4, 20))
	f.wait(Pause)
	f.edit("third", newFakePages(5, 30))
	f.wait(Pause)
	f.edit("fourth", newFakePages(6, 40))
	f.wait(Pause)
	if len(f.slow) != 1 {
		t.Fatalf("%d jobs at once", len(f.slow))
	}
	f.runSlow()
	f.runPosted()
	if f.geometry.count != 3 {
		t.Errorf("a stale layout is shown: %d pages", f.geometry.count)
	}
	f.work()
	if want := []string{"first", "second", "fourth"}; !reflect.DeepEqual(f.laid, want) || f.geometry.count != 6 {
		t.Errorf("laid out %q, %d pages on screen", f.laid, f.geometry.count)
	}
}

func TestHiddenPaneOnlyCountsPages(t *testing.T) {
	f := open(t, 3)
	f.work()
	f.edit("second", newFakePages(3, 20))
	f.wait(Pause)
	f.Hide()
	f.work()
	if f.Pane.laid != nil || len(f.stack.sheets) != 0 || len(f.stack.spare) != 0 {
		t.Error("a hidden pane keeps pages")
	}
	laid := len(f.laid)
	f.edit("third", newFakePages(4, 30))
	f.wait(Pause)
	if len(f.slow) != 0 || len(f.laid) != laid {
		t.Errorf("a hidden pane lays out %q", f.laid)
	}
	if n := len(f.counts); f.counts[n-1] != 3 {
		t.Errorf("the last count is not kept: %d", f.counts[n-1])
	}
	f.wait(CountPause)
	f.work()
	if n := len(f.counts); f.counts[n-1] != 4 || f.Pane.laid != nil || len(f.stack.sheets) != 0 {
		t.Errorf("after a pause the count is %d, want 4; pages are kept: %v", f.counts[n-1], f.Pane.laid != nil)
	}
	if want := []int{100, 101, 102, 103}; !slices.Equal(f.words, want) {
		t.Errorf("the words of the pages are %d, want %d", f.words, want)
	}
	f.edit("fourth", newFakePages(5, 30))
	f.fail = errors.New("the disk is full")
	f.wait(CountPause)
	f.work()
	if n := len(f.counts); f.counts[n-1] != 4 || f.err != nil {
		t.Errorf("after a failure the count is %d, the error %v", f.counts[n-1], f.err)
	}
	f.fail = nil
	f.Show()
	f.work()
	if f.laid[len(f.laid)-1] != "fourth" || f.geometry.count != 5 {
		t.Errorf("shown again it has laid out %q", f.laid)
	}
	f.Close()
	f.edit("fifth", newFakePages(6, 30))
	f.wait(CountPause)
	if len(f.slow) != 0 {
		t.Error("a closed pane counts pages")
	}
}

func TestErrorIsShownAndPagesStay(t *testing.T) {
	f := open(t, 3)
	f.work()
	f.fail = errors.New("the disk is full")
	f.edit("second", nil)
	f.wait(Pause)
	f.work()
	if !strings.Contains(f.page(), "The disk is full.") || f.stack.sheets[0].image == nil {
		t.Errorf("the footer says %q", f.page())
	}
	f.fail = nil
	f.next = newFakePages(3, 20)
	f.LayOutAgain()
	f.work()
	if f.page() != "Page 1 of 3" {
		t.Errorf("without the error the footer says %q", f.page())
	}
}
