package feedbackcmd

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/feedback"
	"promodoc/app/feedback/inbox"
	"promodoc/app/feedback/traces"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/sealed"
	"promodoc/assets"
	"promodoc/export"
)

// home is a document, what is remembered of its exports, and comments on it with
// the words that they are about, which move with the edits of the document.
type home struct {
	t        *testing.T
	random   *rand.Rand
	doc      promo.Document
	inbox    *inbox.Inbox
	expected []expected
}

// expected is where a comment should be: a range of a field in runes. changed is
// set if its own words were edited.
type expected struct {
	text       string // of the comment
	ref        promo.Ref
	start, end int
	changed    bool
}

func newHome(t *testing.T, seed uint64) *home {
	t.Helper()
	d, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		t.Fatal(err)
	}
	codec := &sealed.Codec{}
	return &home{t: t, random: rand.New(rand.NewPCG(seed, 1)), doc: d, inbox: &inbox.Inbox{
		FS: disk.OS{}, Traces: traces.Store{FS: disk.OS{}, Folder: t.TempDir()},
		Codec: func(string) traces.Codec { return codec }, Text: textOf,
	}}
}

func textOf(d promo.Document, draft bool) pages.Map {
	_, report, err := export.Render(d, "md", export.Options{Setup: pagesetup.Setup{Draft: draft}})
	if err != nil {
		return pages.Map{}
	}
	return report.Map()
}

// export exports the document and remembers it.
func (h *home) export(format string) ([]byte, pages.Map) {
	h.t.Helper()
	data, report, err := export.Render(h.doc, format, export.Options{})
	if err != nil {
		h.t.Fatal(err)
	}
	if err := h.inbox.Remember(h.doc, format, report); err != nil {
		h.t.Fatal(err)
	}
	if report.Map == nil {
		return data, pages.Map{}
	}
	return data, report.Map()
}

// expect notes where a comment should be, from a position in bytes.
func (h *home) expect(text string, at pages.Spot, words string) {
	field := promo.PageText(h.doc, at.Ref)
	start := utf8.RuneCountInString(field[:min(at.Offset, len(field))])
	h.expected = append(h.expected, expected{text: text, ref: at.Ref, start: start, end: start + utf8.RuneCountInString(words)})
}

// edit edits the document at random, in fields that are prose.
func (h *home) edit(times int) {
	var fields []promo.Ref
	for _, ref := range promo.PageFields(h.doc) {
		if text, ok := promo.Text(h.doc, ref); ok && len(text) > 80 {
			fields = append(fields, ref)
		}
	}
	for range times {
		ref := fields[h.random.IntN(len(fields))]
		was, _ := promo.Text(h.doc, ref)
		text := []rune(was)
		from := h.random.IntN(len(text))
		to := min(len(text), from+h.random.IntN(40))
		with := []rune{}
		for range h.random.IntN(6) {
			with = append(with, []rune(fmt.Sprintf(" word%d", h.random.IntN(1000)))...)
		}
		h.doc = promo.SetText(h.doc, ref, string(text[:from])+string(with)+string(text[to:]))
		for i := range h.expected {
			if e := &h.expected[i]; e.ref == ref {
				e.move(from, to, len(with))
			}
		}
	}
	if len(h.doc.Examples) > 2 {
		h.doc = promo.MoveExample(h.doc, h.doc.Examples[1].ID, 1)
	}
}

// move moves the range with an edit of [from, to) that n runes take the place of.
func (e *expected) move(from, to, n int) {
	shift := n - (to - from)
	switch {
	case to <= e.start:
		e.start, e.end = e.start+shift, e.end+shift
	case from >= e.end:
	default:
		e.changed = true
		e.start, e.end = min(e.start, from), max(from+n, e.end+shift)
	}
}

