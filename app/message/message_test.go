package message

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"
	"testing"
)

var (
	testPlain  = New("test.plain", "Save now")
	testArgs   = New("test.args", "{{.File}} has {{.Lines}} lines < 80 & “more”")
	testPlural = NewPlural("test.plural", "{{.Count}} example in {{.File}}", "{{.Count}} examples in {{.File}}")
	testErr    = New("test.err", "there is no path {{.ID}}")
	testWrap   = New("test.wrap", "{{.File}} was not saved: {{.Cause}}")
	testOther  = New("test.other", "something else")
)

func TestText(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{testPlain.Text(), "Save now"},
		{testPlain.String(), "Save now"},
		{testArgs.Text("File", "a{{.Lines}}.md", "Lines", 3), "a{{.Lines}}.md has 3 lines < 80 & “more”"},
		{testPlural.Count(0, "File", "x"), "0 examples in x"},
		{testPlural.Count(1, "File", "x"), "1 example in x"},
		{testPlural.Count(21, "File", "x"), "21 examples in x"},
		{testPlural.Count(-1, "File", "x"), "-1 example in x"},
		{testPlural.Count(2, "File", "x", "Count", 1), "2 examples in x"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestWrongArgumentsPanic(t *testing.T) {
	for _, args := range [][]any{{"File"}, {3, "x"}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("arguments %v: no panic", args)
				}
			}()
			testArgs.Text(args...)
		}()
	}
}

func TestErrors(t *testing.T) {
	err := testErr.Err("ID", "staff")
	if got := err.Error(); got != "there is no path staff" {
		t.Errorf("got %q", got)
	}
	outer := testWrap.Wrap(fmt.Errorf("deeper: %w", fs.ErrPermission), "File", "a.yaml")
	if got := outer.Error(); got != "a.yaml was not saved: deeper: permission denied" {
		t.Errorf("got %q", got)
	}
	if !errors.Is(outer, fs.ErrPermission) {
		t.Error("the cause is not found")
	}
	if !Is(err, testErr) || Is(err, testOther) || Is(nil, testErr) || Is(fs.ErrExist, testErr) {
		t.Error("Is does not tell kinds apart")
	}
	joined := fmt.Errorf("both: %w and %w", fs.ErrExist, fmt.Errorf("so: %w", err))
	if !Is(joined, testErr) || Is(joined, testOther) {
		t.Error("Is does not look into joined errors")
	}
}

// The argument of a message may be another message with arguments, or an error
// made of one.
func TestNestedMessages(t *testing.T) {
	nested := New("test.nested", "{{.What}}: {{.Cause}}")
	inner := New("test.inner", "no {{.Thing}}")
	err := nested.Wrap(inner.Err("Thing", "luck"), "What", New("test.what", "sorry"))
	if got := err.Error(); got != "sorry: no luck" {
		t.Errorf("got %q", got)
	}
}

func TestLists(t *testing.T) {
	for n, want := range []string{"", "a", "a or b", "a, b or c"} {
		if got := Or([]string{"a", "b", "c"}[:n]); got != want {
			t.Errorf("%d items: got %q, want %q", n, got, want)
		}
	}
	if got := And([]string{"a", "b", "c"}); got != "a, b and c" {
		t.Errorf("got %q", got)
	}
}

// Messages are used from the window and from slow work beside it at once.
func TestConcurrentUse(t *testing.T) {
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for n := range 50 {
				m := New(fmt.Sprintf("test.concurrent-%d-%d", i, n), "{{.N}} of 50")
				if got, want := m.Text("N", n), fmt.Sprintf("%d of 50", n); got != want {
					t.Errorf("got %q, want %q", got, want)
				}
			}
		})
	}
	all.Wait()
}

func BenchmarkText(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		testPlural.Count(3, "File", "x")
	}
}

// Texts that are filled in directly equal those of the template engine.
func TestFillEqualsLocalize(t *testing.T) {
	for _, c := range []struct {
		text string
		args []any
	}{
		{"page {{.Page}} of {{.Count}}", []any{"Page", 3, "Count", 12}},
		{"{{.Cause}}", []any{"Cause", fs.ErrExist}},
		{"{{.A}}{{.A}} {{.B}}", []any{"B", testPlain, "A", 1.5, "unused", nil}},
		{"{{.Missing}} {{.A}}", []any{"A", "x"}},
		{"{{if .A}}yes{{end}} {{.B}}", []any{"A", true, "B", []string{"x", "y"}}},
		{"{{.List}} {{.Nil}}", []any{"List", []int{1, 2}, "Nil", nil}},
	} {
		m := New("test.fill."+c.text, c.text)
		if got, want := m.Text(c.args...), m.localize(details(c.args), nil); got != want {
			t.Errorf("%q: got %q, want %q", c.text, got, want)
		}
		p := NewPlural("test.fill-plural."+c.text, "one "+c.text, "many "+c.text)
		for _, n := range []int{-2, -1, 0, 1, 2, 100} {
			args := append(slices.Clone(c.args), "Count", n)
			if got, want := p.Count(n, c.args...), p.localize(details(args), n); got != want {
				t.Errorf("%d of %q: got %q, want %q", n, c.text, got, want)
			}
		}
	}
}
