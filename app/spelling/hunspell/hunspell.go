// Package hunspell reads spelling dictionaries in the format of Hunspell, an .aff
// file of rules and .dic files of words, and looks words up in them. Words are not
// expanded: a dictionary takes little more memory than its file, and a form is
// found by taking affixes off, as hunspell(5) describes. Compounds are accepted a
// little too freely: the checks that only exclude rare wrong ones are left out.
package hunspell

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Dictionary is one language's words. It does not change after it was read and
// may be used by several goroutines.
type Dictionary struct {
	affixes
	words table
}

// Read reads the two files of a dictionary, and files with further words that
// have the same rules. Errors: ErrEncoding, ErrUnsupported, ErrRule.
func Read(aff, dic []byte, more ...[]byte) (*Dictionary, error) {
	d := &Dictionary{}
	decode, err := decoderFor(aff)
	if err != nil {
		return nil, err
	}
	text, err := decode(aff)
	if err != nil {
		return nil, err
	}
	if err := d.affixes.parse(text); err != nil {
		return nil, err
	}
	var all []string
	for _, data := range append([][]byte{dic}, more...) {
		text, err := decode(data)
		if err != nil {
			return nil, err
		}
		all = append(all, text)
	}
	d.words.parse(all, &d.affixes)
	return d, nil
}

// maxWord is the length, in bytes, of the longest word that is looked up.
const maxWord = 100

// Spell reports whether a word is in the dictionary, as it is, or in a form, a
// compound or a capitalization of words that are. Words longer than 100 bytes
// count as right.
func (d *Dictionary) Spell(word string) bool {
	if len(word) > maxWord {
		return true
	}
	word = d.converted(word)
	if word == "" || d.inAnyCase(word) {
		return true
	}
	return d.breaks && d.spellParts(word)
}

// spellParts reports whether all parts of a word with hyphens are right.
func (d *Dictionary) spellParts(word string) bool {
	parts := strings.FieldsFunc(word, isHyphen)
	if len(parts) == 1 && parts[0] == word {
		return false
	}
	for _, p := range parts {
		if !d.inAnyCase(p) {
			return false
		}
	}
	return true
}

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' || r == '–' }

// converted returns the word as the dictionary writes it.
func (d *Dictionary) converted(word string) string {
	if d.input != nil {
		word = d.input.Replace(word)
	}
	if d.ignored != "" {
		word = strings.Map(func(r rune) rune {
			if strings.ContainsRune(d.ignored, r) {
				return -1
			}
			return r
		}, word)
	}
	return word
}

// inAnyCase looks a word up as it is written, and in the cases that it may be
// capitalized from: "The" and "THE" are right where "the" is, "PARIS" where
// "Paris" is.
func (d *Dictionary) inAnyCase(word string) bool {
	switch caseOf(word) {
	case lower, mixed:
		return d.form(word, asWritten)
	case title:
		return d.form(word, asWritten) || d.form(strings.ToLower(word), changed)
	}
	if d.form(word, asWritten) {
		return true
	}
	small := strings.ToLower(word)
	return d.form(small, changed) || d.form(capitalized(small), changed) || d.sharpS(small)
}

// sharpS looks a word in capitals up with ß for any SS.
func (d *Dictionary) sharpS(small string) bool {
	i := strings.Index(small, "ss")
	if !d.checkSharpS || i < 0 {
		return false
	}
	with := small[:i] + "ß" + small[i+2:]
	return d.form(with, asWritten) || d.form(capitalized(with), asWritten) || d.sharpS(with)
}

// spelling says whether the case of a word was changed to look it up, which
// words with KEEPCASE do not allow.
type spelling bool

const (
	asWritten spelling = false
	changed   spelling = true
)

// form looks up a word, its forms and compounds.
func (d *Dictionary) form(word string, how spelling) bool {
	steps := maxSteps
	return d.formWithin(word, how, &steps)
}

// formWithin is form with a limit to the parts of compounds that are tried.
func (d *Dictionary) formWithin(word string, how spelling, steps *int) bool {
	q := query{dict: d, changed: how, steps: steps}
	w := []byte(word)
	if q.forbidden(w) {
		return false
	}
	return q.simple(w) || q.compound(w)
}

