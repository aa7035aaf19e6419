package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"promodoc/assets"
)

// fontFiles are the fonts of the page, for competitors that read font files.
var fontFiles = map[string][]byte{
	"SourceSerif4-Regular.ttf":    assets.SerifRegular,
	"SourceSerif4-Italic.ttf":     assets.SerifItalic,
	"SourceSerif4-Bold.ttf":       assets.SerifBold,
	"SourceSerif4-BoldItalic.ttf": assets.SerifBoldItalic,
	"JetBrainsMono-Regular.ttf":   assets.MonoRegular,
}

// The style sheet gives browsers the paper, sizes and fonts of our own pages.
const (
	htmlHead = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Bench</title><style>
@page { size: A4; margin: 80pt 111pt 76pt }
`
	htmlStyle = `body { font: 10.5pt/14.7pt "Source Serif 4"; margin: 0 }
pre, code { font-family: "JetBrains Mono"; font-size: 9.5pt }
pre { white-space: pre-wrap }
</style></head><body>
`
)

// writeDocuments writes documents of the given numbers of pages to a folder, each
// in every markup language, and the fonts.
func writeDocuments(args []string) error {
	if len(args) < 2 {
		return fmt.Errorf("documents: give a folder and numbers of pages")
	}
	dir := args[0]
	pages, err := numbers(args[1:])
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(dir, "fonts"), 0o755); err != nil {
		return err
	}
	for name, data := range fontFiles {
		if err := os.WriteFile(filepath.Join(dir, "fonts", name), data, 0o644); err != nil {
			return err
		}
	}
	for _, n := range pages {
		if err := writeDocument(dir, n); err != nil {
			return err
		}
	}
	return nil
}

func writeDocument(dir string, pages int) error {
	md, typ, words := &markdown{}, newTypst(), &wording{}
	document(pages, md, typ, words)
	html, err := htmlOf(md.String())
	if err != nil {
		return err
	}
	for ending, text := range map[string]string{"md": md.String(), "typ": typ.String(), "txt": words.String(), "html": html} {
		if err := os.WriteFile(documentFile(dir, pages, ending), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func documentFile(dir string, pages int, ending string) string {
	return filepath.Join(dir, strconv.Itoa(pages)+"."+ending)
}

func htmlOf(md string) (string, error) {
	var out bytes.Buffer
	out.WriteString(htmlHead)
	for _, face := range []struct{ family, file, look string }{
		{"Source Serif 4", "SourceSerif4-Regular", ""},
		{"Source Serif 4", "SourceSerif4-Italic", "font-style: italic"},
		{"Source Serif 4", "SourceSerif4-Bold", "font-weight: bold"},
		{"Source Serif 4", "SourceSerif4-BoldItalic", "font-weight: bold; font-style: italic"},
		{"JetBrains Mono", "JetBrainsMono-Regular", ""},
	} {
		fmt.Fprintf(&out, "@font-face { font-family: %q; src: url(fonts/%s.ttf); %s }\n", face.family, face.file, face.look)
	}
	out.WriteString(htmlStyle)
	err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(md), &out)
	out.WriteString("</body></html>\n")
	return out.String(), err
}
