package timeline

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/ui/theme"
)

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

func span(from, to string) Span { return Span{day(from), day(to)} }

// visible returns the position and the width of what is shown, from the left.
func visible(objects []fyne.CanvasObject) (all [][2]int) {
	for _, o := range objects {
		if o.Visible() {
			all = append(all, [2]int{int(o.Position().X + 0.5), int(o.Size().Width + 0.5)})
		}
	}
	return all
}

func TestTrack(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, theme.New(theme.Light, 1))
	line := NewLine(span("2025-03-01", "2025-09-30"), span("2026-01-01", "2026-06-30")) // 730 days
	bars := func(b Bar) [][2]int {
		o := line.Track(b).(*fyne.Container)
		o.Resize(fyne.NewSize(730, 20))
		return visible(o.Objects)[1:] // without the ground
	}
	if got := bars(Bar{Span: span("2026-01-01", "2026-06-30")}); len(got) != 1 || got[0] != [2]int{365, 180} {
		t.Errorf("a half year is at %v", got)
	}
	got := bars(Bar{Span: span("2026-01-01", "2026-06-30"), Gap: span("2025-07-01", "2025-12-31"), Overlap: span("2026-01-01", "2026-01-31")})
	if len(got) != 2+18 || got[1] != [2]int{365, 31} || got[2][0] < 181 || got[19][0]+got[19][1] > 365 {
		t.Errorf("with a gap before and an overlap: %v", got)
	}
	if got := bars(Bar{Span: span("2026-12-31", "2026-12-31"), Open: true}); got[0][0]+got[0][1] > 730 || got[0][1] != minBar {
		t.Errorf("a day at the end is at %v", got)
	}
}

// The years are labelled as far as there is room.
func TestAxis(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, theme.New(theme.Light, 1.45))
	for _, c := range []struct {
		line  Line
		width float32
		want  int
	}{
		{NewLine(span("2026-01-01", "2026-01-02")), 100, 1}, {NewLine(span("2015-01-01", "2026-01-02")), 1000, 12},
		{NewLine(span("2015-01-01", "2026-01-02")), 300, 4}, {NewLine(), 300, 1},
	} {
		o := c.line.Axis().(*fyne.Container)
		o.Resize(fyne.NewSize(c.width, o.Layout.(axis).HeightFor(o.Objects, c.width)))
		labels := 0
		last := float32(-1)
		for i := 1; i < len(o.Objects)-1; i += 2 {
			if l := o.Objects[i]; l.Visible() {
				if labels++; l.Position().X <= last {
					t.Errorf("labels overlap at %v", l.Position())
				}
				last = l.Position().X + l.Size().Width
			}
		}
		if labels != c.want {
			t.Errorf("on %v pixels %d years are labelled, want %d", c.width, labels, c.want)
		}
	}
}
