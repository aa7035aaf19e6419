package typeset

import (
	"cmp"
	"slices"
	"strings"

	"github.com/go-text/typesetting/language"

	"promodoc/export/face"
	"promodoc/export/typeset/block"
)

type script = language.Script

// loan is a font of the computer that was used, and what for.
type loan struct {
	face   face.ID
	script script
}

// noteFonts notes what a word says about fonts: characters that no font has,
// and fonts of the computer.
func (s *setter) noteFonts(w *face.Word) {
	s.out.missing = append(s.out.missing, w.Missing...)
	if !w.Borrowed {
		return
	}
	for i := range w.Parts {
		p := &w.Parts[i]
		if l := (loan{p.Face, p.Script}); p.Face >= face.Count && !slices.Contains(s.out.loans, l) {
			s.out.loans = append(s.out.loans, l)
		}
	}
}

// noticeLoans tells which fonts of the computer were used and for what, since
// the document looks otherwise on a computer that has others.
func (l *layout) noticeLoans() {
	uses := map[string]map[string]bool{} // by the font's name: what it draws
	for used := range l.loans {
		name := l.fonts.Name(used.face)
		if uses[name] == nil {
			uses[name] = map[string]bool{}
		}
		uses[name][nameOfScript(used.script)] = true
	}
	var names []string
	for name := range uses {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		var scripts []string
		for script := range uses[name] {
			scripts = append(scripts, script)
		}
		slices.Sort(scripts)
		l.notice("A font of this computer, %s, is used for %s.", name, inWords(scripts))
	}
}

// inWords is "a", "a and b", "a, b and c".
func inWords(words []string) string {
	n := len(words) - 1
	if n == 0 {
		return words[0]
	}
	return strings.Join(words[:n], ", ") + " and " + words[n]
}

// nameOfScript is what people call a script.
func nameOfScript(s script) string {
	switch s {
	case language.Han:
		return "Chinese characters"
	case language.Hiragana, language.Katakana:
		return "Japanese"
	case language.Hangul:
		return "Korean"
	case language.Common, language.Inherited, language.Unknown:
		return "symbols"
	}
	if name, _ := face.ScriptTable(s); name != "" {
		return strings.ReplaceAll(name, "_", " ")
	}
	return s.String()
}

// languageOf is the document's language as far as it chooses fonts: what its
// front matter says, else the one that Japanese or Korean letters betray, where
// Chinese characters alone would not.
func languageOf(doc *block.Doc) string {
	if doc.Front.Language != "" {
		return doc.Front.Language
	}
	return cmp.Or(languageIn(doc.Blocks), languageIn(doc.Notes))
}

func languageIn(blocks []block.Block) string {
	for i := range blocks {
		b := &blocks[i]
		l := cmp.Or(languageOfText(b.Text), languageIn(b.Children))
		if b.Table != nil {
			for row := range b.Table.All() {
				for _, cell := range row.Cells {
					l = cmp.Or(l, languageOfText(cell))
				}
			}
		}
		if l != "" {
			return l
		}
	}
	return ""
}

func languageOfText(text []block.Inline) string {
	for i := range text {
		for _, r := range text[i].Text {
			switch {
			case r < 0x3040:
			case r <= 0x30FA:
				return "ja"
			case r >= 0xAC00 && r <= 0xD7A3:
				return "ko"
			}
		}
	}
	return ""
}
