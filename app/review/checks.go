package review

import (
	"slices"
	"strconv"
	"strings"

	"promodoc/app/promo"
	"promodoc/app/review/prose"
	"promodoc/app/review/weigh"
)

// unitChecks are the functions of rules that a unit decides by itself, by ID.
var unitChecks = map[string]func(u *unit, r *compiled, c *context) []Finding{
	"evidence.no-result":       noResult,
	"evidence.no-base":         noBase,
	"evidence.no-link":         noLink,
	"evidence.no-one-affected": noOneAffected,
	"evidence.not-lasting":     notLasting,
	"time.no-date":             noDate,
	"time.future":              future,
	"time.outside-cycle":       outsideCycle,
	"weight.short":             short,
	"weight.long":              long,
	"weight.situation":         heavySituation,
	"scope.small":              smallScope,
	"fairness.blame":           blame,
	"privacy.name":             confidentialName,
	"privacy.pay":              pay,
	"privacy.health":           health,
	"document.growth-no-plan":  growthWithoutPlan,
}

// noResult is for an example that says nothing of what came of it: its result is not written,
// or is only about the work, and what is told before says nothing of it either.
func noResult(u *unit, r *compiled, c *context) []Finding {
	if u.example == nil {
		return nil
	}
	const (
		long = 40 // words of a result that says something
		sure = 1  // a result that is written is one more often than not
	)
	action, result := u.field("action"), u.field("result")
	empty := c.set.isPlaceholder(result)
	switch {
	case !empty && (!c.words || len(result.text.Words) > long):
		return nil
	case empty && (!c.words || c.set.isPlaceholder(action)):
		return []Finding{u.whole(r, result)}
	}
	if value := u.tellsNothing(r, c); value <= 0 || !empty && value <= sure {
		return nil
	}
	return []Finding{u.whole(r, result)}
}

// accountTraits calls add with those of each sentence that an example tells.
func (u *unit) accountTraits(r *compiled, c *context, add func(sentence int, t weigh.Trait)) (sentences int) {
	fields := []*field{u.field("title"), u.field("situation"), u.field("action")}
	if result := u.field("result"); !c.set.isPlaceholder(result) {
		fields = append(fields, result)
	}
	part := &c.set.learning.part
	acted := false
	all := passages(fields...)
	for i, p := range all {
		p.acted = acted
		add := func(t weigh.Trait) { add(i, t) }
		if p.field.key == "situation" {
			p.beforeTraits(c, add)
			add(weigh.Trait{Kind: part.of[kindHas], A: part.where["situation"]})
			continue
		}
		p.traits(c, add)
		p.phraseTraits(r, c, add)
		acted = p.clauseTraits(c, add) && p.field.key != "title" || acted
	}
	return len(all)
}

// tellsNothing returns how much more likely than not it is that nothing in an example says
// what came of it: by all words together, and by none of its sentences being one that does.
// Either alone is wrong more often.
func (u *unit) tellsNothing(r *compiled, c *context) float64 {
	whole, sentence := c.set.learning.weights[r.ID].Sum(), c.set.learning.weights[r.ID+sentenceWeights].Sum()
	var outcomes []float64
	at := 0
	n := u.accountTraits(r, c, func(i int, t weigh.Trait) {
		if i > at {
			outcomes = append(outcomes, sentence.Value())
			sentence.Reset()
			at = i
		}
		whole.Add(t)
		sentence.Add(t)
	})
	if n > 0 {
		outcomes = append(outcomes, sentence.Value())
	}
	return whole.Value() - weigh.Any(outcomes)
}

// sentenceWeights is what the name of the weights for sentences ends in.
const sentenceWeights = ".sentences"

// future is for a result that is promised and not there yet.
func future(u *unit, r *compiled, c *context) []Finding {
	f := u.field("result")
	if f == nil || c.set.isPlaceholder(f) || u.weigh(f, r, c) <= 0 {
		return nil
	}
	s := u.heaviest(f, r, c)
	return []Finding{u.span(r, f, s.First, s.Last)}
}

// noLink is for an example with nothing that a reader can look at or ask for.
func noLink(u *unit, r *compiled, c *context) []Finding {
	if u.example == nil || len(u.example.Attachments) > 0 {
		return nil
	}
	for _, e := range u.example.Evidence {
		if strings.TrimSpace(e.Title+e.URL) != "" {
			return nil
		}
	}
	for i := range u.fields {
		if f := &u.fields[i]; namesSource(f.text, c) || has(f, r.field, 0, len(f.text.Words)) {
			return nil
		}
	}
	return []Finding{u.whole(r, nil)}
}

