package markdown_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"promodoc/app/promo"
	"promodoc/export/doctree"
	"promodoc/export/markdown"
	"promodoc/export/mdtree"
)

// hostile are texts that would break what follows them if fields were only
// concatenated.
var hostile = []string{
	"plain", "```", "~~~~ go\nx", "<!-- ", "<div>", "<script>", "[1]: /mine", "[^1]: mine", "see [1] and [^1]",
	"a | b\n--|--", "|", "title\n===", "title\n---", "---\nfront: matter\n---", "# H1\n## H2", "> quote", "- [ ] a\n  1. b",
	"\tcode", "a\\", "**open", "[open", "`open", "&copy", "a\r\nb\rc", "\x00\xff", "trailing  ", "\n\n\n", "![x](data:image/png;base64,AA)",
	"[a](javascript:alert)", "www.example.org", "1. ", "***", "[^a]\n\n[^a]: note\n\n    more", "| a |\n|---|\n| b |\n", "$$", "{#id}",
	strings.Repeat("> - ", 40) + "deep", "\u2028\u0085\u202e", "🎉👩‍💻",
	"<u>a</u> <mark>b <i>c", "<details><summary>a</summary>\n\nb", "</details></div></table>", "<table><tr><td>a<td>b", "<ul><li>a<li>",
	"<div align=center>\n\n# a", "<pre>a\n\nb", "> [!NOTE] a\n> b", "==a== %%b%% [[c|d]] :bug: ![[e.png|90]]", "%%", "%%\na\n%%",
	"• a\n• b", "– a\n– b", "o\ta", "# a {#b}", "{#b}", "\\newpage", "<!-- pagebreak -->", "<img src=a width=9>", "<a name=x>", "[!NOTE]",
	"List<String> <your name>", "<kbd>a</kbd>`b`<code>c</code>",
}

// documentWith returns a document with one text in every field of Markdown, followed
// by a word that is unique, and another in every field of a single line. It returns
// the unique words too.
func documentWith(prose, plain string) (promo.Document, []string) {
	d := testDocument()
	var words []string
	mark := func(to *string) {
		words = append(words, fmt.Sprintf("sentinel%03d", len(words)))
		*to = prose + "\n\n" + words[len(words)-1]
	}
	for i := range d.Sections {
		mark(&d.Sections[i].Body)
	}
	for i := range d.Examples {
		e := &d.Examples[i]
		if e.Confidential || e.ID == "blank" || e.ID == "old" {
			continue
		}
		mark(&e.Situation)
		mark(&e.Action)
		mark(&e.Result)
		for j := range e.Evidence {
			e.Evidence[j].Title += plain
		}
	}
	for i := range d.Growth {
		mark(&d.Growth[i].Text)
		for j := range d.Growth[i].Steps {
			mark(&d.Growth[i].Steps[j])
		}
	}
	d.Candidate.Name += plain
	d.Candidate.Manager = plain
	d.Growth[0].Title += plain
	d.Cycle.Name = plain
	d.Examples[0].Title += plain
	d.Examples[0].Evidence[0].URL += plain
	return d, words
}

func FuzzRender(f *testing.F) {
	for i, s := range hostile {
		f.Add(s, hostile[(i*7+3)%len(hostile)])
	}
	f.Fuzz(func(t *testing.T, prose, plain string) {
		checkRender(t, prose, plain)
	})
}

func checkRender(t *testing.T, prose, plain string) {
	t.Helper()
	d, words := documentWith(prose, plain)
	out := render(d)
	if !utf8.Valid(out.Text) {
		t.Fatal("not UTF-8")
	}
	if !bytes.Equal(out.Text, render(d).Text) {
		t.Error("the second file differs")
	}
	paged := forPages(d)
	tree := mdtree.Parse(string(withoutFront(t, paged.Text)), 1, 0)
	checkMap(t, paged)
	checkHeadings(t, paged, tree, plain)
	body := withoutFront(t, out.Text)
	if got, want := tree.String(), doctree.Build(d).Tree().String(); got != want {
		t.Errorf("prose %q, plain %q: parsed as\n%s\nwant\n%s", prose, plain, got, want)
	}
	if got, want := mdtree.Parse(string(body), 1, 0).String(), withoutBoxes(d); got != want {
		t.Errorf("prose %q, plain %q: exported Markdown parsed as\n%s\nwant\n%s", prose, plain, got, want)
	}
	checkMap(t, out)
	for _, w := range words {
		if !bytes.Contains(body, []byte(w)) {
			t.Errorf("prose %q: %s is lost", prose, w)
		}
	}
	if strings.Contains(string(body), "SECRET") && !strings.Contains(prose+plain, "SECRET") {
		t.Error("a note or a confidential example is shown")
	}
}

// withoutFront returns the text after the front matter.
func withoutFront(t *testing.T, text []byte) []byte {
	t.Helper()
	rest, ok := bytes.CutPrefix(text, []byte("---\n"))
	_, body, closed := bytes.Cut(rest, []byte("\n---\n"))
	if !ok || !closed {
		t.Fatalf("no front matter in %q", text)
	}
	return body
}

func checkMap(t *testing.T, out markdown.Output) {
	t.Helper()
	end := 0
	for _, s := range out.Map {
		if s.Start < end || s.End <= s.Start || s.End > len(out.Text) || s.Ref == (promo.Ref{}) {
			t.Fatalf("span %+v after %d", s, end)
		}
		end = s.End
	}
}

// checkHeadings fails the test unless the headings that the user did not write are
// those of the document's skeleton.
func checkHeadings(t *testing.T, out markdown.Output, tree *mdtree.Tree, plain string) {
	t.Helper()
	start := len(out.Text) - len(withoutFront(t, out.Text))
	var got []string
	mdtree.WalkBlocks(tree.Blocks, func(b mdtree.Block) {
		h, ok := b.(*mdtree.Heading)
		if !ok {
			return
		}
		line, _, _ := bytes.Cut(out.Text[start+h.Source.Offset:], []byte("\n"))
		if s, ok := out.At(start + h.Source.Offset + len(line)); ok && mayHaveHeadings(s.Ref) || len(h.Text) == 0 {
			return
		}
		got = append(got, fmt.Sprintf("%d %.8s", h.Level, mdtree.PlainText(h.Text)))
	})
	want := []string{
		"1 Team lea", "2 Summary", "2 Voices", "2 Nothing ", "2 The case", "2 2 Takes ", "3 2.1 With",
		"3 2.2 Owne", "2 3 Is tru", "3 3.1 Told", "3 3.2 Unti", "2 4 Lets o",
		"2 Growth a", "2 Preparat", "2 Referenc",
	}
	if !slices.Equal(got, want) {
		t.Errorf("plain %q: headings\n%q\nwant\n%q", plain, got, want)
	}
}

// mayHaveHeadings reports whether users may write headings in a field.
func mayHaveHeadings(r promo.Ref) bool {
	switch r.Field {
	case "body", "situation", "action", "result", "text", "step":
		return true
	}
	return false
}
