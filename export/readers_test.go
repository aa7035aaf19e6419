package export

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"promodoc/app/career"
	"promodoc/app/pagesetup"
	"promodoc/app/pdfobject"
	"promodoc/app/pdfwords"
	"promodoc/app/promo"
)

var streams = regexp.MustCompile(`data:[a-z/+]+;base64,([A-Za-z0-9+/=]+)`)

// everything returns all that the bytes of an export have: themselves, what is
// compressed in them, and the words of pages.
func everything(t *testing.T, format string, data []byte) string {
	t.Helper()
	var all strings.Builder
	all.Write(data)
	switch format {
	case "docx":
		archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			part, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			all.WriteString(f.Name + "\n" + string(part) + "\n" + regexp.MustCompile(`<[^>]*>`).ReplaceAllString(string(part), ""))
		}
	case "pdf":
		file, err := pdfobject.Open(data)
		if err != nil {
			t.Fatal(err)
		}
		words := pdfwords.New(file)
		for i, page := range file.Pages() {
			for _, w := range words.Page(i, page) {
				all.WriteString(w.Text + " ")
			}
			all.WriteString("\n")
		}
		for n := range 5000 {
			v := file.Get(pdfobject.Ref(n))
			all.Write(file.Stream(v))
			dump(&all, file, v, 0)
		}
	case "html":
		for _, m := range streams.FindAllSubmatch(data, -1) {
			decoded, err := base64.StdEncoding.DecodeString(string(m[1]))
			if err != nil {
				t.Fatal(err)
			}
			all.Write(decoded)
		}
		all.WriteString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(string(data), ""))
	}
	return all.String()
}

// dump writes the texts in an object of a PDF file.
func dump(all *strings.Builder, file *pdfobject.File, v pdfobject.Value, depth int) {
	if depth > 8 {
		return
	}
	all.WriteString(file.Text(v) + "\n")
	for _, inner := range file.Array(v) {
		if _, isRef := inner.(pdfobject.Ref); !isRef {
			dump(all, file, inner, depth+1)
		}
	}
	for _, inner := range file.Dict(v) {
		if _, isRef := inner.(pdfobject.Ref); !isRef {
			dump(all, file, inner, depth+1)
		}
	}
}

// named is a document with a confidential name wherever a name can be.
func named() promo.Document {
	return promo.Document{
		ID: "k3f9aaaaaaaaaaaaaaaaaaaaaa", Name: "Zebulon case", Updated: promo.Date{Year: 2026, Month: 11, Day: 20},
		Candidate: promo.Candidate{Name: "Ines Zebulon", Team: "Zebulon desk", CurrentRole: "At Zebulon", ProposedRole: "Lead for Zebulon", Manager: "Ana Zebulon"},
		Cycle:     promo.Cycle{Name: "Zebulon 2026"},
		Path:      promo.PathRef{ID: "zebulon-lead", Title: "The Zebulon path"},
		Snapshot: career.Path{ID: "zebulon-lead", Title: "The Zebulon path", Sections: []career.Section{{ID: "s", Considerations: []career.Consideration{
			{ID: "calm", Title: "Calm with Zebulon", Statement: "You calm Zebulon."}, {ID: "other", Title: "Other"},
		}}}, Preparations: []career.Preparation{{ID: "zebulon-book", Title: "Read Zebulon", Links: []career.Link{{Title: "Zebulon book", URL: "https://zebulon.example/book"}}}}},
		Preparations: map[string]promo.PreparationStatus{"zebulon-book": {Done: true}},
		Sections: []promo.Section{
			{ID: "summary", Body: "# Zebulon again\n\nZe**bul**on and Zebulon's [call](https://zebulon.example/x \"Zebulon\") or <https://zebulon.example>, jo@zebulon.example.\n\n" +
				"| Zebulon | b |\n| --- | --- |\n| c | Z&#101;bulon |\n\n```Zebulon\ncurl Zebulon\n```\n\n`Zebulon` ==Zebulon== <u>Zebulon</u>[^z] ![Zebulon drawn](logo.png \"Zebulon\") ![x](zebulon.png)\n\n![drawing](d.svg)\n\n> [!note] Zebulon\n> Zebulon\n\n[^z]: Zebulon in a note."},
			{ID: "Zebulon", Body: "A section that has no title."},
		},
		Examples: []promo.Example{
			{ID: "a", Title: "Won Zebulon", Situation: "Zebulon", Action: "Zebulon", Result: "Zebulon", Supports: []string{"calm"},
				Proof: promo.Proof{Evidence: []promo.Evidence{{Title: "Zebulon report", URL: "https://x.example/Zebulon"}, {URL: "https://zebulon.example/r"}}}},
			{ID: "b", Title: "Another", Action: "Kept out.", Supports: []string{"other"}},
		},
		Growth: []promo.GrowthArea{{Title: "Zebulon", Text: "Zebulon", Steps: []string{"Zebulon"}}},
		Setup: promo.Setup{Dialogue: promo.Dialogue{
			Questions: []promo.Question{
				{ID: "q", Place: "example/a/action", Text: "Is Zebulon enough, Ana?"},
				{ID: "r", Place: "example/b/action", Text: "Is it kept out?"},
			},
			Voices: []promo.Voice{
				{ID: "v", Name: "Jo Zebulon", Role: "Zebulon", Relation: "at Zebulon", Text: "Zebulon says so.", Permitted: true, Supports: []string{"a"}},
				{ID: "w", Name: "Xerxes", Text: "Unpermitted words.", Supports: []string{"a"}},
			},
			ReaderSets: []promo.ReaderSet{{
				ID: "set", Name: "committee", Draft: true, Formats: []string{"md", "pdf", "docx", "html"},
				LeaveOut: []string{"example/b"}, StandIns: []promo.StandIn{{Name: "Zebulon", Words: "a customer"}},
			}},
		}},
	}
}

