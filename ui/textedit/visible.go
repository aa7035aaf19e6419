package textedit

import "strings"

// missing is drawn in place of a character that no font has.
const missing = '\ufffd'

// Visible returns s as it is drawn: with an em space for a tab and Unicode's control
// pictures for other control characters. The number of runes stays the same.
func Visible(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return '\u2003'
		case r < ' ':
			return 0x2400 + r
		case r == 0x7f:
			return 0x2421
		}
		return r
	}, s)
}

// SetDrawable tells which characters the fonts have. Others are drawn as a sign
// that one is missing: what the toolkit draws for them is wider than what it
// measures.
func (l *layout) SetDrawable(drawable func(rune) bool) {
	l.wrap.visible = func(s string) string {
		return strings.Map(func(r rune) rune {
			switch {
			case r < 0x300 && r != '\u00ad':
				return r
			case isInvisible(r):
				if r == '\u200c' || r == '\u200d' { // these shape the letters beside them
					return r
				}
				return -1
			case !drawable(r):
				return missing
			}
			return r
		}, Visible(s))
	}
}

// SetMask has every character drawn as another.
func (l *layout) SetMask(mask string) {
	l.wrap.masked = true
	l.wrap.visible = func(s string) string { return strings.Repeat(mask, len([]rune(s))) }
}

// isInvisible reports whether a rune is drawn as nothing.
func isInvisible(r rune) bool {
	switch {
	case r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e',
		r >= '\u2060' && r <= '\u206f', r == '\ufeff', r == '\u00ad':
		return true
	}
	return false
}
