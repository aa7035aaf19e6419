package main

import (
	"bytes"
	"errors"
	"os"
	"strings"

	"github.com/jung-kurt/gofpdf"

	"promodoc/assets"
)

// floor writes a file's lines as they are, with gofpdf alone: no Markdown, no
// kerning, no page design, only MultiCell. It embeds the five fonts of our pages
// and chooses a line's font by its first character, so that each font has about
// as many glyphs as in ours: subsetting and compressing fonts is most of the cost
// of a short document.
func floor(args []string) error {
	if len(args) != 2 {
		return errors.New("floor: give the file to read and the file to write")
	}
	text, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	doc := gofpdf.New("P", "pt", "A4", "")
	doc.SetMargins(111, 80, 111)
	doc.SetAutoPageBreak(true, 76)
	doc.AddUTF8FontFromBytes("serif", "", bytes.Clone(assets.SerifRegular))
	doc.AddUTF8FontFromBytes("serif", "I", bytes.Clone(assets.SerifItalic))
	doc.AddUTF8FontFromBytes("serif", "B", bytes.Clone(assets.SerifBold))
	doc.AddUTF8FontFromBytes("serif", "BI", bytes.Clone(assets.SerifBoldItalic))
	doc.AddUTF8FontFromBytes("mono", "", bytes.Clone(assets.MonoRegular))
	doc.AddPage()
	fenced := false
	for _, line := range strings.Split(string(text), "\n") {
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
		}
		family, style := faceOf(line, fenced)
		doc.SetFont(family, style, 10.5)
		doc.MultiCell(0, 14.7, line, "", "L", false)
	}
	return doc.OutputFileAndClose(args[1])
}

func faceOf(line string, fenced bool) (family, style string) {
	switch {
	case fenced:
		return "mono", ""
	case strings.HasPrefix(line, "#"):
		return "serif", "B"
	case strings.HasPrefix(line, ">"):
		return "serif", "I"
	case strings.HasPrefix(line, "|"):
		return "serif", "BI"
	}
	return "serif", ""
}
