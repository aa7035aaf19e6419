package export

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/assets"
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

// A committee that sets a limit sets it at about five pages.
func TestSampleHasFivePages(t *testing.T) {
	pages, _, err := Proof(sample(t), Options{Setup: pagesetup.Setup{Paper: pagesetup.A4}})
	if err != nil {
		t.Fatal(err)
	}
	if n := pages.Count(); n != 5 {
		t.Errorf("the sample has %d pages", n)
	}
}

func TestFormatsAreReproducibleAndHaveOrigins(t *testing.T) {
	d := sample(t)
	for _, f := range Formats() {
		first, report, err := Render(d, f.ID, Options{})
		if err != nil {
			t.Fatalf("%s: %v", f.ID, err)
		}
		if len(report.Notices) > 0 {
			t.Errorf("%s: %v", f.ID, report.Notices)
		}
		second, _, err := Render(d, f.ID, Options{})
		if err != nil || !bytes.Equal(first, second) {
			t.Errorf("%s: the second file differs (%v)", f.ID, err)
		}
		if got, want := mark.Origin(first), (pages.Origin{State: pages.Intact, Document: d.ID}); got != want {
			t.Errorf("%s: origin %+v, want %+v", f.ID, got, want)
		}
	}
}

func TestConcurrentExportsAreTheSame(t *testing.T) {
	d := sample(t)
	want, _, err := Render(d, "pdf", Options{})
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if got, _, err := Render(d, "pdf", Options{}); err != nil || !bytes.Equal(got, want) {
				t.Errorf("the file differs (%v)", err)
			}
		})
	}
	all.Wait()
}

func TestPapersDiffer(t *testing.T) {
	d := sample(t)
	boxes := map[pagesetup.Paper]string{"a4": "595.28 841.89", "letter": "612 792"}
	for _, paper := range pagesetup.Papers() {
		data, report, err := Render(d, "pdf", Options{Setup: pagesetup.Setup{Paper: paper}})
		if err != nil || report.Pages < 2 {
			t.Fatalf("%s: %d pages (%v)", paper, report.Pages, err)
		}
		if !strings.Contains(inflated(data), "/MediaBox [0 0 "+boxes[paper]+"]") {
			t.Errorf("%s: no page of %s", paper, boxes[paper])
		}
	}
}

// inflated returns the decompressed streams of a PDF file.
func inflated(file []byte) string {
	var out strings.Builder
	for _, stream := range bytes.Split(file, []byte("\nstream\n"))[1:] {
		if z, err := zlib.NewReader(bytes.NewReader(stream)); err == nil {
			_, _ = io.Copy(&out, z) // incomplete streams are ignored
		}
	}
	return out.String()
}

func TestUnknownChoices(t *testing.T) {
	for format, test := range map[string]struct {
		o    Options
		want string
	}{
		"odt":   {Options{}, `there is no format "odt"`},
		"pdf":   {Options{Setup: pagesetup.Setup{Paper: "a5"}}, `there is no paper "a5"; there are a4 and letter`},
		"pdf ":  {Options{Setup: pagesetup.Setup{Design: "fancy"}}, `there is no design "fancy"; there are default, compact, plain`},
		"pdf  ": {Options{Setup: pagesetup.Setup{Contents: "maybe"}}, `contents cannot be "maybe"; they are auto, always, never`},
	} {
		out, _, err := Render(sample(t), strings.TrimSpace(format), test.o)
		if err == nil || err.Error() != test.want || len(out) > 0 {
			t.Errorf("%s: error %v, %d bytes", format, err, len(out))
		}
	}
}

func TestDesignsAndContentsDiffer(t *testing.T) {
	d, seen := sample(t), map[string]string{}
	for _, design := range Designs() {
		for _, list := range []pagesetup.Contents{"always", "never"} {
			data, report, err := Render(d, "pdf", Options{Setup: pagesetup.Setup{Design: design.ID, Contents: list}})
			if err != nil || report.Pages < 2 {
				t.Fatalf("%s, %s: %d pages (%v)", design.ID, list, report.Pages, err)
			}
			if same, ok := seen[string(data)]; ok {
				t.Errorf("%s with contents %s is the same as %s", design.ID, list, same)
			}
			seen[string(data)] = string(design.ID) + " " + string(list)
		}
	}
}

func BenchmarkPDF(b *testing.B) {
	d := sample(b)
	for b.Loop() {
		if _, _, err := Render(d, "pdf", Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// A proof has the pages of the export, however often the document was laid out
// before.
func TestProofHasThePagesOfTheExport(t *testing.T) {
	d := sample(t)
	for i := range 4 {
		d.Examples[0].Action += fmt.Sprint(" And more of it, ", i, ".")
		p, report, err := Proof(d, Options{Setup: pagesetup.Setup{Design: []pagesetup.DesignID{"default", "compact"}[i/2]}})
		if err != nil {
			t.Fatal(err)
		}
		_, want, err := Render(d, "pdf", Options{Setup: pagesetup.Setup{Design: []pagesetup.DesignID{"default", "compact"}[i/2]}})
		if err != nil {
			t.Fatal(err)
		}
		if p.Count() != want.Pages || report.Pages != want.Pages {
			t.Errorf("%d pages are shown, %d exported", p.Count(), want.Pages)
		}
	}
}
