package typeset

import (
	"testing"

	"promodoc/export/typeset/block"
)

// Letters that only one language has tell in which shapes the Chinese
// characters of the whole document are wanted, wherever they stand.
func TestLanguageOfADocument(t *testing.T) {
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
