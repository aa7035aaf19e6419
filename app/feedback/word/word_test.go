package word

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"promodoc/app/message"
	"promodoc/app/promo"
)

const (
	namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`
	header     = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	rels       = header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	types      = header + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`
)

// pack makes a Word file of the content of its body, its comments and its
// commentsExtended; the last two may be "" for none. further are names and contents
// of other parts.
func pack(t testing.TB, body, comments, extended string, further ...string) []byte {
	t.Helper()
	parts := []string{"[Content_Types].xml", types, "_rels/.rels", rels,
		"word/document.xml", header + "<w:document " + namespaces + "><w:body>" + body + "</w:body></w:document>"}
	if comments != "" {
		parts = append(parts, "word/comments.xml", header+"<w:comments "+namespaces+">"+comments+"</w:comments>")
	}
	if extended != "" {
		parts = append(parts, "word/commentsExtended.xml", header+"<w15:commentsEx "+namespaces+">"+extended+"</w15:commentsEx>")
	}
	parts = append(parts, further...)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// comments as Word writes them.
func said(id int, author, day, paragraph, text string) string {
	return fmt.Sprintf(`<w:comment w:id="%d" w:author="%s" w:date="%sT10:15:00Z" w:initials="X"><w:p w14:paraId="%s"><w:r><w:annotationRef/></w:r><w:r><w:t>%s</w:t></w:r></w:p></w:comment>`,
		id, author, day, paragraph, text)
}

func p(content string) string { return "<w:p>" + content + "</w:p>" }
func r(text string) string    { return `<w:r><w:t xml:space="preserve">` + text + "</w:t></w:r>" }

// on is some content with a comment on it.
func on(id int, content string) string {
	return fmt.Sprintf(`<w:commentRangeStart w:id="%d"/>%s<w:commentRangeEnd w:id="%d"/><w:r><w:commentReference w:id="%d"/></w:r>`, id, content, id, id)
}

func mark(id int, name, content string) string {
	return fmt.Sprintf(`<w:bookmarkStart w:id="%d" w:name="%s"/>%s<w:bookmarkEnd w:id="%d"/>`, id, name, content, id)
}

func del(author, text string) string {
	return `<w:del w:id="90" w:author="` + author + `" w:date="2026-11-21T08:00:00Z"><w:r><w:delText xml:space="preserve">` + text + `</w:delText></w:r></w:del>`
}

func ins(author, content string) string {
	return `<w:ins w:id="91" w:author="` + author + `" w:date="2026-11-21T08:00:00Z">` + content + `</w:ins>`
}

// summary writes what was read in lines: who, day, text, what it is about, and how.
func summary(f File) []string {
	var all []string
	keys := map[string]int{}
	for i, c := range f.Comments {
		keys[c.Key] = i
	}
	for _, c := range f.Comments {
		line := fmt.Sprintf("%s %s|%s|%s", c.Author, c.Day, c.Text, strings.ReplaceAll(c.Quote, "\n", "¶"))
		if c.Parent != "" {
			line += fmt.Sprintf("|to %d", keys[c.Parent])
		}
		if c.Resolved {
			line += "|done"
		}
		if s := c.Suggestion; s.Old+s.New != "" {
			line += fmt.Sprintf("|%q for %q", s.New, s.Old)
		}
		all = append(all, line)
	}
	return all
}

func TestRead(t *testing.T) {
	two := said(0, "Ana Duarte", "2026-11-20", "0000000A", "Who asked?") + said(1, "Jon", "2026-11-21", "0000000B", "The team.")
	for name, test := range map[string]struct {
		body, comments, extended string
		want                     []string
	}{
		"a thread of Word, resolved": {
			p(r("I ") + on(0, on(1, r("withdrew"))) + r(" it.")), two,
			`<w15:commentEx w15:paraId="0000000A" w15:done="1"/><w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000a" w15:done="1"/>`,
			[]string{"Ana Duarte 2026-11-20|Who asked?|withdrew|done", "Jon 2026-11-21|The team.||to 0|done"},
		},
		"Word without commentsExtended": {
			p(r("I ") + on(0, r("withdrew")) + r(" it ") + on(1, r("there")) + r(".")), two, "",
			[]string{"Ana Duarte 2026-11-20|Who asked?|withdrew", "Jon 2026-11-21|The team.|there"},
		},
		"Google Docs: equal ranges": {
			p(r("I ") + on(0, on(1, r("withdrew"))) + r(" it.")), two, "",
			[]string{"Ana Duarte 2026-11-20|Who asked?|withdrew", "Jon 2026-11-21|The team.||to 0"},
		},
		"Word with two threads on the same words": {
			p(r("I ") + on(0, on(1, r("withdrew"))) + r(" it.")), two,
			`<w15:commentEx w15:paraId="0000000A" w15:done="0"/><w15:commentEx w15:paraId="0000000B" w15:done="0"/>`,
			[]string{"Ana Duarte 2026-11-20|Who asked?|withdrew", "Jon 2026-11-21|The team.|withdrew"},
		},
		"commentsExtended knows only the first": {
			p(r("I ") + on(0, on(1, r("withdrew"))) + r(" it.")), two,
			`<w15:commentEx w15:paraId="0000000A" w15:done="0"/><w15:commentEx w15:paraId="0000FFFF" w15:paraIdParent="0000000A" w15:done="0"/>`,
			[]string{"Ana Duarte 2026-11-20|Who asked?|withdrew", "Jon 2026-11-21|The team.||to 0"},
		},
		"replies to themselves and to each other": {
			p(on(0, r("a")) + on(1, r("b"))), two,
			`<w15:commentEx w15:paraId="0000000A" w15:paraIdParent="0000000B" w15:done="0"/><w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/>`,
			[]string{"Jon 2026-11-21|The team.|b", "Ana Duarte 2026-11-20|Who asked?||to 0"},
		},
		"over two paragraphs": {
			p(r("One ")+`<w:commentRangeStart w:id="0"/>`+r("begins")) + p(r("ends")+`<w:commentRangeEnd w:id="0"/>`+r(" here.")),
			said(0, "Ana", "2026-11-20", "0000000A", "Long."), "", []string{"Ana 2026-11-20|Long.|begins¶ends"},
		},
		"an empty range": {
			p(r("One ") + on(0, "") + r("here.")), said(0, "Ana", "2026-11-20", "0000000A", "Here?"), "", []string{"Ana 2026-11-20|Here?|"},
		},
		"only a reference": {
			p(r("One ") + `<w:r><w:commentReference w:id="0"/></w:r>` + r("here.")), said(0, "Ana", "2026-11-20", "0000000A", "Here?"), "",
			[]string{"Ana 2026-11-20|Here?|"},
		},
		"in a table": {
			"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" + p(r("left")) + "</w:tc><w:tc>" + p(on(0, r("right"))) + "</w:tc></w:tr></w:tbl>",
			said(0, "Ana", "2026-11-20", "0000000A", "Which?"), "", []string{"Ana 2026-11-20|Which?|right"},
		},
		"several paragraphs in a comment": {
			p(on(0, r("a"))), `<w:comment w:id="0" w:author="Ana"><w:p>` + r("One") + `</w:p><w:p>` + r("two") + `<w:r><w:br/></w:r>` + r("three") + `</w:p></w:comment>`, "",
			[]string{"Ana |One\ntwo\nthree|a"},
		},
		"an alternative for older programs": {
			p(r("a ") + `<mc:AlternateContent><mc:Choice>` + on(0, r("box")) + `</mc:Choice><mc:Fallback>` + r("box again") + `</mc:Fallback></mc:AlternateContent>` + r(" z")),
			said(0, "Ana", "2026-11-20", "0000000A", "?"), "", []string{"Ana 2026-11-20|?|box"},
		},
		"words replaced": {
			p(r("We ") + del("Ana", "had") + ins("Ana", r("have")) + r(" it.")), "", "", []string{`Ana 2026-11-21||had|"have" for "had"`},
		},
		"words of two people": {
			p(r("We ") + del("Ana", "had") + ins("Jon", r("have")) + r(" it.")), "", "",
			[]string{`Ana 2026-11-21||had|"" for "had"`, `Jon 2026-11-21|||"have" for ""`},
		},
		"added and taken away again": {
			p(r("We ") + ins("Ana", del("Jon", "never ")) + r("had it.")), "", "", nil,
		},
		"a paragraph added": {
			`<w:p><w:pPr><w:rPr><w:ins w:id="9" w:author="Ana" w:date="2026-11-21T08:00:00Z"/></w:rPr></w:pPr>` + r("First.") + "</w:p>" + p(ins("Ana", r("Second."))),
			"", "", []string{`Ana 2026-11-21|||"\n\nSecond." for ""`},
		},
		"moved": {
			p(`<w:moveFrom w:id="1" w:author="Ana" w:date="2026-11-21T08:00:00Z">`+r("gone ")+`</w:moveFrom>`+r("stays ")) + p(`<w:moveTo w:id="2" w:author="Ana" w:date="2026-11-21T08:00:00Z">`+r("gone ")+`</w:moveTo>`+r("end")),
			"", "", []string{`Ana 2026-11-21|moved from here|gone |"" for "gone "`, `Ana 2026-11-21|moved here||"gone " for ""`},
		},
		"a comment on words that were replaced": {
			p(r("We ") + on(0, del("Ana", "had")+ins("Ana", r("have"))) + r(" it.")), said(0, "Ana", "2026-11-20", "0000000A", "Still?"), "",
			[]string{"Ana 2026-11-20|Still?|had", `Ana 2026-11-21||had|"have" for "had"`},
		},
		"no comments": {p(r("a")), "", "", nil},
	} {
		f, err := Read(pack(t, test.body, test.comments, test.extended))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := summary(f); strings.Join(got, "\n") != strings.Join(test.want, "\n") {
			t.Errorf("%s:\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(test.want, "\n"))
		}
	}
}

func TestContextAndBookmarks(t *testing.T) {
	first, second := promo.ExampleRef("a", "action").Bookmark(), promo.ExampleRef("a", "result").Bookmark()
	body := p(mark(1, "_Toc1", r("Title"))) + p(mark(2, first, r("I ")+on(0, r("withdrew"))+r(" it."))) + p(mark(3, second, r("It paid off.")))
	f, err := Read(pack(t, body, said(0, "Ana", "2026-11-20", "0000000A", "?"), ""))
	if err != nil || len(f.Comments) != 1 {
		t.Fatal(f, err)
	}
	c := f.Comments[0]
	if c.Before != "Title\nI " || c.After != " it.\nIt paid off.\n" || len(c.Bookmarks) != 2 || c.Bookmarks[0] != first || c.Bookmarks[1] != second {
		t.Errorf("%+v", c)
	}
}

func TestOrigin(t *testing.T) {
	f, err := Read(pack(t, p(r("a")), "", "",
		"docProps/custom.xml", header+`<Properties xmlns="p" xmlns:vt="v"><property name="Other"><vt:lpwstr>no</vt:lpwstr></property>`+
			`<property name="Promodoc document"><vt:lpwstr>k3f9</vt:lpwstr></property><property name="Promodoc export"><vt:lpwstr>0123</vt:lpwstr></property></Properties>`))
	if err != nil || f.Document != "k3f9" || f.Export != "0123" {
		t.Errorf("%+v, %v", f, err)
	}
}

// The same comments have the same keys in a later copy of the file, and equal ones
// have different ones.
func TestKeys(t *testing.T) {
	a, b := said(0, "Ana", "2026-11-20", "0000000A", "Nice."), said(1, "Ana", "2026-11-20", "0000000B", "Nice.")
	first, err := Read(pack(t, p(on(0, r("one"))+on(1, r("two"))), a+b, ""))
	if err != nil {
		t.Fatal(err)
	}
	renumbered := strings.NewReplacer(`w:id="0"`, `w:id="7"`, `w:id="1"`, `w:id="8"`)
	later, err := Read(pack(t, renumbered.Replace(p(on(0, r("one"))+on(1, r("two"))+on(2, r("three")))), renumbered.Replace(a+b)+said(2, "Ana", "2026-11-22", "0000000C", "New."), ""))
	if err != nil {
		t.Fatal(err)
	}
	if first.Comments[0].Key == first.Comments[1].Key || first.Comments[0].Key != later.Comments[0].Key || first.Comments[1].Key != later.Comments[1].Key {
		t.Errorf("%+v, %+v", first.Comments, later.Comments)
	}
}

func TestNotWordFiles(t *testing.T) {
	good := pack(t, p(r("a")), "", "")
	deep := strings.Repeat("<w:p>", 300) + strings.Repeat("</w:p>", 300)
	bomb := `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
	for name, test := range map[string]struct {
		data []byte
		want *message.Message
	}{
		"nothing":       {nil, ErrNotWord},
		"text":          {[]byte("hello"), ErrNotWord},
		"cut":           {good[:len(good)/2], ErrNotWord},
		"no document":   {pack(t, "", "", "")[:0], ErrNotWord},
		"broken":        {pack(t, "<w:p>", "", ""), ErrDamaged},
		"deep":          {pack(t, deep, "", ""), ErrTooLarge},
		"entities":      {pack(t, p(r("&b;")), "", ""), ErrDamaged},
		"own entities":  {pack(t, p(r("a")), "", "", "word/footnotes.xml", bomb+"<w:footnotes>&b;</w:footnotes>"), ErrDamaged},
		"huge part":     {pack(t, strings.Repeat(" ", maxPart+1), "", ""), ErrTooLarge},
		"many comments": {pack(t, p(r("a")), strings.Repeat(`<w:comment w:id="1"/>`, 20_001), ""), ErrTooLarge},
	} {
		if _, err := Read(test.data); !message.Is(err, test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if !Is(good) || Is([]byte("PK\x03\x04")) || Is(nil) {
		t.Error("a Word file is told wrongly")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(pack(f, p(r("I ")+on(0, r("withdrew"))+r(" it.")), said(0, "Ana", "2026-11-20", "0000000A", "?"), `<w15:commentEx w15:paraId="0000000A" w15:done="1"/>`))
	f.Add(pack(f, p(r("We ")+del("Ana", "had")+ins("Ana", r("have"))+r(" it.")), "", ""))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Read(data)
		if err != nil {
			return
		}
		checkFile(t, file)
	})
}

// FuzzBody has any XML as the text of a valid file.
func FuzzBody(f *testing.F) {
	f.Add(p(r("I ")+on(0, r("withdrew"))+r(" it.")), said(0, "Ana", "2026-11-20", "0000000A", "?"), `<w15:commentEx w15:paraId="0000000A" w15:done="1"/>`)
	f.Add(p(r("We ")+del("Ana", "had")+ins("Ana", r("have"))+r(" it.")), "", "")
	f.Add("<w:p><w:ins><w:del><w:p></w:p></w:del></w:ins></w:p><w:commentRangeEnd/><w:commentRangeStart/>", `<w:comment w:id=""/>`, "")
	f.Fuzz(func(t *testing.T, body, comments, extended string) {
		data := pack(t, body, comments, extended)
		file, err := Read(data)
		if err == nil {
			checkFile(t, file)
		}
		if text, err := Markdown(data); err == nil && strings.Contains(text.Markdown, "\n\n\n\n") {
			t.Errorf("the text of %q is %q", body, text.Markdown)
		}
	})
}

func checkFile(t *testing.T, file File) {
	keys := map[string]bool{}
	for _, c := range file.Comments {
		if keys[c.Key] || c.Key == "" {
			t.Fatalf("the key %q is there twice", c.Key)
		}
		keys[c.Key] = true
		if c.Parent != "" && !keys[c.Parent] {
			t.Fatalf("a reply to %q comes before it", c.Parent)
		}
	}
}