var namedFiles = fstest.MapFS{
	"logo.png":    {Data: onePixel()},
	"zebulon.png": {Data: onePixel()},
	"d.svg":       {Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="1" y="9">Zebu<tspan>lon</tspan></text></svg>`)},
}

func onePixel() []byte {
	data, _ := base64.StdEncoding.DecodeString("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
	return data
}

// Of a confidential name nothing is in any format, wherever it was.
func TestNamesAreGoneFromEveryFormat(t *testing.T) {
	for _, f := range Formats() {
		plain, _, err := Render(named(), f.ID, Options{Files: namedFiles})
		if err != nil {
			t.Fatal(err)
		}
		if text := everything(t, f.ID, plain); !strings.Contains(text, "Zebulon") || !strings.Contains(text, "Kept") {
			t.Errorf("%s: the search finds nothing in the file with all", f.ID)
		}
		data, report, err := Render(named(), f.ID, Options{Setup: pagesetup.Setup{Readers: "set"}, Files: namedFiles})
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ToLower(everything(t, f.ID, data))
		for _, form := range []string{"zebulon", "kept out", "unpermitted", "xerxes", "committee"} {
			if at := strings.Index(text, form); at >= 0 {
				t.Errorf("%s: %q is there: …%q…", f.ID, form, text[max(0, at-60):min(len(text), at+60)])
			}
		}
		if !strings.Contains(text, "is a customer enough, ana?") && f.ID != "pdf" {
			t.Errorf("%s: the question of the draft is not there", f.ID)
		}
		if !strings.Contains(text, "customer") {
			t.Errorf("%s: the words in place of the name are not there", f.ID)
		}
		if !slices.ContainsFunc(report.Notices, func(s string) bool {
			return strings.Contains(s, "in its address") || strings.Contains(s, "in their address")
		}) {
			t.Errorf("%s: the notices are %q", f.ID, report.Notices)
		}
	}
}

// What is not replaced for sure is told.
func TestNamesThatAreLeftAreTold(t *testing.T) {
	d := named()
	d.Sections = []promo.Section{{ID: "summary", Body: "The zebulons and zebulon."}}
	_, report, err := Render(d, "md", Options{Setup: pagesetup.Setup{Readers: "set"}})
	if err != nil || !strings.Contains(strings.Join(report.Notices, "\n"), "“zebulons”, “zebulon”") {
		t.Errorf("%q, %v", report.Notices, err)
	}
}

// A set that nobody knows, or that leaves out what nobody knows, exports nothing.
func TestASetThatIsNotUnderstoodExportsNothing(t *testing.T) {
	d := named()
	if _, _, err := Render(d, "md", Options{Setup: pagesetup.Setup{Readers: "gone"}}); err == nil {
		t.Error("exported for a set that is not there")
	}
	for _, place := range []string{"examples/b", "example/b/from", "document/name", "path/considerations"} {
		d.Setup.Dialogue.ReaderSets[0].LeaveOut = []string{place}
		if _, _, err := Render(d, "md", Options{Setup: pagesetup.Setup{Readers: "set"}}); err == nil {
			t.Errorf("exported although %q is no place", place)
		}
	}
}

// A quotation is below its example in every format, with who says it.
func TestQuotationsAreExportedWithPermission(t *testing.T) {
	d := named()
	d.Setup.Dialogue.Voices = []promo.Voice{
		{ID: "v", Name: "Jon Doe", Role: "Engineer", Relation: "peer", Day: promo.Date{Year: 2026, Month: 3, Day: 4}, Text: "They *stayed*.\n\nAll night.", Permitted: true, Supports: []string{"a", "other"}},
		{ID: "w", Name: "Eva", Text: "On the whole.", Permitted: true, Supports: []string{"other"}},
		{ID: "x", Name: "Nobody", Text: "Of nothing.", Permitted: true, Supports: []string{"gone"}},
	}
	data, _, err := Render(d, "md", Options{})
	want := "> They *stayed*.\n>\n> All night.\n>\n> — Jon Doe, Engineer, peer, 4 March 2026\n"
	if err != nil || strings.Count(string(data), want) != 1 || !strings.Contains(string(data), "> — Eva") || strings.Contains(string(data), "nothing") {
		t.Errorf("%s, %v", data, err)
	}
	for _, f := range Formats() {
		data, _, err := Render(d, f.ID, Options{})
		text := strings.Join(strings.Fields(everything(t, f.ID, data)), " ")
		for _, words := range []string{"All night.", "Doe,", "On the whole."} {
			if err != nil || !strings.Contains(text, words) {
				t.Errorf("%s: no %q, %v", f.ID, words, err)
			}
		}
	}
	d.Examples[0].Confidential = true
	if data, _, err := Render(d, "md", Options{}); err != nil || strings.Contains(string(data), "All night") {
		t.Errorf("a quotation on a confidential example is exported, %v", err)
	}
}