// noDate is for an example without dates, unless its text has a year or a month.
func noDate(u *unit, r *compiled, c *context) []Finding {
	if u.example == nil || !u.example.From.IsZero() || !u.example.To.IsZero() {
		return nil
	}
	for i := range u.fields {
		for j := range u.fields[i].text.Words {
			if isDate(u.fields[i].text, j, c) {
				return nil
			}
		}
	}
	return []Finding{u.whole(r, nil)}
}

// isYear reports whether a word is a year of this century or the end of the last, or a
// date that begins with one.
func isYear(word string) bool {
	if len(word) < 4 || len(word) > 4 && word[4] != '-' {
		return false
	}
	year, err := strconv.Atoi(word[:4])
	return err == nil && year >= 1980 && year < 2100
}

// isMonth reports whether a word is the name of a month, or of a quarter. "May" and
// "march" are other words as well, so months have their capital.
func isMonth(t *prose.Text, i int, c *context) bool {
	w := t.Words[i]
	if !w.Capital {
		return false
	}
	if w.Lower == "may" || w.Lower == "march" {
		return w.Proper || i+1 < len(t.Words) && t.Words[i+1].Digit
	}
	return c.set.phrases.Class("month", w.Lower)
}

// outsideCycle is for an example of the present role that was over before the cycle
// began, or begins after it.
func outsideCycle(u *unit, r *compiled, c *context) []Finding {
	e := u.example
	if e == nil || e.Origin != promo.OriginCurrent && e.Origin != "" || e.From.IsZero() && e.To.IsZero() {
		return nil
	}
	from, to := e.From, e.To
	if from.IsZero() {
		from = to
	}
	if to.IsZero() {
		to = from
	}
	before := !c.cycle.From.IsZero() && !e.Ongoing && to.Last().Before(c.cycle.From.First())
	after := !c.cycle.To.IsZero() && from.First().After(c.cycle.To.Last())
	if !before && !after {
		return nil
	}
	return []Finding{u.whole(r, nil, "Dates", promo.Span(e.From, e.To, e.Ongoing))}
}

func short(u *unit, r *compiled, _ *context) []Finding {
	if u.example == nil || u.total() == 0 || u.total() >= r.Limit {
		return nil
	}
	return []Finding{u.whole(r, nil, "Words", u.total(), "Limit", r.Limit)}
}

func long(u *unit, r *compiled, _ *context) []Finding {
	if u.example == nil || u.total() <= r.Limit {
		return nil
	}
	return []Finding{u.whole(r, nil, "Words", u.total(), "Limit", r.Limit)}
}

// total returns the number of words of an example without its title.
func (u *unit) total() int { return u.counts[1] + u.counts[2] + u.counts[3] }

// heavySituation is for an example that spends more words on how it was than on what
// was done and what came of it. One that has neither yet is not finished.
func heavySituation(u *unit, r *compiled, _ *context) []Finding {
	if u.example == nil || u.field("action").blank() || u.field("result").blank() {
		return nil
	}
	before, after := u.counts[1], u.counts[2]+u.counts[3]
	if before < r.Limit || before <= after {
		return nil
	}
	return []Finding{u.whole(r, u.field("situation"), "Words", before, "Rest", after)}
}

// noBase is for a share or a factor that stands alone: no other number, nothing that it
// is a part of, and no time is near it. Each sentence has one finding at most.
func noBase(u *unit, r *compiled, _ *context) []Finding {
	if u.example == nil {
		return nil
	}
	var all []Finding
	for _, key := range r.Fields {
		f := u.field(key)
		var done []int // sentences
		add := func(first, end int) {
			sentence := f.text.Words[first].Sentence
			if slices.Contains(done, sentence) || hasBase(u, r, f, sentence, first, end) {
				return
			}
			done = append(done, sentence)
			all = append(all, u.span(r, f, first, end, "Unit", shareUnit(f.text, end-1)))
		}
		for i := range f.text.Words {
			if s := f.text.Sentences[f.text.Words[i].Sentence]; isShare(f.text, i) && has(f, r.need, s.First, s.Last) {
				add(i, i+1)
			}
		}
		for _, hit := range f.hits {
			if r.tokens.has(hit.ID) && isOwn(f, hit) {
				add(hit.First, hit.Last)
			}
		}
	}
	return all
}

