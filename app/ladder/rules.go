package ladder

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
)

// candidate is an item that a verdict is looked for, with what stands around it.
type candidate struct {
	words
	title    string
	language string
	under    string // the heading of preparations that it stands under; empty for another
	inTable  bool   // a table of levels is about considerations
}

// A rule gives a verdict, or leaves it to the next one.
type rule struct {
	name  string
	judge func(c candidate) (v Verdict, why string, decided bool)
}

// rules tell what an item of a page is. The first that decides is followed. In
// words: what says that it is yet to be written, or leads about the page, is
// left out; an ability is a consideration; a verb of reading, watching, trying
// or considering at the front makes a preparation, and so does being little
// more than a link, or standing under a heading of preparations; whatever else
// stands in a list or a table under a path is behaviour or scope, and a
// consideration.
var rules = []rule{
	{"in page", func(c candidate) (Verdict, string, bool) {
		return LeftOut, "a link within the page", c.inner > 0 && c.share > 0.7 && len(tokens(c.plain)) <= 12
	}},
	{"contents", func(c candidate) (Verdict, string, bool) {
		return LeftOut, "table of contents", strings.EqualFold(c.plain, "toc")
	}},
	{"to be filled", func(c candidate) (Verdict, string, bool) {
		return LeftOut, "says that it is still to be filled", toBeFilled(c.plain)
	}},
	{"empty cell", func(c candidate) (Verdict, string, bool) {
		return LeftOut, "says nothing", c.inTable && saysNothing(c.plain)
	}},
	{"housekeeping", func(c candidate) (Verdict, string, bool) {
		return LeftOut, "about the page, not the path", isNote(c.plain) || housekeeping(c.plain)
	}},
	{"builds on", func(c candidate) (Verdict, string, bool) {
		return AsGuidance, "refers to another level", buildsOn(c.plain)
	}},
	{"ability", func(c candidate) (Verdict, string, bool) {
		found := phrases().ability.FindString(c.plain)
		return AsConsideration, "ability: " + quoted(strings.TrimSpace(found)+" …"), found != ""
	}},
	{"verb", func(c candidate) (Verdict, string, bool) {
		v, word, found := front(c.plain, c.language)
		if !found || v.weak || c.inTable && c.share < 0.3 && c.under == "" {
			return "", "", false
		}
		return AsPreparation, because(word, c), true
	}},
	{"link", func(c candidate) (Verdict, string, bool) {
		return AsPreparation, "little more than a link", c.share >= 0.7 && len(c.links)+c.lost > 0
	}},
	{"weak verb", func(c candidate) (Verdict, string, bool) {
		v, word, found := front(c.plain, c.language)
		if !found || !v.weak || c.inTable && c.under == "" {
			return "", "", false
		}
		if c.under == "" && !aboutThing(c.plain) && c.share < 0.3 {
			return "", "", false
		}
		return AsPreparation, because(word, c), true
	}},
	{"heading", func(c candidate) (Verdict, string, bool) {
		return AsPreparation, "stands under " + quoted(short(c.under)), c.under != ""
	}},
	{"behaviour", func(c candidate) (Verdict, string, bool) {
		return AsConsideration, behaviour(c), true
	}},
}

// judge gives the verdict of the first rule that decides, and why.
func judge(c candidate) (Verdict, string) {
	for _, r := range rules {
		if v, why, decided := r.judge(c); decided {
			return v, why
		}
	}
	return LeftOut, "no rule knows what this is"
}

func because(word string, c candidate) string {
	why := fmt.Sprintf("begins with %s", quoted(capital(word)))
	if !strings.HasPrefix(strings.ToLower(c.plain), word) {
		why = "has the verb " + quoted(word)
	}
	switch {
	case len(c.links) > 0:
		return why + ", has a link"
	case c.lost > 0:
		return why + ", has a link that leads nowhere without the page’s address"
	}
	return why
}

func behaviour(c candidate) string {
	if c.title != "" {
		return "has a name of its own: " + quoted(short(c.title))
	}
	if all := strings.Fields(c.plain); len(all) > 0 {
		return "behaviour or scope: " + quoted(strings.Join(all[:min(len(all), 2)], " ")+" …")
	}
	return "behaviour or scope"
}

