package sysfont

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"

	"promodoc/export/face"
)

// kind is what a font is made for.
type kind uint8

const (
	sans kind = iota
	serif
	mono
	decorative // symbols, handwriting, headlines: only if no other has the rune
)

// Parts of the names of families. Tables of fonts have their kinds too, but many
// have none or a wrong one.
var (
	decorativeWords = []string{"symbol", "dingbat", "emoji", "display", "ornament", "unifont", "lastresort", "last resort", "blank",
		"fallback", "kufi", "nastaliq", "rashi", "quran", "ruqaa", "music", "math", "hand", "brush", "comic", "script", "caption",
		"poster", "outline", "shadow", "braille", "barcode", "icons", "awesome", "wingdings", "webdings", "signwriting"}
	serifWords = []string{"serif", "naskh", "amiri", "mincho", "ming", "song", "batang", "myeongjo", "times", "georgia",
		"roman", "scheherazade", "gelasio", "frank", "david", "kinnari", "norasi", "traditional arabic", "simplified arabic"}
	monoWords = []string{"mono", "courier", "consol", "typewriter", "fixed", "code"}
)

// kindOf returns the kind of a font by its name or else by its OS/2 table: first the
// PANOSE classification, then the family class.
func kindOf(family string, os2 []byte) kind {
	name := strings.ToLower(family)
	switch {
	case has(name, decorativeWords):
		return decorative
	case has(name, monoWords):
		return mono
	case strings.Contains(name, "sans"):
		return sans
	case has(name, serifWords):
		return serif
	}
	if len(os2) < 42 {
		return sans
	}
	panose, class := os2[32:], os2[30]
	switch {
	case panose[0] > 2 || class == 9 || class == 10 || class == 12:
		return decorative
	case panose[0] == 2 && panose[3] == 9:
		return mono
	case panose[0] == 2 && panose[1] >= 2 && panose[1] <= 10, panose[0] == 0 && class >= 1 && class <= 7:
		return serif
	}
	return sans
}

func has(name string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(name, w) })
}

// score says how well a font suits. Less is better, and the first number that
// differs decides.
type score [6]int

// rank returns the fonts in order of preference for a script and a style.
func rank(fonts []*entry, query face.Query) []*entry {
	letters := sample(query.Script)
	type scored struct {
		*entry
		score score
	}
	all := make([]scored, len(fonts))
	for i, e := range fonts {
		all[i] = scored{e, e.score(query, letters)}
	}
	slices.SortStableFunc(all, func(a, b scored) int {
		return cmp.Or(slices.Compare(a.score[:], b.score[:]), strings.Compare(a.family, b.family),
			strings.Compare(a.path, b.path), a.index-b.index)
	})
	out := make([]*entry, len(all))
	for i := range all {
		out[i] = all[i].entry
	}
	return out
}

func (e *entry) score(query face.Query, letters []rune) score {
	missing := 0
	for _, r := range letters {
		if !e.has(r) {
			missing++
		}
	}
	var s score
	if e.kind == decorative {
		s[0] = 1
	}
	if len(letters) > 0 {
		s[1] = (missing*4 + len(letters) - 1) / len(letters) // missing quarters of the script
	}
	s[2] = languageMismatch(e.family, query)
	switch {
	case query.Mono && e.kind != mono, !query.Mono && e.kind == mono:
		s[3] = 2
	case !query.Mono && e.kind != serif:
		s[3] = 1
	}
	weight := font.WeightNormal
	if query.Bold {
		weight = font.WeightBold
	}
	if !e.variable {
		s[4] = abs(int(e.aspect.Weight - weight))
	}
	if e.aspect.Stretch != font.StretchNormal {
		s[4] += 300
	}
	if (e.aspect.Style == font.StyleItalic) != query.Italic {
		s[5] = 1
	}
	return s
}

func abs(n int) int { return max(n, -n) }

// sampleSize is the number of letters that show whether a font is made for a script.
const sampleSize = 24

// sample returns letters from all over the main alphabet of a script, none for
// symbols without a script.
func sample(s language.Script) []rune {
	if !s.Strong() || s == language.Unknown {
		return nil
	}
	_, table := face.ScriptTable(s)
	if table == nil {
		return nil
	}
	var letters []rune
	for _, r := range table.R16 {
		if s == language.Han && r.Lo < 0x4E00 {
			continue // radicals and rare characters
		}
		for c := rune(r.Lo); c <= rune(r.Hi); c += rune(r.Stride) {
			if unicode.IsLetter(c) {
				letters = append(letters, c)
			}
		}
		if len(letters) >= 2*sampleSize {
			break
		}
	}
	for _, r := range table.R32 {
		if len(letters) >= sampleSize {
			break
		}
		for c := rune(r.Lo); c <= rune(r.Hi); c += rune(r.Stride) {
			letters = append(letters, c)
		}
	}
	step := max(1, len(letters)/sampleSize)
	var out []rune
	for i := 0; i < len(letters) && len(out) < sampleSize; i += step {
		out = append(out, letters[i])
	}
	return out
}

// han are the languages that share characters and draw them differently. Fonts say
// in their names for which one they are made.
var han = []struct {
	languages []string
	names     []string
}{
	{[]string{"ja"}, []string{" jp", "japan", "mincho", "gothic pro", "hiragino", "yu gothic", "yu mincho", "meiryo", "ipa", "takao", "vl gothic"}},
	{[]string{"ko"}, []string{" kr", "korea", "batang", "myeongjo", "nanum", "malgun", "apple sd", "gulim", "dotum"}},
	{[]string{"zh-hant", "zh-tw", "zh-hk", "zh-mo"}, []string{" tc", " tw", " hk", "mingliu", "jhenghei", "lihei", "lisong", "uming", "ukai"}},
	{[]string{"zh"}, []string{" sc", " cn", "simsun", "simhei", "yahei", "stsong", "heiti", "songti", "wqy", "wenquan", "droid sans fallback"}},
}

// languageMismatch returns 0 for a font made for the language, 2 for one made for
// another that shares its characters, and 1 if the name does not say.
func languageMismatch(family string, query face.Query) int {
	wanted := -1
	switch query.Script {
	case language.Hiragana, language.Katakana:
		wanted = 0
	case language.Hangul:
		wanted = 1
	case language.Bopomofo:
		wanted = 2
	case language.Han:
		wanted = hanOf(query.Language)
	default:
		return 0
	}
	name := strings.ToLower(family) + " "
	for i, h := range han {
		if has(name, h.names) {
			if i == wanted {
				return 0
			}
			return 2
		}
	}
	return 1
}

// hanOf returns the index in han of a language, that of simplified Chinese, which
// has the most readers, for all others.
func hanOf(tag string) int {
	tag = strings.ToLower(tag)
	for i, h := range han {
		for _, l := range h.languages {
			if tag == l || strings.HasPrefix(tag, l+"-") {
				return i
			}
		}
	}
	return len(han) - 1
}
