package hunspell

import (
	"strconv"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// affixes are the rules of an .aff file.
type affixes struct {
	form     flagForm
	aliases  []flagSet
	prefixes ruleSet
	suffixes ruleSet
	marks    marks
	compounding

	input       *strings.Replacer // ICONV
	ignored     string
	breaks      bool // words are right if their parts between hyphens are
	checkSharpS bool
	suggesting
}

// marks are the flags of words and affixes that have a meaning of their own.
type marks struct {
	needAffix, forbidden, keepCase, noSuggest, onlyInCompound, circumfix flag
}

// suggesting is what helps to find what a word should be.
type suggesting struct {
	try      string      // letters, the most frequent first
	replaced [][2]string // what is often written for what
	keyboard string      // rows of neighbouring keys, separated by |
}

// ruleSet are the affixes of one side by their text.
type ruleSet struct {
	byText  map[string][]*rule
	longest int
	byFlag  map[flag][]*rule
	// continued says that some affix may have another one after it.
	continued bool
}

// rule is one affix: strip is taken off the word where the condition is
// met, and the text put there.
type rule struct {
	flag      flag
	text      string
	strip     string
	condition condition
	cross     bool    // may be combined with an affix on the other side
	then      flagSet // flags that the form has
}

func (s *ruleSet) add(r *rule) {
	if s.byText == nil {
		s.byText, s.byFlag = map[string][]*rule{}, map[flag][]*rule{}
	}
	s.byText[r.text] = append(s.byText[r.text], r)
	s.byFlag[r.flag] = append(s.byFlag[r.flag], r)
	s.longest = max(s.longest, len(r.text))
	s.continued = s.continued || len(r.then) > 0
}

// decoderFor returns what decodes the files of a dictionary, by the SET line of
// its rules.
func decoderFor(aff []byte) (func([]byte) (string, error), error) {
	name := "ISO8859-1"
	for line := range strings.Lines(string(aff)) {
		line = strings.TrimPrefix(line, "\uFEFF")
		if f := strings.Fields(line); len(f) > 1 && f[0] == "SET" {
			name = f[1]
			break
		}
	}
	if strings.EqualFold(name, "UTF-8") {
		return func(b []byte) (string, error) {
			return strings.ToValidUTF8(strings.TrimPrefix(string(b), "\uFEFF"), "\uFFFD"), nil
		}, nil
	}
	// Hunspell's names of ISO 8859 and of Microsoft's encodings lack a hyphen.
	web := strings.ToLower(name)
	web = strings.Replace(web, "iso8859", "iso-8859", 1)
	web = strings.Replace(web, "microsoft-cp", "windows-", 1)
	e, err := htmlindex.Get(web)
	if err != nil {
		return nil, ErrEncoding.Err("Name", name)
	}
	return func(b []byte) (string, error) { return decoded(e, b) }, nil
}

func decoded(e encoding.Encoding, b []byte) (string, error) {
	out, err := e.NewDecoder().Bytes(b)
	return string(out), err
}

// parse reads the rules.
func (a *affixes) parse(text string) error {
	a.breaks, a.minPart = true, 3
	lines := strings.Split(text, "\n")
	// How flags are written must be known before the first flag.
	for _, line := range lines {
		if f := strings.Fields(line); len(f) > 1 && f[0] == "FLAG" {
			switch f[1] {
			case "long":
				a.form = twoChars
			case "num":
				a.form = numbers
			default:
				a.form = oneRune
			}
		}
	}
	p := &affixParser{affixes: a, lines: lines}
	for p.at = 0; p.at < len(lines); p.at++ {
		if err := p.line(strings.Fields(lines[p.at])); err != nil {
			return err
		}
	}
	if len(p.input) > 0 {
		a.input = strings.NewReplacer(p.input...)
	}
	return nil
}

// affixParser reads an .aff file line by line.
type affixParser struct {
	*affixes
	lines []string
	at    int
	input []string // pairs
}

// line reads a line, and those after it that belong to it.
func (p *affixParser) line(f []string) error {
	if len(f) < 2 {
		switch {
		case len(f) == 1 && f[0] == "COMPLEXPREFIXES":
			return ErrUnsupported.Err("Name", f[0])
		case len(f) == 1 && f[0] == "CHECKSHARPS":
			p.checkSharpS = true
		}
		return nil
	}
	if at := p.flagOf(f[0]); at != nil {
		*at = p.one(f[1])
		return nil
	}
	switch f[0] {
	case "PFX", "SFX":
		return p.affix(f)
	case "AF":
		return p.table(f, func(f []string) { p.aliases = append(p.aliases, p.unaliased(f[1])) })
	case "REP":
		return p.table(f, func(f []string) {
			if len(f) > 2 {
				p.replaced = append(p.replaced, [2]string{f[1], strings.ReplaceAll(f[2], "_", " ")})
			}
		})
	case "ICONV":
		return p.table(f, func(f []string) {
			if len(f) > 2 {
				p.input = append(p.input, f[1], f[2])
			}
		})
	case "BREAK":
		p.breaks = f[1] != "0"
		return p.table(f, func([]string) {})
	case "COMPOUNDRULE":
		return p.table(f, func(f []string) { p.patterns = append(p.patterns, p.pattern(f[1])) })
	case "COMPOUNDMIN":
		p.minPart, _ = strconv.Atoi(f[1])
		p.minPart = max(p.minPart, 1)
	case "COMPOUNDWORDMAX":
		p.maxParts, _ = strconv.Atoi(f[1])
	case "TRY":
		p.try = f[1]
	case "KEY":
		p.keyboard = f[1]
	case "IGNORE":
		p.ignored = f[1]
	}
	return nil
}

// flagOf returns where the flag of an option is kept, nil for another option.
func (p *affixParser) flagOf(option string) *flag {
	return map[string]*flag{
		"NEEDAFFIX": &p.marks.needAffix, "PSEUDOROOT": &p.marks.needAffix, "FORBIDDENWORD": &p.marks.forbidden,
		"KEEPCASE": &p.marks.keepCase, "NOSUGGEST": &p.marks.noSuggest, "ONLYINCOMPOUND": &p.marks.onlyInCompound,
		"CIRCUMFIX": &p.marks.circumfix, "COMPOUNDFLAG": &p.anywhere, "COMPOUNDBEGIN": &p.first,
		"COMPOUNDMIDDLE": &p.middle, "COMPOUNDEND": &p.last, "COMPOUNDLAST": &p.last,
		"COMPOUNDPERMITFLAG": &p.permit, "COMPOUNDFORBIDFLAG": &p.forbid,
	}[option]
}

// unaliased returns the flags of the definition of an alias, which may be a number.
func (p *affixParser) unaliased(text string) flagSet {
	known := p.aliases
	p.aliases = nil
	set := p.set(text)
	p.aliases = known
	return set
}

// table reads the lines of a table, whose first line gives their number.
func (p *affixParser) table(head []string, row func(f []string)) error {
	n, err := strconv.Atoi(head[1])
	if err != nil {
		return ErrRule.Err("Line", p.at+1)
	}
	for ; n > 0 && p.at+1 < len(p.lines); n-- {
		p.at++
		if f := strings.Fields(p.lines[p.at]); len(f) > 1 && f[0] == head[0] {
			row(f)
		}
	}
	return nil
}

// affix reads the rules of one flag: a head with the flag, whether it crosses,
// and their number.
func (p *affixParser) affix(head []string) error {
	if len(head) < 4 {
		return ErrRule.Err("Line", p.at+1)
	}
	set := &p.suffixes
	if head[0] == "PFX" {
		set = &p.prefixes
	}
	f, cross := p.one(head[1]), head[2] == "Y"
	return p.table([]string{head[0], head[3]}, func(row []string) {
		if len(row) < 4 {
			return
		}
		text, then, _ := strings.Cut(row[3], "/")
		r := &rule{flag: f, cross: cross, text: orEmpty(text), strip: orEmpty(row[2]), then: p.set(then)}
		if len(row) > 4 {
			r.condition = parseCondition(row[4])
		}
		if p.ignored != "" {
			r.text = strings.Map(func(c rune) rune {
				if strings.ContainsRune(p.ignored, c) {
					return -1
				}
				return c
			}, r.text)
		}
		set.add(r)
	})
}

// orEmpty returns a text of a rule, in which 0 is none.
func orEmpty(s string) string {
	if s == "0" {
		return ""
	}
	return s
}
