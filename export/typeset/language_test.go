package typeset

import (
	"testing"

	"promodoc/export/typeset/block"
)

// Letters of a single language anywhere in the document choose the shapes of its
// Chinese characters.
func TestLanguageOf(t *testing.T) {
	for md, want := range map[string]string{
		"中文":                               "",
		"中文 と":                             "ja",
		"한국 中文":                            "ko",
		"- 中\n  - か\n":                     "ja",
		"| 中 |\n| --- |\n| か |\n":          "ja",
		"中[^1]\n\n[^1]: か\n":               "ja",
		"---\nlanguage: zh-Hant\n---\n中 か": "zh-Hant",
		"Latin only":                       "",
		"1. 中\n\n   > 가\n\n| かな |\n| --- |\n| a |": "ko",
	} {
		if got := languageOf(block.Parse([]byte(md))); got != want {
			t.Errorf("%q: %q, want %q", md, got, want)
		}
	}
}
