package markdown_test

import (
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/goldentest"
	"promodoc/app/promo"
	"promodoc/assets"
)

func TestGolden(t *testing.T) {
	for name, d := range map[string]promo.Document{
		"expected.md": testDocument(),
		"skeleton.md": skeletonDocument(),
		"empty.md":    {},
	} {
		t.Run(name, func(t *testing.T) {
			goldentest.Compare(t, "testdata/"+name, render(d).Text)
		})
	}
}

// TestSample renders the sample that comes with the program.
func TestSample(t *testing.T) {
	d, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		t.Fatal(err)
	}
	goldentest.Compare(t, "testdata/sample.md", render(d).Text)
}
