package pdfwords

import (
	"fmt"
	"strings"
	"testing"

	"promodoc/app/pdfobject"
)

// file makes a PDF file of one page with some content. F1 has two bytes a code and
// tables, F2 has Latin letters half as wide as they are high.
func file(content string) []byte {
	table := "1 beginbfrange <0041> <005A> <0061> endbfrange 2 beginbfchar <0001> <00660069> <0002> <0020> endbfchar"
	return fmt.Appendf(nil, "%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/MediaBox[0 0 600 800]>>endobj\n"+
		"3 0 obj<</Type/Page/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 8 0 R>>/XObject<</X 9 0 R>>>>>>endobj\n"+
		"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n"+
		"5 0 obj<</Subtype/Type0/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>endobj\n6 0 obj<</W[65 90 1000 1[500 250]]>>endobj\n"+
		"7 0 obj<</Length %d>>stream\n%s\nendstream endobj\n8 0 obj<</Subtype/TrueType/FirstChar 32/Widths[250]>>endobj\n"+
		"9 0 obj<</Subtype/Form/Matrix[1 0 0 1 100 0]/Length 34>>stream\nBT /F2 10 Tf 0 700 Td (in it) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R>>",
		len(content), content, len(table), table)
}

func wordsOf(t *testing.T, data []byte) string {
	t.Helper()
	in, err := pdfobject.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for i, page := range in.Pages() {
		for _, w := range New(in).Page(i, page) {
			all = append(all, fmt.Sprintf("%s@%.0f,%.0f+%.0f", w.Text, w.X, w.Y+ascent*10, w.W))
		}
	}
	return strings.Join(all, " ")
}

func TestPage(t *testing.T) {
	for content, want := range map[string]string{
		"": "",
		"BT /F2 10 Tf 50 700 Td (two words) Tj ET":                                            "two@50,100+15 words@68,100+25",
		"BT /F1 10 Tf 1 0 0 1 50 700 Tm <004100420002004300010044> Tj ET":                     "ab@50,100+20 cfid@72,100+25",
		"BT /F2 10 Tf 50 700 Td [(wo) 20 (rd) -400 (next)] TJ ET":                             "word@50,100+20 next@74,100+20",
		"q 2 0 0 2 10 20 cm BT /F2 5 Tf 20 340 Td (ab) Tj ET Q BT /F2 10 Tf 0 0 Td (c) Tj ET": "ab@50,100+10 c@0,800+5",
		"BT /F2 10 Tf 12 TL 50 700 Td (a) Tj T* (b) Tj (c) ' 0 -12 TD (d) Tj ET":              "a@50,100+5 b@50,112+5 c@50,124+5 d@50,136+5",
		"BT /F2 10 Tf 2 Tc 200 Tz 50 700 Td (ab) Tj ET":                                       "ab@50,100+28",
		"/X Do": "in@100,100+10 it@112,100+10",
		"BI /W 1 ID \x00EI( EI BT /F2 10 Tf 50 700 Td (a) Tj ET": "a@50,100+5",
		"BT /F9 10 Tf 50 700 Td (a) Tj ET":                       "",
		"BT /F2 10 Tf 50 700 Td (a) Tj ] (b) Tj":                 "a@50,100+5",
		"Q Q ET Tj TJ Td Tm cm Tf Do 1 2 3":                      "",
	} {
		if got := wordsOf(t, file(content)); got != want {
			t.Errorf("%s:\n%s, want\n%s", content, got, want)
		}
	}
}

func FuzzPage(f *testing.F) {
	f.Add("q 2 0 0 2 10 20 cm BT /F1 5 Tf 2 Tc 120 Tz 20 340 Td [<0041> 20 (ab)] TJ ET Q /X Do")
	f.Add("BI ID EI BT /F2 1e99 Tf 1e300 0 0 -1e300 0 0 Tm (a b) Tj T* (c) ' 1 2 (d) \" ET")
	f.Fuzz(func(t *testing.T, content string) {
		in, err := pdfobject.Open(file(content))
		if err != nil {
			return
		}
		for i, page := range in.Pages() {
			for _, w := range New(in).Page(i, page) {
				if w.Text == "" || strings.ContainsAny(w.Text, " \n\t") {
					t.Fatalf("the word %q", w.Text)
				}
			}
		}
	})
}
