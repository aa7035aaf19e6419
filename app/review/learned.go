package review

import (
	"embed"
	"fmt"
	"io/fs"
	"math"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"

	"promodoc/app/review/people"
	"promodoc/app/review/prose"
	"promodoc/app/review/weigh"
)

// weightFiles are the weights of the rules that are learned, by their IDs. They are learned
// from the corpus: see TestLearn.
//
//go:embed weights/*.txt
var weightFiles embed.FS

// learning is what rules that are learned need.
type learning struct {
	vocabulary weigh.Vocabulary
	weights    map[string]*weigh.Weights // by the ID of the rule
	part       parts
}

// named is a part of traits that is no word of a text: a kind of trait, or what a text has.
type named int

const (
	// Kinds of traits, of all sentences and of the last.
	kindWord named = iota
	kindStem
	kindPair
	kindFirst
	kindForm
	kindHas
	kindAct
	kindActs
	kindAfter
	kindOpens
	kindLastWord
	kindLastFirst
	kindLastForm
	kindLastHas
	kindLastAct
	kindAsked // of reach
	kindAskedWord
	kindReach
	kindBeyond
	kindBefore // a word of the situation, and two beside each other
	kindBeforePair
	kindWho // is mentioned, with the word before and after
	kindWhoAfter
	kindWhoBefore
	// What stands for words.
	atStart
	atEnd
	isMark
	isNumber
	isPercent
	isMoney
	isName
	isQuotation
	// What a sentence has.
	hasSign
	hasException
	hasActed
	hasMine
	isShort
	hasEffort
	hasLimits
	hasDenial
	countNamed
)

// nameOf is how they are named in the files of weights.
var nameOf = [countNamed]string{
	kindWord: "word", kindStem: "stem", kindPair: "pair", kindFirst: "first", kindForm: "form", kindHas: "has",
	kindAct: "act", kindActs: "acts", kindAfter: "after", kindOpens: "opens",
	kindLastWord: "last-word", kindLastFirst: "last-first", kindLastForm: "last-form", kindLastHas: "last-has", kindLastAct: "last-act",
	kindAsked: "asked", kindAskedWord: "asked-word", kindReach: "reach", kindBeyond: "beyond",
	kindBefore: "before", kindBeforePair: "before-pair",
	kindWho: "who", kindWhoAfter: "who-after", kindWhoBefore: "who-before",
	atStart: "^", atEnd: "$", isMark: ",", isNumber: "#", isPercent: "#%", isMoney: "#$", isName: "Name", isQuotation: "Quotation",
	hasSign: "sign", hasException: "exception", hasActed: "acted", hasMine: "mine", isShort: "short", hasEffort: "effort",
	hasLimits: "limits", hasDenial: "denies",
}

// parts are the parts of traits that are no words of a text.
type parts struct {
	of      [countNamed]weigh.Part
	reaches []weigh.Part
	beyonds map[int]weigh.Part
	doers   [asideActs + 1]weigh.Part
	who     [people.Public + 1]weigh.Part
	where   map[string]weigh.Part
	forms   map[string]weigh.Part
}

// readLearning reads all weights.
func readLearning(files fs.FS) (*learning, error) {
	l := &learning{weights: map[string]*weigh.Weights{}}
	names, err := fs.Glob(files, "weights/*.txt")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		f, err := files.Open(name)
		if err != nil {
			return nil, err
		}
		w, err := weigh.Read(f, &l.vocabulary)
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		l.weights[strings.TrimSuffix(path.Base(name), ".txt")] = &w
	}
	l.name()
	return l, nil
}

// name finds the parts that are no words of a text.
func (l *learning) name() {
	of := l.vocabulary.Part
	l.part = parts{
		doers: [...]weigh.Part{nobodyActs: of("nobody"), writerActs: of("writer"), othersAct: of("others"), asideActs: of("aside")},
		who: [...]weigh.Part{people.Writer: of("Writer"), people.Named: of("Named"), people.Capital: of("Named"), people.Pronoun: of("Pronoun"),
			people.Role: of("Role"), people.Several: of("Several"), people.Public: of("Public")},
		beyonds: map[int]weigh.Part{}, where: map[string]weigh.Part{}, forms: map[string]weigh.Part{},
	}
	for i, name := range nameOf {
		l.part.of[i] = of(name)
	}
	for i, name := range reaches {
		l.part.reaches = append(l.part.reaches, of(strings.ReplaceAll(name, " ", "-")))
		l.part.beyonds[i], l.part.beyonds[-i] = of(strconv.Itoa(i)), of(strconv.Itoa(-i))
	}
	for _, key := range []string{"title", "situation", "action", "result"} {
		l.part.where[key] = of(key)
	}
	for _, form := range []string{"was", "auxiliary", "ing", "past", "third", "plain"} {
		l.part.forms[form] = of(form)
	}
}

