package export

import (
	"regexp"
	"strings"
	"testing"

	"promodoc/app/promo"
	"promodoc/app/weblink"
	"promodoc/export/doctree"
	"promodoc/export/markdown"
)

// unsafeAddresses are what a document may contain and no page may open.
var unsafeAddresses = []string{
	"javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "java&Tab;script:alert(1)", "file:///etc/passwd",
	"FILE:///C:/a.exe", "smb://server/share", "data:text/html;base64,AAAA", "ftp://example.com/a", "tel:123", "vbscript:x",
	"ms-msdt:/id", "view-source:https://example.com", "blob:https://example.com/a", "x-custom+scheme.1:a",
}

// hostileLinks is Markdown with each address in every form of a link.
func hostileLinks() string {
	var b strings.Builder
	for _, a := range unsafeAddresses {
		b.WriteString("[text](" + a + ") [text](<" + a + ">) <" + a + "> " + a + " ![picture](" + a + ") [by reference][r" + a + "]\n\n")
		b.WriteString("[r" + a + "]: " + a + "\n\n")
	}
	return b.String() + "[good](https://example.com/good)\n"
}

// checkPages fails if a page links to what it must not open.
func checkPages(t *testing.T, source []byte) {
	t.Helper()
	b, _, err := layOut(source, Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	good := false
	for _, page := range b.Pages {
		for _, l := range page.Links {
			good = good || l.URL == "https://example.com/good"
			if l.URL != "" && !weblink.HasScheme(l.URL) {
				t.Errorf("a page links to %q", l.URL)
			}
		}
	}
	if !good {
		t.Error("the good link is lost")
	}
}

func TestPagesOpenOnlyTheWebAndMail(t *testing.T) {
	checkPages(t, []byte(hostileLinks()))
}

// destination is where a link or a reference of Markdown leads.
var destination = regexp.MustCompile(`\]\(<?([^)>\s]*)|^\[[^\]]*\]: <?(\S*)|(?:^|[^\\])<([A-Za-z][A-Za-z0-9+.-]*:[^>\s]*)>`)

// A document's fields cannot bring such a link into its Markdown either, which
// other programs show.
func TestMarkdownOpensOnlyTheWebAndMail(t *testing.T) {
	d := sample(t)
	d.Examples[0].Action = hostileLinks()
	for _, a := range unsafeAddresses {
		d.Examples[0].Evidence = append(d.Examples[0].Evidence, promo.Evidence{Title: "Evidence", URL: a})
	}
	text := markdown.Write(doctree.Build(d)).Text
	found := 0
	for line := range strings.SplitSeq(string(text), "\n") {
		for _, m := range destination.FindAllStringSubmatch(line, -1) {
			to := m[1] + m[2] + m[3]
			found++
			if strings.Contains(to, ":") && !weblink.HasScheme(to) {
				t.Errorf("the Markdown links to %q: %s", to, line)
			}
		}
	}
	if found < 3 {
		t.Errorf("only %d links found", found)
	}
	checkPages(t, text)
}
