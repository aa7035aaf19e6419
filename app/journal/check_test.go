package journal

import (
	"reflect"
	"testing"

	"promodoc/app/message"
	"promodoc/app/promo"
)

func TestCheck(t *testing.T) {
	day := promo.Date{Year: 2026, Month: 3, Day: 14}
	for _, c := range []struct {
		e    Entry
		want *message.Message
	}{
		{Entry{From: day, Text: "x"}, nil},
		{Entry{From: day, To: promo.Date{Year: 2026}, Text: "x"}, nil},
		{Entry{From: day, Text: " \n"}, ErrNoText},
		{Entry{Text: "x"}, ErrNoDate},
		{Entry{From: day, To: promo.Date{Year: 2025}, Text: "x"}, ErrBackwards},
	} {
		err := c.e.Check()
		if c.want == nil && err != nil || c.want != nil && !message.Is(err, c.want) {
			t.Errorf("%+v: %v", c.e, err)
		}
	}
}

func TestClean(t *testing.T) {
	day := promo.Date{Year: 2026, Month: 3, Day: 14}
	got := Clean(Entry{
		From: day, To: day, Text: "  one\n  two\n", Tags: []string{"#On Call", "on-call", " # ", "Talk,s"}, People: []string{"@Ada  Lovelace", "ada lovelace", ""},
		Links:  []promo.Evidence{{URL: " https://a.example "}, {URL: "https://a.example"}, {Title: " "}},
		Source: Source{Keys: []string{"git:1", "git:1", ""}},
	})
	want := Entry{
		From: day, Text: "one\n  two", Tags: []string{"On-Call", "Talk-s"}, People: []string{"Ada Lovelace"},
		Links: []promo.Evidence{{URL: "https://a.example"}}, Source: Source{Keys: []string{"git:1"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	if again := Clean(got); !reflect.DeepEqual(again, got) {
		t.Errorf("cleaned again: %+v", again)
	}
	if got := Keys([]Entry{got}); !got["git:1"] || len(got) != 1 {
		t.Errorf("keys: %v", got)
	}
}

func TestTitle(t *testing.T) {
	for text, want := range map[string]string{"\n## Led  it\nmore": "Led  it", "- one": "one", "***": "***", "x": "x"} {
		if got := (Entry{Text: text}).Title(); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