// passage is a sentence of a field as its traits are taken.
type passage struct {
	field    *field
	sentence prose.Sentence
	last     bool // of all
	acted    bool // the writer did something in one before
}

// passages returns the sentences of fields.
func passages(fields ...*field) []passage {
	var all []passage
	for _, f := range fields {
		for _, s := range f.text.Sentences {
			all = append(all, passage{field: f, sentence: s})
		}
	}
	if n := len(all); n > 0 {
		all[n-1].last = true
	}
	return all
}

// wordParts are the parts that a word of a text is.
type wordParts struct{ word, stem, ending weigh.Part }

// partsOf returns the words of a field as traits have them: all numbers are the same, and so
// are names and what is quoted.
func (f *field) partsOf(c *context) []wordParts {
	if f.parts != nil {
		return f.parts
	}
	l := c.set.learning
	t := f.text
	f.parts = make([]wordParts, len(t.Words))
	for i, w := range t.Words {
		of := &f.parts[i]
		of.ending = l.ending(w.Lower)
		if !w.Muted {
			of.stem = l.stem(w.Lower)
		}
		switch {
		case w.Muted:
			of.word = l.part.of[isQuotation]
		case w.Digit && strings.HasPrefix(strings.TrimLeft(t.Source[w.To:], " \u00a0"), "%"):
			of.word = l.part.of[isPercent]
		case w.Digit && strings.ContainsAny(t.Source[max(0, w.From-3):min(len(t.Source), w.To+4)], "$€£"):
			of.word = l.part.of[isMoney]
		case w.Digit, c.set.language.Numbers[w.Lower] > 0:
			of.word = l.part.of[isNumber]
		case w.Proper && !c.set.phrases.Class("month", w.Lower) && !t.IsUpper(i):
			of.word = l.part.of[isName]
		default:
			of.word = l.vocabulary.Part(strings.TrimSuffix(w.Lower, "'s"))
		}
	}
	return f.parts
}

// traits calls add with the traits that the words of a passage are.
func (p passage) traits(c *context, add func(weigh.Trait)) {
	part := &c.set.learning.part
	words := p.field.partsOf(c)
	before := part.of[atStart]
	for i := p.sentence.First; i < p.sentence.Last; i++ {
		w := words[i].word
		if p.field.text.Words[i].Break {
			add(weigh.Trait{Kind: part.of[kindPair], A: before, B: part.of[isMark]})
			before = part.of[isMark]
		}
		add(weigh.Trait{Kind: part.of[kindWord], A: w})
		if before != 0 && w != 0 {
			add(weigh.Trait{Kind: part.of[kindPair], A: before, B: w})
		}
		add(weigh.Trait{Kind: part.of[kindStem], A: words[i].stem})
		add(weigh.Trait{Kind: part.of[kindForm], A: words[i].ending})
		if p.last {
			add(weigh.Trait{Kind: part.of[kindLastWord], A: w})
			add(weigh.Trait{Kind: part.of[kindLastForm], A: words[i].ending})
		}
		before = w
	}
	if before != 0 {
		add(weigh.Trait{Kind: part.of[kindPair], A: before, B: part.of[atEnd]})
	}
	first := words[p.sentence.First].word
	add(weigh.Trait{Kind: part.of[kindFirst], A: first})
	if p.last {
		add(weigh.Trait{Kind: part.of[kindLastFirst], A: first})
	}
}

// ending returns how a word ends.
func (l *learning) ending(lower string) weigh.Part {
	const shortest, letters = 6, 3 // bytes
	if len(lower) < shortest {
		return 0
	}
	at := len(lower) - letters
	if !utf8.RuneStart(lower[at]) {
		return 0
	}
	return l.vocabulary.Part(lower[at:])
}

// stem returns a word without the ending of its form.
func (l *learning) stem(lower string) weigh.Part {
	const shortest = 3
	for _, ending := range []string{"'s", "ings", "ing", "ied", "ies", "ed", "es", "s", "ly", "e", "y"} {
		if stem, ok := strings.CutSuffix(lower, ending); ok && len(stem) >= shortest {
			return l.vocabulary.Part(stem)
		}
	}
	return l.vocabulary.Part(lower)
}

