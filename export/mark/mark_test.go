package mark_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/assets"
	"promodoc/export"
	"promodoc/export/mark"
)

func sample(t testing.TB) promo.Document {
	t.Helper()
	d, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// files are a document in each format that the program writes.
func files(t testing.TB) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, format := range []string{"md", "pdf", "docx", "html"} {
		data, _, err := export.Render(sample(t), format, export.Options{})
		if err != nil {
			t.Fatal(err)
		}
		all[format] = data
	}
	rendered, _, err := export.Typeset([]byte("# A\n\ntext\n"), export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all["rendered"] = rendered
	images, _, err := export.Images([]byte("# A\n"), export.Options{}, export.MinDPI)
	if err != nil {
		t.Fatal(err)
	}
	all["png"], err = images.PNG(0)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

var (
	pdfID       = regexp.MustCompile(`/ID \[<[0-9a-f]+> <[0-9a-f]+>\] `)
	mdChecksum  = regexp.MustCompile(`checksum: .*\n`)
	annotations = "\n99 0 obj\n<</Type /Annot /Subtype /Text /Contents (a word by hand)>>\nendobj\nxref\n0 1\n0000000000 65535 f \n" +
		"trailer\n<</Size 100 /Root 1 0 R /Prev 1>>\nstartxref\n12\n%%EOF\n"
)

func TestOrigin(t *testing.T) {
	made, id := files(t), sample(t).ID
	replaced := func(kind, old, with string) []byte {
		data := bytes.Replace(made[kind], []byte(old), []byte(with), 1)
		if bytes.Equal(data, made[kind]) {
			t.Fatalf("there is no %q in %s", old, kind)
		}
		return data
	}
	intact, edited := pages.Origin{State: pages.Intact, Document: id}, pages.Origin{State: pages.Edited, Document: id}
	foreign, unknown := pages.Origin{}, pages.Origin{State: pages.Unknown, Document: id}
	for name, test := range map[string]struct {
		data []byte
		want pages.Origin
	}{
		"Markdown":                       {made["md"], intact},
		"Markdown, line ends of Windows": {bytes.ReplaceAll(made["md"], []byte("\n"), []byte("\r\n")), intact},
		"Markdown, a word":               {replaced("md", " the ", " teh "), edited},
		"Markdown, a property":           {replaced("md", "team: ", "team: x"), edited},
		"Markdown, at the end":           {append(bytes.Clone(made["md"]), "PS\n"...), edited},
		"Markdown, cut":                  {made["md"][:len(made["md"])-1], edited},
		"Markdown, another checksum":     {mdChecksum.ReplaceAll(made["md"], []byte("checksum: \"0123456789abcdef0123456789abcdef\"\n")), edited},
		"Markdown of an older version":   {mdChecksum.ReplaceAll(made["md"], nil), unknown},
		"Markdown, no ID":                {replaced("md", "document: ", "was: "), foreign},
		"Markdown of others":             {[]byte("---\ntitle: x\n---\n"), foreign},
		"text":                           {[]byte("# Title\n"), foreign},
		"nothing":                        {nil, foreign},
		"no end of the front matter":     {[]byte("---\ndocument: x\n"), foreign},
		"no YAML":                        {[]byte("---\n: : :\n---\n"), foreign},
		"a list":                         {[]byte("---\ndocument: [x]\n---\n"), foreign},

		"PDF":                          {made["pdf"], intact},
		"PDF of an older version":      {pdfID.ReplaceAll(made["pdf"], nil), intact},
		"PDF, annotated":               {append(bytes.Clone(made["pdf"]), annotations...), edited},
		"older PDF, annotated":         {append(pdfID.ReplaceAll(made["pdf"], nil), annotations...), edited},
		"PDF, annotated and rewritten": {replaced("pdf", "/CreationDate", "/Annotated 1 /CreationDate"), edited},
		"PDF, a byte":                  {replaced("pdf", "/Type /Metadata", "/Type /metadata"), edited},
		"PDF, cut":                     {made["pdf"][:len(made["pdf"])/2], pages.Origin{}},
		"PDF, more after it":           {append(bytes.Clone(made["pdf"]), '\n'), edited},
		"PDF of another program":       {replaced("pdf", "/Producer (Promodoc)", "/Producer (Preview)"), foreign},
		"PDF of nobody":                {[]byte("%PDF-1.3 nothing"), foreign},

		"rendered":            {made["rendered"], pages.Origin{State: pages.Intact}},
		"rendered, annotated": {append(bytes.Clone(made["rendered"]), annotations...), pages.Origin{State: pages.Edited}},

		"Word":                       {made["docx"], intact},
		"Word, a byte":               {replaced("docx", "word/document.xml", "word/documend.xml"), edited},
		"Word, a byte at the end":    {append(bytes.Clone(made["docx"]), 0), edited},
		"Word, the sum":              {replaced("docx", "Promodoc, checksum: ", "Promodoc, checksum; "), edited},
		"Word, written anew":         {rewritten(t, made["docx"]), edited},
		"Word of others":             {[]byte("PK\x03\x04 and no more"), foreign},
		"HTML":                       {made["html"], intact},
		"HTML, Windows lines":        {bytes.ReplaceAll(made["html"], []byte("\n"), []byte("\r\n")), intact},
		"HTML, a word":               {replaced("html", "Mira", "Mara"), edited},
		"HTML, the sum":              {replaced("html", "promodoc-checksum", "promodoc_checksum"), edited},
		"HTML of others":             {[]byte("<!DOCTYPE html>\n<head>\n</head>\n"), foreign},
		"HTML that speaks of itself": {[]byte("<!DOCTYPE html>\n<head>\n<style></style></head>\n<meta name=\"generator\" content=\"Promodoc\">\n"), foreign},

		"image":           {made["png"], pages.Origin{State: pages.Intact}},
		"image, a byte":   {replaced("png", "IDAT", "iDAT"), pages.Origin{State: pages.Edited}},
		"image, the mark": {replaced("png", "checksum ", "checksum\t"), foreign},
		"image, moved mark": {bytes.Replace(made["png"], []byte("\x00\x00\x00\x00IEND"), []byte("\x00\x00\x00\x00tIME\x00\x00\x00\x00\x00\x00\x00\x00IEND"), 1),
			pages.Origin{State: pages.Edited}},
		"image of others": {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), foreign},
	} {
		if got := mark.Origin(test.data); got != test.want {
			t.Errorf("%s: %+v, want %+v", name, got, test.want)
		}
		if got := mark.Document(test.data); got != test.want.Document {
			t.Errorf("%s: document %q, want %q", name, got, test.want.Document)
		}
	}
}

// rewritten returns a Word file as another program writes it.
func rewritten(t *testing.T, file []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range in.File {
		data, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		to, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(to, data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestExportIDOfWordFiles(t *testing.T) {
	file := files(t)["docx"]
	id := mark.ExportID(file)
	if len(id) != 32 || mark.ExportID(rewritten(t, file)) != id {
		t.Errorf("the ID is %q, and %q when the file was written anew", id, mark.ExportID(rewritten(t, file)))
	}
	if id := mark.ExportID([]byte("PK\x03\x04")); id != "" {
		t.Errorf("no export has the ID %q", id)
	}
}

// A PDF whose text looks like the marks is what its real marks say.
func TestOriginIsNotWhatTheTextSays(t *testing.T) {
	text := "---\ntitle: \"/Keywords (promodoc:x) /Producer (Word)\"\n---\n\n/Keywords (promodoc:y) startxref 1 %%EOF checksum: \"00\"\n"
	data, _, err := export.Typeset([]byte(text), export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := mark.Origin(data); got != (pages.Origin{State: pages.Intact}) {
		t.Errorf("origin %+v", got)
	}
}

// FuzzOrigin changes bytes of files: they must not count as intact any more,
// unless only line ends of Markdown changed.
func FuzzOrigin(f *testing.F) {
	f.Add("md", 10, []byte("x"), 1)
	f.Add("pdf", 5000, []byte("%%EOF"), 0)
	f.Add("png", 50, []byte(""), 4)
	f.Add("docx", 60, []byte("0"), 1)
	f.Add("html", 200, []byte("<"), 0)
	f.Add("rendered", -1, []byte("\n"), 0)
	made := files(f)
	f.Fuzz(func(t *testing.T, kind string, at int, with []byte, drop int) {
		data, ok := made[kind]
		if !ok {
			return
		}
		at = min(max(at, 0), len(data))
		if at%2 == 1 { // the interesting parts are at the end
			at = len(data) - at/2
		}
		at = min(max(at, 0), len(data))
		changed := fmt.Sprintf("%s%s%s", data[:at], with, data[min(at+max(drop, 0), len(data)):])
		plain := func(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }
		if plain(changed) != plain(string(data)) && mark.Origin([]byte(changed)).State == pages.Intact {
			t.Errorf("%s with %q for %d bytes at %d is intact", kind, with, drop, at)
		}
	})
}