func quoted(s string) string { return "“" + s + "”" }

// phrases are the forms of words that rules look for.
var phrases = sync.OnceValue(func() (p struct{ ability, filled, note, house, builds, nothing, summary *regexp.Regexp }) {
	p.ability = regexp.MustCompile(`(?i)^(you (have|show|demonstrate|can|are able)( the (ability|level|skill|confidence|capacity))?|(has|have|shows?|demonstrates?) the (ability|skills?|confidence)|(is|are) able to|able to|ability to|capable of|du (hast|kannst|bist)( die fähigkeit)?|sie (haben|können)|vous (avez|savez|pouvez|êtes capable)|tu (as|sais|peux)|capable de|capacité (à|de)|tienes? la capacidad|eres capaz|es capaz|capaz de|capacidad (de|para))(\s|$)`)
	p.filled = regexp.MustCompile(`(?i)^\W*((more |further )?(details?|content|information|text|items?|examples?|this( section)?|page)\b.{0,20}\b(to be (added|defined|written|filled|determined|decided|done|completed)|(will|shall|is going to) be (added|defined|written)|(is |are )?coming|follows?\b)|to be (added|defined|written|filled in|determined|announced|completed|done)\b|tb[ad]\b|to ?do\b|coming soon|work in progress$|placeholder|in arbeit|folgt( in kürze)?\b|noch (offen|auszufüllen|zu ergänzen)|wird (noch )?(ergänzt|nachgereicht)|weitere (details|inhalte) folgen|details folgen|à (compléter|venir|définir)|bientôt disponible|por (completar|definir)|próximamente|pendiente|da (completare|definire)|nog in te vullen|volgt( nog)?\b|em breve|a definir).{0,60}$`)
	p.note = regexp.MustCompile(`(?i)^\W*(note|nb|n\.b|warning|disclaimer|caution|important|hinweis|achtung|anmerkung|remarque|attention|nota|aviso)\b\W{0,3}:|work in progress|^\W*(this|the) (page|document|handbook) is (a )?(draft|work|still)|^(draft|wip)\W*$`)
	p.house = regexp.MustCompile(`(?i)^\W*(last (updated|edited|reviewed|modified|changed)|updated on|edit this page|suggest (an )?edit|view (page )?source|share (this|on)|back to top|print this|copyright|©|all rights reserved|privacy|cookie|subscribe|sign in|log in|skip to (main )?content|(previous|next)( page)?:|zuletzt (geändert|bearbeitet|aktualisiert)|nach oben|dernière (mise à jour|modification)|modifier cette page|última (actualización|modificación)|volver arriba)\b`)
	p.builds = regexp.MustCompile(`(?i)^\W*((all|everything|same|meets all|in addition to|includes all|plus|as|like)\b.{0,30}\b(above|previous|preceding|prior|lower|level|below|earlier|left)|(same as|see) (above|l(evel)? ?\d|the level)|wie (zuvor|oben|die vorherige|stufe)|alles (von|aus|wie)|(idem|comme) (que |le |au )?(niveau|ci-dessus)|todo lo (anterior|del nivel)|igual que|same as)\b.{0,40}$`)
	p.nothing = regexp.MustCompile(`(?i)^(\W*|n/?a|none|nil|not applicable|entfällt|keine?|s\.?o\.?|x|✓|✔|yes|no)$`)
	p.summary = regexp.MustCompile(`(?i)^(summary|overview|in (short|brief|a nutshell)|description|zusammenfassung|überblick|kurz gesagt|résumé|en bref|resumen|en breve|samenvatting)$`)
	return p
})

func toBeFilled(plain string) bool   { return len(plain) < 160 && phrases().filled.MatchString(plain) }
func isNote(plain string) bool       { return phrases().note.MatchString(firstRunes(plain, 120)) }
func housekeeping(plain string) bool { return phrases().house.MatchString(firstRunes(plain, 60)) }
func buildsOn(plain string) bool     { return len(plain) < 120 && phrases().builds.MatchString(plain) }
func saysNothing(plain string) bool  { return len(plain) < 20 && phrases().nothing.MatchString(plain) }
