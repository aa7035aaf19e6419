package feedbackcmd

import (
	"fmt"
	"math/rand/v2"
	"slices"
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
	"promodoc/app/standin"
	"promodoc/assets"
	"promodoc/export"
)

// home is a document, what is remembered of its exports, and comments on it with
// the words that they are about, which move with the edits of the document.
type home struct {
	t        *testing.T
	random   *rand.Rand
	doc      promo.Document
	readers  string         // the set of readers that it is exported for; "" for everybody
	names    *standin.Names // that they do not get
	inbox    *inbox.Inbox
	expected []expected
	sum      *tally // of several homes, which are checked together; nil to check each
}

// expected is where a comment should be: a range of a field in runes. changed is
// set if its own words were edited.
type expected struct {
	text       string // of the comment
	ref        promo.Ref
	start, end int
	changed    bool
	named      bool // it is on words that readers have for a name
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
	data, report, err := export.Render(h.doc, format, export.Options{Setup: pagesetup.Setup{Readers: h.readers}})
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

// shown returns the text of a field as the readers get it.
func (h *home) shown(ref promo.Ref) string { return h.names.Replace(promo.PageText(h.doc, ref)) }

// expect notes where a comment should be: the range of bytes [start, end) of what the
// readers get of a field.
func (h *home) expect(text string, ref promo.Ref, start, end int) {
	field := promo.PageText(h.doc, ref)
	from, _ := h.typed(field, start)
	_, to := h.typed(field, end)
	runes := func(offset int) int { return utf8.RuneCountInString(field[:min(offset, len(field))]) }
	named := slices.ContainsFunc(h.names.Edits(field), func(e standin.Edit) bool { return e.From < to && e.To > from })
	h.expected = append(h.expected, expected{text: text, ref: ref, start: runes(from), end: runes(to), named: named})
}

// typed returns where in a field an offset is that readers get, in bytes: at a name,
// where it begins and ends.
func (h *home) typed(field string, offset int) (from, to int) {
	shift := 0
	for _, e := range h.names.Edits(field) {
		switch at := e.From + shift; {
		case offset <= at:
			return offset - shift, offset - shift
		case offset < at+len(e.Words):
			return e.From, e.To
		}
		shift += len(e.Words) - (e.To - e.From)
	}
	return offset - shift, offset - shift
}

// spots returns for each word of an export where its readers find it in its field, in
// bytes; -1 for what is not there. It goes by the words alone.
func (h *home) spots(m pages.Map) []int {
	all := make([]int, len(m.Words))
	next := map[promo.Ref]int{}
	for i, w := range m.Words {
		all[i] = -1
		text := h.shown(w.Spot.Ref)
		from := next[w.Spot.Ref]
		const near = 40
		at := strings.Index(text[from:min(len(text), from+near+len(w.Text))], w.Text)
		if w.Known && at >= 0 && w.Text != "" {
			all[i] = from + at
			next[w.Spot.Ref] = all[i] + len(w.Text)
		}
	}
	return all
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

// check adds the comments, and expects nearly each at its words, and a few listed.
func (h *home) check(file string, data []byte) {
	h.t.Helper()
	if h.sum != nil {
		h.sum.add(h.add(file, data))
		return
	}
	var n tally
	n.add(h.add(file, data))
	n.check(h.t, file)
}

// tally is how many comments there were, were at their words, and were listed.
type tally struct{ all, right, listed int }

func (n *tally) add(all, right, listed int) {
	n.all, n.right, n.listed = n.all+all, n.right+right, n.listed+listed
}

func (n *tally) check(t *testing.T, of string) {
	t.Helper()
	t.Logf("%s: %d of %d at their words, %d listed", of, n.right, n.all, n.listed)
	if (n.right+n.listed)*100 < 95*n.all || n.listed*100 > 10*n.all {
		t.Errorf("%s: only %d of %d are at their words, %d are listed", of, n.right, n.all, n.listed)
	}
}

// add adds the comments, each once, and returns how many there are, how many are at
// their words, and how many are listed with their quote.
func (h *home) add(file string, data []byte) (all, right, listed int) {
	h.t.Helper()
	read, err := h.inbox.Parse(h.doc, file, data)
	if err != nil {
		h.t.Fatal(err)
	}
	doc, result := feedback.Add(h.doc, read.Comments)
	if len(result.Added) != len(h.expected) {
		h.t.Fatalf("%d of %d comments were added", len(result.Added), len(h.expected))
	}
	for _, e := range h.expected {
		f, found := h.find(result, e)
		switch at, _ := f.Place.Ref(); {
		case e.named && (f.Place == "" || at.In() == e.ref.In()):
			right++ // the document has not these words
		case f.Place == "":
			listed++
			// A comment between two words has none to be listed with.
			isQuoted := slices.ContainsFunc(read.Comments, func(c feedback.Comment) bool { return c.Text == f.Text && c.Quote != "" })
			if isQuoted && f.Quote == "" && f.Suggestion.New == "" {
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
	again, result := feedback.Add(doc, read.Comments)
	if len(result.Added) != 0 || len(again.Setup.Dialogue.Feedback) != len(doc.Setup.Dialogue.Feedback) {
		h.t.Errorf("%s: %d comments were added twice", file, len(result.Added))
	}
	return len(h.expected), right, listed
}

// find returns the feedback that a comment became.
func (h *home) find(r feedback.Result, e expected) (promo.Feedback, feedback.Found) {
	h.t.Helper()
	for i, f := range r.Added {
		if f.Text == e.text && e.text != "" || f.IsSuggestion() && f.Suggestion.New == e.text {
			return f, r.Found[i]
		}
	}
	h.t.Fatalf("%s is lost", e.text)
	return promo.Feedback{}, feedback.Found{}
}

// Highlights on random words of a PDF file come home after 30 random edits. The files
// are checked together: in one, two highlights of a single word such as "of" are too
// many already.
func TestHighlightsComeHome(t *testing.T) {
	var sum tally
	for seed := range uint64(4) {
		h := newHome(t, seed)
		h.sum = &sum
		testHighlightsComeHome(h)
	}
	sum.check(t, "case.pdf")
}

func testHighlightsComeHome(h *home) {
	h.t.Helper()
	t := h.t
	data, m := h.export("pdf")
	spots := h.spots(m)
	annotations := map[int][]string{}
	for n := range 40 {
		i := h.random.IntN(len(m.Words))
		end := min(len(m.Words), i+1+h.random.IntN(12))
		words := m.Words[i:i]
		for k := i; k < end; k++ {
			w := m.Words[k]
			if _, ok := promo.Text(h.doc, w.Spot.Ref); spots[k] < 0 || !ok || w.Spot.Ref != m.Words[i].Spot.Ref || w.Page != m.Words[i].Page || spots[k] < spots[i] {
				break
			}
			words = m.Words[i : k+1]
		}
		if len(words) == 0 {
			continue
		}
		text := fmt.Sprint("comment ", n)
		last := i + len(words) - 1
		h.expect(text, words[0].Spot.Ref, spots[i], spots[last]+len(m.Words[last].Text))
		annotations[words[0].Page] = append(annotations[words[0].Page], highlight(words, 841.89, text, text))
	}
	h.edit(30)
	h.check("case.pdf", annotate(t, data, annotations))
	// On another computer, which remembers nothing.
	h.inbox.Traces.Folder = t.TempDir()
	h.check("case.pdf", annotate(t, data, annotations))
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
			h.expect(with, s.Spot.Ref, s.Spot.Offset+at, s.Spot.Offset+at+len(word))
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