// isShare reports whether a word is a percentage or a factor, such as 40%, 3x or 2.5×.
func isShare(t *prose.Text, i int) bool {
	w := t.Words[i]
	if !w.Digit || w.Muted || w.Lower == "100" || w.Lower == "0" {
		return false
	}
	after := strings.TrimLeft(t.Source[w.To:], " \u00a0")
	if strings.HasPrefix(after, "%") || strings.HasPrefix(after, "×") {
		return true
	}
	if i+1 < len(t.Words) && !t.Words[i+1].Break {
		next := t.Words[i+1].Lower
		if next == "percent" || next == "percentage" || next == "pp" || next == "points" || next == "per" && i+2 < len(t.Words) && t.Words[i+2].Lower == "cent" {
			return true
		}
	}
	number, isFactor := strings.CutSuffix(strings.TrimSuffix(w.Lower, "-fold"), "x")
	isFactor = isFactor || strings.HasSuffix(w.Lower, "-fold")
	_, err := strconv.ParseFloat(number, 64)
	return isFactor && err == nil
}

// shareUnit returns the sign after a share, for a sentence about it.
func shareUnit(t *prose.Text, i int) string {
	if strings.HasPrefix(strings.TrimLeft(t.Source[t.Words[i].To:], " \u00a0"), "%") {
		return "%"
	}
	return ""
}

// hasBase reports whether the sentence of a share, the words [first, end), or one beside
// it, says what it is a share of or when.
func hasBase(u *unit, r *compiled, f *field, sentence, first, end int) bool {
	for i := max(sentence-1, 0); i <= min(sentence+1, len(f.text.Sentences)-1); i++ {
		s := f.text.Sentences[i]
		for j := s.First; j < s.Last; j++ {
			w := f.text.Words[j]
			if j >= first && j < end || !w.Digit {
				continue
			}
			if i == sentence && isShare(f.text, j) || !isShare(f.text, j) && !isNamePart(w) {
				return true
			}
		}
		if i == sentence && has(f, r.sentence, s.First, s.Last) {
			return true
		}
	}
	if isPartOf(f.text, end) && isPart(f.text, end-1) {
		return true
	}
	return slices.ContainsFunc(u.field("situation").text.Words, func(w prose.Word) bool { return w.Digit && !isYear(w.Lower) })
}

// isPart reports whether a word is a share or a fraction, and not "hours" as in "1,500
// hours of work".
func isPart(t *prose.Text, i int) bool {
	return isShare(t, i) || slices.Contains([]string{"percent", "cent", "third", "thirds", "quarter", "quarters", "half", "fifth", "fifths", "tenth"}, t.Words[i].Lower)
}

// isPartOf reports whether a share that ends before a word is one of something: "12% of
// the calls".
func isPartOf(t *prose.Text, end int) bool {
	if end < len(t.Words) && (t.Words[end].Lower == "percent" || t.Words[end].Lower == "cent") {
		end++
	}
	return end+1 < len(t.Words) && !t.Words[end].Break && (t.Words[end].Lower == "of" || t.Words[end].Lower == "from") && !slices.Contains([]string{"it", "them", "that", "what"}, t.Words[end+1].Lower)
}

// isNamePart reports whether a word with a digit is a name, such as S3 or v2, and no
// number.
func isNamePart(w prose.Word) bool {
	c := w.Lower[0]
	return c < '0' || c > '9'
}

// growthWithoutPlan is for a growth area that says what is missing and not what will be
// done about it.
func growthWithoutPlan(u *unit, r *compiled, c *context) []Finding {
	if u.at.Kind != promo.KindGrowth || u.empty() {
		return nil
	}
	for _, step := range u.texts[2:] {
		if strings.TrimSpace(step) != "" {
			return nil
		}
	}
	for i := range u.fields {
		f := &u.fields[i]
		if !c.words && slices.ContainsFunc(f.text.Words, func(w prose.Word) bool { return isYear(w.Lower) }) || has(f, r.field, 0, len(f.text.Words)) {
			return nil
		}
		if c.words && slices.ContainsFunc(f.text.Sentences, func(s prose.Sentence) bool { return planInTime(f.text, s, c) }) {
			return nil
		}
	}
	return []Finding{u.whole(r, nil)}
}