// letterCase is how a word is capitalized.
type letterCase int

const (
	lower letterCase = iota
	title            // the first letter alone
	upper
	mixed
)

func caseOf(word string) letterCase {
	first, capitals, letters := false, 0, 0
	for i, r := range word {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if unicode.IsUpper(r) || unicode.IsTitle(r) {
			capitals++
			first = first || i == 0
		}
	}
	switch {
	case capitals == 0:
		return lower
	case capitals == letters && letters > 1:
		return upper
	case capitals == 1 && first:
		return title
	}
	return mixed
}

func capitalized(word string) string {
	r, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToTitle(r)) + word[size:]
}

// table has the entries of the word lists. Their text is that of the files; an
// open-addressing hash table finds them.
type table struct {
	text    string
	entries []entry
	slots   []uint32 // indexes in entries plus 1; 0 is free
	sets    []flagSet
}

// entry is a word with the set of its flags.
type entry struct {
	at   uint32
	size uint16
	set  uint16 // index in sets
}

func (t *table) word(e entry) string { return t.text[e.at : e.at+uint32(e.size)] }

func hash(word []byte) uint32 {
	h := uint32(2166136261)
	for _, b := range word {
		h = (h ^ uint32(b)) * 16777619
	}
	return h ^ h>>15
}

// each calls visit with the flags of every entry of a word, until it returns
// true; it reports whether it did.
func (t *table) each(word []byte, visit func(flagSet) bool) bool {
	mask := uint32(len(t.slots) - 1)
	for i := hash(word) & mask; t.slots[i] != 0; i = (i + 1) & mask {
		e := t.entries[t.slots[i]-1]
		if int(e.size) == len(word) && t.word(e) == string(word) && visit(t.sets[e.set]) {
			return true
		}
	}
	return false
}

// parse reads the lists of words: a count, then a word a line, with its flags
// after a slash and what else is said of it after white space.
func (t *table) parse(texts []string, a *affixes) {
	t.text = strings.Join(texts, "\n")
	n := strings.Count(t.text, "\n") + 1
	t.entries = make([]entry, 0, n)
	sets := map[string]uint16{"": 0}
	t.sets = []flagSet{nil}
	base := 0
	for _, text := range texts {
		at := base
		base += len(text) + 1
		for first := true; text != ""; first = false {
			line, rest, _ := strings.Cut(text, "\n")
			if word, flags := splitEntry(line); word != "" && !(first && isNumber(word)) {
				set, known := sets[flags]
				if !known && len(t.sets) < 1<<16 {
					set = uint16(len(t.sets))
					t.sets = append(t.sets, a.set(flags))
					sets[flags] = set
				}
				t.entries = append(t.entries, entry{at: uint32(at), size: uint16(len(word)), set: set})
			}
			at += len(line) + 1
			text = rest
		}
	}
	t.index()
}

func (t *table) index() {
	size := 8
	for size < len(t.entries)*2 {
		size *= 2
	}
	t.slots = make([]uint32, size)
	mask := uint32(size - 1)
	for n, e := range t.entries {
		i := hash([]byte(t.word(e))) & mask
		for t.slots[i] != 0 {
			i = (i + 1) & mask
		}
		t.slots[i] = uint32(n + 1)
	}
}

// splitEntry divides a line of a word list. A slash in a word is written \/.
// The word is a part of the line.
func splitEntry(line string) (word, flags string) {
	line = strings.TrimRight(line, "\r")
	if i := strings.IndexByte(line, '\t'); i >= 0 {
		line = line[:i]
	}
	if i := strings.IndexByte(line, ' '); i >= 0 { // morphology, or a phrase, which no word equals
		line = line[:i]
	}
	for i := 1; i < len(line); i++ {
		if line[i] == '/' && line[i-1] != '\\' {
			return line[:i], line[i+1:]
		}
	}
	return line, ""
}

func isNumber(s string) bool {
	return len(bytes.Trim([]byte(s), "0123456789")) == 0
}
