package docx_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"promodoc/export/book"
	"promodoc/export/docx"
	"promodoc/export/typeset"
)

// Comments begin and end with the words that they are about, wherever these are, and
// are numbered in the order of the text.
func TestComments(t *testing.T) {
	text := "## 1 Title of one\n\nfirst *para*graph, [linked](https://example.com) on\n\n- item\n\n```\ncode\n```\n\n> quoted\n\n|a|b|\n|-|-|\n\n![gone](gone.png)\n"
	span := func(words string) book.Span {
		at := strings.Index(text, words)
		return book.Span{From: at, To: at + len(words)}
	}
	name := func(n int) string { return fmt.Sprintf("pdq_%032x", n) }
	comments := []docx.Comment{
		{Name: name(1), Span: book.Span{From: span("b|").From, To: span("b|").From + 1}, Author: "Mira Okafor", Date: "2026-11-20", Text: "cell"},
		{Name: name(2), Span: span("Title of one"), Author: "Mira", Date: "2026", Text: "heading"},
		{Name: name(3), Span: span("first *para*graph"), Author: "Mira", Text: "one\n\n\ttwo & <three> \x00 雪"},
		{Name: name(4), Span: span("first *para*graph"), Author: "", Text: "again"},
		{Name: name(5), Span: span("linked"), Author: "Mira", Text: "link"},
		{Name: name(6), Span: span("code"), Author: "Mira", Text: "code"},
		{Name: name(7), Span: span("gone.png"), Author: "Mira", Text: "not shown"},
		{Name: name(8), Span: book.Span{From: 1 << 30, To: 1<<30 + 1}, Author: "Mira", Text: "nowhere"},
	}
	file, _ := docx.Write(compose(t, text, typeset.Options{}), nil, comments)
	for _, fault := range check(file) {
		t.Error(fault)
	}
	again, _ := docx.Write(compose(t, text, typeset.Options{}), nil, comments)
	if !bytes.Equal(file, again) {
		t.Error("the second file differs")
	}
	document, said := partOf(t, file, "word/document.xml"), partOf(t, file, "word/comments.xml")
	for words, want := range map[string]string{"cell": "b", "heading": "1 Title of one", "again": "first paragraph,", "link": "linked", "code": "code"} {
		m := regexp.MustCompile(`<w:comment w:id="(\d+)"[^>]*>(?:[^<]|<[^/]|</w:[^c])*?` + words).FindStringSubmatch(said)
		if m == nil {
			t.Errorf("no comment says %q", words)
			continue
		}
		start, end := strings.Index(document, `<w:commentRangeStart w:id="`+m[1]+`"/>`), strings.Index(document, `<w:commentRangeEnd w:id="`+m[1]+`"/>`)
		if got := strings.Join(wordsOf(document[start:end]), " "); got != want {
			t.Errorf("%q is about %q, want %q", words, got, want)
		}
	}
	for i := range comments {
		for _, mark := range []string{"commentRangeStart", "commentRangeEnd", "commentReference"} {
			if n := strings.Count(document, fmt.Sprintf(`<w:%s w:id="%d"/>`, mark, i)); n != 1 {
				t.Errorf("comment %d has %d of %s", i, n, mark)
			}
		}
	}
	if !strings.Contains(said, "two &amp; &lt;three&gt; � 雪") || strings.Count(said, `w:date="`) != 1 || strings.Count(said, "w14:paraId") != len(comments) {
		t.Errorf("the comments are\n%s", said)
	}
	if strings.Index(said, "heading") > strings.Index(said, "cell") {
		t.Error("the comments are not in the order of the text")
	}
}

// Google Drive refuses a file with a part for comments that has none.
func TestNoEmptyPartOfComments(t *testing.T) {
	file := written(t, "text")
	for _, name := range []string{"word/comments.xml", "word/commentsExtended.xml"} {
		if partOf(t, file, name) != "" {
			t.Errorf("the file has %s", name)
		}
	}
}