// beforeTraits calls add with those of the words of a situation. They are others than those of
// an account: how bad it was reads like how it turned out.
func (p passage) beforeTraits(c *context, add func(weigh.Trait)) {
	part := &c.set.learning.part
	before := part.of[atStart]
	for _, w := range p.field.partsOf(c)[p.sentence.First:p.sentence.Last] {
		add(weigh.Trait{Kind: part.of[kindBefore], A: w.word})
		if before != 0 && w.word != 0 {
			add(weigh.Trait{Kind: part.of[kindBeforePair], A: before, B: w.word})
		}
		before = w.word
	}
}

// clauseTraits calls add with those that its clauses are, and returns whether the writer acts
// in one of them.
func (p passage) clauseTraits(c *context, add func(weigh.Trait)) bool {
	g, part := grammar{c}, &c.set.learning.part
	t, where := p.field.text, c.set.learning.part.where[p.field.key]
	mine := false
	for _, cl := range g.clauses(t, p.sentence) {
		who, form := part.doers[cl.doer], weigh.Part(0)
		if cl.verb >= 0 {
			add(weigh.Trait{Kind: part.of[kindActs], A: who, B: p.field.partsOf(c)[cl.verb].word})
			form = part.forms[g.form(t.Words[cl.verb].Lower)]
		}
		add(weigh.Trait{Kind: part.of[kindAct], A: who, B: form})
		add(weigh.Trait{Kind: where, A: who, B: form})
		if p.last {
			add(weigh.Trait{Kind: part.of[kindLastAct], A: who, B: form})
		}
		if p.acted || mine {
			add(weigh.Trait{Kind: part.of[kindAfter], A: who, B: form})
		}
		if cl.opens {
			add(weigh.Trait{Kind: part.of[kindOpens], A: who, B: form})
		}
		mine = mine || cl.doer == writerActs
	}
	has := func(is bool, a, b weigh.Part) {
		if is {
			add(weigh.Trait{Kind: part.of[kindHas], A: a, B: b})
			if p.last {
				add(weigh.Trait{Kind: part.of[kindLastHas], A: a, B: b})
			}
		}
	}
	const short = 4 // words
	has(true, where, 0)
	has(p.acted, part.of[hasActed], where)
	has(mine, part.of[hasMine], 0)
	has(p.sentence.Last-p.sentence.First < short, part.of[isShort], 0)
	has(c.textOf(p.field).AnyIs(p.sentence.First, p.sentence.Last, "effort"), part.of[hasEffort], where)
	return mine
}

// form returns the name of the form of a verb.
func (g grammar) form(lower string) string {
	switch {
	case g.is("was", lower):
		return "was"
	case g.is("auxiliary-verb", lower) || g.is("contraction", lower):
		return "auxiliary"
	case strings.HasSuffix(lower, "ing"):
		return "ing"
	case g.isPast(lower):
		return "past"
	case g.isThird(lower):
		return "third"
	}
	return "plain"
}

// traitsOf are what the rules that are learned go by.
var traitsOf = map[string]func(u *unit, f *field, r *compiled, c *context, add func(weigh.Trait)){
	"evidence.no-result": func(u *unit, _ *field, r *compiled, c *context, add func(weigh.Trait)) {
		u.accountTraits(r, c, func(_ int, t weigh.Trait) { add(t) })
	},
	"time.future":    fieldTraits,
	"privacy.pay":    fieldTraits,
	"fairness.blame": fieldTraits,
	"scope.small":    func(u *unit, _ *field, r *compiled, c *context, add func(weigh.Trait)) { u.reachTraits(r, c, add) },
}

// fieldTraits calls add with the traits of the words of a field.
func fieldTraits(_ *unit, f *field, r *compiled, c *context, add func(weigh.Trait)) {
	for _, p := range passages(f) {
		p.traits(c, add)
		p.phraseTraits(r, c, add)
		p.whoTraits(r, c, add)
	}
}

// weigh returns how much more likely than not it is that a rule finds something in a field, or
// in the whole unit.
func (u *unit) weigh(f *field, r *compiled, c *context) float64 {
	sum := c.set.learning.weights[r.ID].Sum()
	traitsOf[r.ID](u, f, r, c, sum.Add)
	return sum.Value()
}

// heaviest returns the sentence of a field that counts most for a rule.
func (u *unit) heaviest(f *field, r *compiled, c *context) prose.Sentence {
	sum := c.set.learning.weights[r.ID].Sum()
	var best prose.Sentence
	most := math.Inf(-1)
	for _, s := range f.text.Sentences {
		sum.Reset()
		p := passage{field: f, sentence: s}
		p.traits(c, sum.Add)
		p.whoTraits(r, c, sum.Add)
		if value := sum.Value(); value > most {
			best, most = s, value
		}
	}
	return best
}
