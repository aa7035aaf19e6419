package review

import (
	"slices"
	"strings"

	"promodoc/app/promo"
	"promodoc/app/review/confidential"
	"promodoc/app/review/dates"
	"promodoc/app/review/phrase"
	"promodoc/app/review/prose"
	"promodoc/app/review/sources"
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
	if c.set.isPlaceholder(result) {
		// Without an account nothing is to be weighed: the result is missing.
		hasAccount := c.words && !c.set.isPlaceholder(action)
		if hasAccount && u.tellsNothing(r, c) <= 0 {
			return nil
		}
		return []Finding{u.whole(r, result)}
	}
	if !c.words || len(result.text.Words) > long || u.tellsNothing(r, c) <= sure {
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
		if f := &u.fields[i]; sources.Named(c.textOf(f)) || has(f, r.field, 0, len(f.text.Words)) {
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
		t := c.textOf(&u.fields[i])
		for j := range t.Words {
			if dates.At(t, j, c.words) {
				return nil
			}
		}
	}
	return []Finding{u.whole(r, nil)}
}

// outsideCycle is for an example of the present role that was over before the cycle
// began, or begins after it.
func outsideCycle(u *unit, r *compiled, c *context) []Finding {
	e := u.example
	if e == nil || e.From.IsZero() && e.To.IsZero() || e.Origin != promo.OriginCurrent && e.Origin != "" {
		return nil
	}
	from, to := datesOf(e)
	before := !c.cycle.From.IsZero() && !e.Ongoing && to.Last().Before(c.cycle.From.First())
	after := !c.cycle.To.IsZero() && from.First().After(c.cycle.To.Last())
	if !before && !after {
		return nil
	}
	return []Finding{u.whole(r, nil, "Dates", promo.Span(e.From, e.To, e.Ongoing))}
}

// datesOf returns the first and the last date of an example. One of them alone is both.
func datesOf(e *promo.Example) (from, to promo.Date) {
	from, to = e.From, e.To
	if from.IsZero() {
		from = to
	}
	if to.IsZero() {
		to = from
	}
	return from, to
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

// confidentialName is for names that the user keeps confidential.
func confidentialName(u *unit, r *compiled, c *context) []Finding {
	names := confidential.Read(c.options.Names, confidential.Lexicon{Class: c.set.phrases.Class, People: c.people})
	if len(names) == 0 {
		return nil
	}
	var all []Finding
	for i := range u.fields {
		f := &u.fields[i]
		for _, m := range names.Find(f.text.Source) {
			found := u.whole(r, f, "Name", m.Name)
			found.From, found.To = m.From, m.To
			found.Quote = f.text.Source[m.From:m.To]
			all = append(all, found)
		}
	}
	return all
}

// growthWithoutPlan is for a growth area that says what is missing and not what will be
// done about it.
func growthWithoutPlan(u *unit, r *compiled, c *context) []Finding {
	if u.at.Kind != promo.KindGrowth || u.empty() || u.hasSteps() {
		return nil
	}
	for i := range u.fields {
		f := &u.fields[i]
		if has(f, r.field, 0, len(f.text.Words)) || c.isPlan(f) {
			return nil
		}
	}
	return []Finding{u.whole(r, nil)}
}

// hasSteps reports whether a growth area has one of its steps written; the texts before them
// are its title and what it says.
func (u *unit) hasSteps() bool {
	return slices.ContainsFunc(u.texts[2:], func(step string) bool { return strings.TrimSpace(step) != "" })
}

// isPlan reports whether a field says what will be done at a time. In a language whose words
// are not known, a year is enough.
func (c *context) isPlan(f *field) bool {
	if !c.words {
		return slices.ContainsFunc(f.text.Words, func(w prose.Word) bool { return dates.IsYear(w.Lower) })
	}
	t := c.textOf(f)
	return slices.ContainsFunc(f.text.Sentences, func(s prose.Sentence) bool { return isPlanInTime(t, s) })
}

// isPlanInTime reports whether a sentence says what is done or will be done at a time to
// come or regularly: it has a time, and nothing in it is past or denied.
func isPlanInTime(t phrase.Text, s prose.Sentence) bool {
	timed, denied := false, false
	for i := s.First; i < s.Last; i++ {
		if i > s.First && startsAnswer(t, i) {
			return timed && !denied || isPlanInTime(t, prose.Sentence{First: i, Last: s.Last})
		}
		switch {
		case isPastOrDenied(t, i):
			denied = true
		case isTimeToCome(t, i, s):
			timed = true
		}
	}
	return timed && !denied
}

// startsAnswer reports whether a word begins a clause that may say what is done about the
// one before: "I have not led a project, so I will lead one in May".
func startsAnswer(t phrase.Text, i int) bool {
	w := t.Words[i]
	between := t.Source[t.Words[i-1].To:w.From]
	return w.Break && (strings.ContainsAny(between, ";:–—") || t.IsOneOf(i, "so", "but", "therefore", "now"))
}

// isPastOrDenied reports whether a word says that something was, or is not. Participles of
// what is arranged, such as "booked", are of what is to come.
func isPastOrDenied(t phrase.Text, i int) bool {
	lower := t.Words[i].Lower
	hasPastForm := strings.HasSuffix(lower, "ed") && len(lower) > 4
	return t.Is(i, "denial", "past") || hasPastForm && !t.Is(i, "arranged")
}

// isTimeToCome reports whether a word names a time: a year, a day, a month, or "next" before
// one or after whose it is, as in "next quarter" and "my next one".
func isTimeToCome(t phrase.Text, i int, s prose.Sentence) bool {
	w := t.Words[i]
	switch {
	case dates.IsYear(w.Lower), w.Digit && dates.IsDay(w.Lower):
		return true
	case t.Is(i, "month"):
		return w.Capital || !t.IsOneOf(i, "may", "march")
	case w.Lower == "next" && i+1 < s.Last:
		return t.Is(i+1, "period") || i > s.First && t.Is(i-1, "owned")
	}
	return false
}
