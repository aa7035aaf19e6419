package markdown_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/assets"
	"promodoc/export/markdown"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGolden(t *testing.T) {
	for name, d := range map[string]promo.Document{
		"expected.md": testDocument(),
		"skeleton.md": skeletonDocument(),
		"empty.md":    {},
	} {
		t.Run(name, func(t *testing.T) {
			compare(t, name, markdown.Render(d).Text)
		})
	}
}

func compare(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is no longer what Render writes; look at it after go test -update:\n%s", file, got)
	}
}

// TestSample renders the sample that comes with the program.
func TestSample(t *testing.T) {
	d, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "sample.md", markdown.Render(d).Text)
}