// check adds the comments, and expects each at its words or listed, and none twice.
func (h *home) check(file string, data []byte) {
	h.t.Helper()
	read, err := h.inbox.Parse(h.doc, file, data)
	if err != nil {
		h.t.Fatal(err)
	}
	doc, result := feedback.Add(h.doc, read.Comments)
	if len(result.Added) != len(h.expected) {
		h.t.Fatalf("%d of %d comments were added", len(result.Added), len(h.expected))
	}
	right, listed := 0, 0
	for _, e := range h.expected {
		f, found := h.find(result, e)
		switch at, _ := f.Place.Ref(); {
		case f.Place == "":
			listed++
			if f.Quote == "" && f.Suggestion.New == "" {
				h.t.Errorf("%s has no place and no quote", e.text)
			}
		case at == e.ref && found.Start <= e.end+2 && e.start <= found.End+2:
			right++
		case at == e.ref && e.changed:
			right++
		default:
			h.t.Logf("%s: at %s %d to %d (%v), not %s %d to %d (changed %v): %q", e.text, f.Place, found.Start, found.End, found.How, e.ref, e.start, e.end, e.changed, f.Quote)
		}
	}
	h.t.Logf("%s: %d of %d at their words, %d listed", file, right, len(h.expected), listed)
	if (right+listed)*100 < 95*len(h.expected) || listed*100 > 10*len(h.expected) {
		h.t.Errorf("%s: only %d of %d are at their words, %d are listed", file, right, len(h.expected), listed)
	}
	again, result := feedback.Add(doc, read.Comments)
	if len(result.Added) != 0 || len(again.Setup.Dialogue.Feedback) != len(doc.Setup.Dialogue.Feedback) {
		h.t.Errorf("%s: %d comments were added twice", file, len(result.Added))
	}
}

// find returns the feedback that a comment became.
func (h *home) find(r feedback.Result, e expected) (promo.Feedback, feedback.Found) {
	h.t.Helper()
	for i, f := range r.Added {
		if f.Text == e.text || f.Suggestion.New == e.text {
			return f, r.Found[i]
		}
	}
	h.t.Fatalf("%s is lost", e.text)
	return promo.Feedback{}, feedback.Found{}
}

// Highlights on random words of a PDF file come home after 30 random edits.
func TestHighlightsComeHome(t *testing.T) {
	for seed := range uint64(4) {
		h := newHome(t, seed)
		data, m := h.export("pdf")
		annotations := map[int][]string{}
		for n := range 40 {
			i := h.random.IntN(len(m.Words))
			end := min(len(m.Words), i+1+h.random.IntN(12))
			words := m.Words[i:i]
			for k := i; k < end; k++ {
				w := m.Words[k]
				if _, ok := promo.Text(h.doc, w.Spot.Ref); !w.Known || !ok || w.Spot.Ref != m.Words[i].Spot.Ref || w.Page != m.Words[i].Page || w.Spot.Offset < m.Words[i].Spot.Offset {
					break
				}
				words = m.Words[i : k+1]
			}
			if len(words) == 0 {
				continue
			}
			text := fmt.Sprint("comment ", n)
			last := words[len(words)-1]
			h.expect(text, words[0].Spot, strings.Repeat("x", last.Spot.Offset+len(last.Text)-words[0].Spot.Offset))
			annotations[words[0].Page] = append(annotations[words[0].Page], highlight(words, 841.89, text, text))
		}
		h.edit(30)
		h.check("case.pdf", annotate(t, data, annotations))
		// On another computer, which remembers nothing.
		h.inbox.Traces.Folder = t.TempDir()
		h.check("case.pdf", annotate(t, data, annotations))
	}
}

// Words that were changed in a Markdown file come home as suggestions after 30
// random edits.
func TestEditedMarkdownComesHome(t *testing.T) {
	for seed := range uint64(4) {
		h := newHome(t, seed)
		data, m := h.export("md")
		offset := strings.Index(string(data), "checksum:")
		line := strings.Index(string(data)[offset:], "\n") + 1
		text := string(data)
		next := len(m.Text)
		for i := len(m.Spans) - 1; i >= 0; i-- { // from the end, so that offsets stay right
			s := m.Spans[i]
			word, at := h.word(m.Text[s.Start:s.End])
			if _, ok := promo.Text(h.doc, s.Spot.Ref); !ok || word == "" || s.End > next || h.random.IntN(3) > 0 {
				continue
			}
			next = s.Start
			with := fmt.Sprint("instead", i)
			h.expect(with, pages.Spot{Ref: s.Spot.Ref, Offset: s.Spot.Offset + at}, word)
			start := s.Start + at + line
			text = text[:start] + with + text[start+len(word):]
		}
		h.edit(30)
		h.check("case.md", []byte(text))
	}
}

// word returns a word of a text and its offset, "" if it has none that is only
// letters between spaces.
func (h *home) word(text string) (string, int) {
	at := h.random.IntN(len(text) + 1)
	start := strings.IndexByte(text[at:], ' ')
	if start < 0 {
		return "", 0
	}
	start += at + 1
	end := strings.IndexByte(text[start:], ' ')
	if end <= 0 || strings.Trim(text[start:start+end], "abcdefghijklmnopqrstuvwxyz") != "" {
		return "", 0
	}
	return text[start : start+end], start
}
