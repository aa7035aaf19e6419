package comments

import (
	"time"
	"unicode"

	"promodoc/app/feedback"
	"promodoc/app/promo"
	"promodoc/ui/textedit"
	"promodoc/ui/textfield"
)

// placing is where the threads of a document were found.
type placing struct {
	doc     promo.Document
	threads []feedback.Thread
	texts   map[promo.Ref][]rune // of the fields with threads
	byField map[promo.Ref][]spot
	byID    map[string]spot
}

// spot is where a thread is: a range of a field, in runes. It is lost if its words
// are not in the field any more.
type spot struct {
	id       string
	at       promo.Ref
	from, to int
	lost     bool
}

// place has the places looked for again once there was a pause.
func (c *Controller) place(pause time.Duration) {
	c.sync()
	if len(c.known.threads) == 0 && len(c.placed.byID) == 0 {
		c.worker.Cancel()
		return
	}
	c.worker.Request(pause)
}

func (c *Controller) prepare() func() placing {
	d, before := c.o.Document(), c.placed
	return func() placing { return find(d, before) }
}

// find finds the places of all threads. What was found before in the same text is
// taken from there.
func find(d promo.Document, before placing) placing {
	p := placing{doc: d, threads: feedback.Threads(d), texts: map[promo.Ref][]rune{}, byField: map[promo.Ref][]spot{}, byID: map[string]spot{}}
	for _, t := range p.threads {
		at, ok := t.Place().Ref()
		text, there := promo.Text(d, at)
		if !ok || !there || t.IsQuestion() {
			continue
		}
		if _, known := p.texts[at]; !known {
			p.texts[at] = []rune(text)
		}
		s, known := before.byID[t.ID()]
		if !known || s.at != at || string(before.texts[at]) != text {
			s = spot{id: t.ID(), at: at}
			s.from, s.to, ok = feedback.Where(text, t.Head)
			s.lost = !ok
			s.from, s.to = widened(p.texts[at], s.from, s.to)
		}
		p.byID[s.id] = s
		if !s.lost {
			p.byField[at] = append(p.byField[at], s)
		}
	}
	return p
}

// widened returns the word before a place between words, or the one after it: an
// empty range cannot be marked.
func widened(text []rune, from, to int) (start, end int) {
	if from < to {
		return from, to
	}
	isWord := func(i int) bool { return i >= 0 && i < len(text) && !unicode.IsSpace(text[i]) }
	for start = from; start > 0 && !isWord(start-1); start-- {
	}
	if !isWord(start - 1) {
		for start = from; start < len(text) && !isWord(start); start++ {
		}
		for end = start; isWord(end); end++ {
		}
		return start, end
	}
	end = start
	for isWord(start - 1) {
		start--
	}
	return start, end
}

// found takes up the places.
func (c *Controller) found(p placing) {
	c.placed = p
	if c.sync(); len(p.threads) == len(c.known.threads) {
		c.know(c.o.Document(), p.threads) // in the order of the page as it is now
	}
	c.mark()
	if c.panel != nil {
		c.panel.show()
		c.CaretMoved() // the words that the caret is in may be marked only now
	}
}

// in returns where the threads of a field are in its text as it is now.
func (c *Controller) in(at promo.Ref, text []rune) []spot {
	was := c.placed.texts[at]
	e := editOf(was, text)
	var all []spot
	for _, s := range c.placed.byField[at] {
		if s.from, s.to = e.moved(s.from), e.moved(s.to); s.from < s.to {
			all = append(all, s)
		}
	}
	return all
}

// edit is what a text was changed by, if that was in one place.
type edit struct{ at, removed, inserted int }

func editOf(was, is []rune) edit {
	n := min(len(was), len(is))
	start, end := 0, 0
	for start < n && was[start] == is[start] {
		start++
	}
	for end < n-start && was[len(was)-1-end] == is[len(is)-1-end] {
		end++
	}
	return edit{at: start, removed: len(was) - start - end, inserted: len(is) - start - end}
}

// moved returns where a place in the text is after the edit.
func (e edit) moved(at int) int {
	switch {
	case at <= e.at:
		return at
	case at < e.at+e.removed:
		return e.at
	}
	return at + e.inserted - e.removed
}

// mark marks the words of the threads in the fields on the page: of those that are
// not done, and of the current one.
func (c *Controller) mark() {
	if len(c.placed.byID) == 0 {
		return
	}
	c.o.Each(func(at promo.Ref, f *textfield.Field) {
		var all, current []textedit.Mark
		if len(c.placed.byField[at]) > 0 {
			for _, s := range c.in(at, []rune(f.Text())) {
				t, there := c.known.byID[s.id]
				isCurrent := c.panel != nil && s.id == c.choice.current
				m := textedit.Mark{From: s.from, To: s.to}
				if there && (isCurrent || t.State() != promo.ThreadDone) {
					all = append(all, m)
				}
				if isCurrent {
					current = append(current, m)
				}
			}
		}
		setMarks(f, textedit.MarkTint, all)
		setMarks(f, textedit.MarkUnderline, current)
	})
}

// setMarks replaces the marks of a kind, unless they are there already.
func setMarks(f *textfield.Field, kind textedit.MarkKind, marks []textedit.Mark) {
	was := f.Marks(kind)
	if len(was) == len(marks) {
		missing := map[textedit.Mark]int{}
		for _, m := range was {
			missing[m]++
		}
		for _, m := range marks {
			missing[m]--
		}
		different := false
		for _, n := range missing {
			different = different || n != 0
		}
		if !different {
			return
		}
	}
	f.SetMarks(kind, marks)
}

// at returns the threads whose marked words have a caret in them or at an end.
func (c *Controller) at(ref promo.Ref, f *textfield.Field, caret int) []feedback.Thread {
	if _, marked := f.MarkAt(textedit.MarkTint, caret); !marked {
		return nil
	}
	var all []feedback.Thread
	for _, s := range c.in(ref, []rune(f.Text())) {
		t, there := c.known.byID[s.id]
		if there && s.from <= caret && caret <= s.to && (t.State() != promo.ThreadDone || s.id == c.choice.current) {
			all = append(all, t)
		}
	}
	return all
}

// whereIs returns where a thread is now, as far as that is known: the range is empty
// for a whole field, and for words that are gone.
func (c *Controller) whereIs(t feedback.Thread) (s spot, ok bool) {
	at, ok := t.Place().Ref()
	if !ok {
		return spot{}, false
	}
	d := c.o.Document()
	text, there := promo.Text(d, at)
	if !there || t.IsQuestion() {
		return spot{id: t.ID(), at: at}, true
	}
	for _, s := range c.in(at, []rune(text)) {
		if s.id == t.ID() {
			return s, true
		}
	}
	s = spot{id: t.ID(), at: at}
	from, to, ok := feedback.Where(text, t.Head)
	if s.lost = !ok; ok {
		s.from, s.to = widened([]rune(text), from, to)
	}
	return s, true
}
