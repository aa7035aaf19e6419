package typeset

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/runenames"

	"promodoc/app/message"
	"promodoc/export/face"
)

// notice adds a notice to the book, once.
func (l *layout) notice(text string) {
	if !l.noticed[text] {
		l.noticed[text] = true
		l.book.Notices = append(l.book.Notices, text)
	}
}

// noticeAt adds a notice about a place in the file to the book, once. It names the
// line if the layout knows the file.
func (l *layout) noticeAt(text string, at int) {
	if l.options.File == "" || at < 0 || at > len(l.src) {
		l.notice(text)
		return
	}
	if l.noticed[text] {
		return
	}
	l.noticed[text] = true
	line := 1 + bytes.Count(l.src[:at], []byte("\n"))
	l.notice(textAt.Text("File", l.options.File, "Line", line, "Text", text))
}

// maxMissing is the number of missing characters that are named; the others are
// only counted.
const maxMissing = 12

// noticeMissing reports the characters that no font has.
func (l *layout) noticeMissing() {
	runes := make([]rune, 0, len(l.missing))
	for r := range l.missing {
		runes = append(runes, r)
	}
	slices.Sort(runes)
	for i, r := range runes {
		if i == maxMissing {
			l.notice(textMoreMissing.Count(len(runes) - maxMissing))
			return
		}
		l.notice(textMissing.Text("Name", runeName(r)))
	}
}

// runeName returns a rune's code point and name.
func runeName(r rune) string {
	return fmt.Sprintf("U+%04X %s", r, cmp.Or(runenames.Name(r), textUnnamed.Text()))
}

// noticeFallbacks reports which system fonts were used and for which
// scripts, since the document looks different on a computer with other fonts.
func (l *layout) noticeFallbacks() {
	scripts := map[string]map[string]bool{} // by the name of the font
	for used := range l.fallbacks {
		name := l.book.Fonts.Name(used.Face)
		if scripts[name] == nil {
			scripts[name] = map[string]bool{}
		}
		scripts[name][scriptName(used.Script)] = true
	}
	for _, name := range sortedKeys(scripts) {
		l.notice(textFallbackFont.Text("Font", name, "Scripts", message.And(sortedKeys(scripts[name]))))
	}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// scriptName returns the common name of a script.
func scriptName(s language.Script) string {
	switch s {
	case language.Han:
		return textChinese.Text()
	case language.Hiragana, language.Katakana:
		return textJapanese.Text()
	case language.Hangul:
		return textKorean.Text()
	case language.Common, language.Inherited, language.Unknown:
		return textSymbols.Text()
	}
	if name, _ := face.ScriptTable(s); name != "" {
		return strings.ReplaceAll(name, "_", " ")
	}
	return s.String()
}
