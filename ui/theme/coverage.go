package theme

import (
	"bytes"
	"io"
	"log"
	"sync"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/fontscan"
)

// Draws reports whether the toolkit finds a font for a character: ours, its own or
// one of the system. For a character that no font has it draws a sign that is wider
// than what it measures.
func Draws(r rune) bool {
	for _, m := range builtIn() {
		if _, ok := m.Lookup(r); ok {
			return true
		}
	}
	for i := range systemFonts() {
		if systemFonts()[i].Runes.Contains(r) {
			return true
		}
	}
	return false
}

// builtIn returns the character maps of the fonts that are part of the program.
var builtIn = sync.OnceValue(func() []font.Cmap {
	var maps []font.Cmap
	for _, f := range []fyne.Resource{regular(), fynetheme.DefaultTextFont(), fynetheme.DefaultSymbolFont(), fynetheme.DefaultEmojiFont()} {
		if f == nil {
			continue
		}
		if m, err := characterMap(f.Content()); err == nil {
			maps = append(maps, m)
		}
	}
	return maps
})

func characterMap(data []byte) (font.Cmap, error) {
	loader, err := opentype.NewLoader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	raw, err := loader.RawTable(opentype.NewTag('c', 'm', 'a', 'p'))
	if err != nil {
		return nil, err
	}
	table, _, err := tables.ParseCmap(raw)
	if err != nil {
		return nil, err
	}
	m, _, err := font.ProcessCmap(table, tables.FPNone)
	return m, err
}

// systemFonts returns the list of the system's fonts that the toolkit uses. It is
// read once for both.
var systemFonts = sync.OnceValue(func() []fontscan.Footprint {
	fonts, err := fontscan.SystemFonts(log.New(io.Discard, "", 0), "")
	if err != nil {
		return nil // as for the toolkit
	}
	return fonts
})
