package comments

import (
	"path/filepath"
	"slices"
	"strings"

	"promodoc/app/feedback"
	"promodoc/app/feedback/inbox"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/ui/kit"
)

// intake is a file whose comments are added.
type intake struct {
	c      *Controller
	file   string
	step   step
	read   inbox.Read
	other  bool // the user knows that it is of another document
	who    string
	result feedback.Result
	fault  string // why nothing was added
}

// step is how far a file is.
type step int

const (
	stepReading   step = iota
	stepAskOther       // whether the comments on another document are wanted
	stepAskAuthor      // whose comments they are
	stepDone
)

// name returns the name of the file.
func (it *intake) name() string { return filepath.Base(it.file) }

// AddFile adds the comments in a file to the document, each at its words, and says
// in the panel what became of them. The file is read beside the screens.
func (c *Controller) AddFile(file string) {
	if c.o.Read == nil {
		return
	}
	it := &intake{c: c, file: file}
	c.intake = it
	c.open()
	d := c.o.Document()
	if !c.o.Writable() {
		it.refuse(textCannotAdd.Text("File", it.name()))
		return
	}
	c.panel.showIntake()
	it.beside(func() func() {
		read, err := c.o.Read(d, file)
		return func() {
			if err != nil {
				it.refuse(kit.Brief(kit.Sentence(err), file))
				return
			}
			it.read = read
			it.goOn()
		}
	})
}

// beside runs a job beside the screens, and then what it returns on their goroutine,
// unless another file was added meanwhile or the user has hidden this one.
func (it *intake) beside(job func() func()) {
	c := it.c
	run := c.o.Work.Go
	if run == nil {
		run = func(f func()) { go f() }
	}
	run(func() {
		then := job()
		c.o.Work.Post(func() {
			if c.intake == it {
				then()
			}
		})
	})
}

// refuse says why nothing is added.
func (it *intake) refuse(sentence string) {
	c := it.c
	it.step, it.fault = stepDone, sentence
	c.o.Fail(sentence)
	if c.panel != nil {
		c.panel.showIntake()
	}
}

// goOn asks what is not known yet, or adds the comments.
func (it *intake) goOn() {
	c := it.c
	noAuthor := func(m feedback.Comment) bool { return m.Author == "" }
	switch {
	case len(it.read.Comments) == 0:
		it.step = stepDone
		c.o.Say(textNothing.Text("File", it.name()))
	case it.read.Other && !it.other:
		it.step = stepAskOther
	case it.who == "" && slices.ContainsFunc(it.read.Comments, noAuthor):
		it.step = stepAskAuthor
	default:
		it.step = stepReading
		it.locate()
	}
	if c.panel != nil {
		c.panel.showIntake()
		if it.step != stepReading {
			c.panel.focusIntake()
		}
	}
}

// locate finds the places of the comments, and adds them.
func (it *intake) locate() {
	d := it.c.o.Document()
	all := slices.Clone(it.read.Comments)
	for i := range all {
		if all[i].Author == "" {
			all[i].Author = it.who
		}
	}
	it.beside(func() func() {
		_, result := feedback.Add(d, all)
		return func() { it.add(result) }
	})
}

// add adds what was found to the document as it is now.
func (it *intake) add(r feedback.Result) {
	c := it.c
	it.step, it.result = stepDone, r
	said := textNothingNew.Text("File", it.name())
	if len(r.Added)+len(r.Changed) > 0 {
		var at promo.Ref
		if first, ok := firstPlace(r); ok {
			at = first
		}
		if !c.o.Edit(textStepAdd.Text("File", it.name()), at, r.Insert) {
			it.refuse(textCannotAdd.Text("File", it.name()))
			return
		}
		said = textAdded.Count(len(r.Added), "File", it.name())
	}
	c.sync()
	c.chooseAdded(r)
	if t, ok := c.thread(); ok {
		c.goTo(t, false)
	}
	c.o.Say(said)
	if c.panel != nil {
		c.panel.show()
		c.panel.showIntake()
		c.panel.Focus()
		c.panel.page.ScrollTo(0) // what became of the file comes first
	}
}

func firstPlace(r feedback.Result) (promo.Ref, bool) {
	for _, f := range r.Added {
		if at, ok := f.Place.Ref(); ok {
			return at, true
		}
	}
	return promo.Ref{}, false
}

// chooseAdded makes the first thread of what was added the current one, and lists
// what is open of everybody.
func (c *Controller) chooseAdded(r feedback.Result) {
	if len(r.Added) == 0 {
		return
	}
	ids := map[string]bool{}
	for _, f := range r.Added {
		ids[f.ID], ids[f.Thread] = true, true
	}
	c.choice = choice{state: promo.ThreadOpen}
	isNew := func(t feedback.Thread) bool { return ids[t.ID()] }
	list := c.listed()
	if !slices.ContainsFunc(list, isNew) {
		c.choice.state = ""
		list = c.listed()
	}
	if i := slices.IndexFunc(list, isNew); i >= 0 {
		c.choice.current = list[i].ID()
	}
}

// hideIntake forgets the file.
func (c *Controller) hideIntake() {
	c.intake = nil
	if c.panel != nil {
		c.panel.showIntake()
		c.panel.Focus()
	}
}

// maxUnplaced is how many comments without a place are listed in the report.
const maxUnplaced = 12

// report says what became of the comments of a file, a sentence an item.
func (it *intake) report() []string {
	r := it.result
	if it.fault != "" {
		return []string{it.fault}
	}
	found := map[feedback.How]int{}
	for i, f := range r.Added {
		if f.Thread == "" {
			found[r.Found[i].How]++
		}
	}
	var all []string
	count := func(n int, text func(int, ...any) string) {
		if n > 0 {
			all = append(all, text(n))
		}
	}
	count(found[feedback.AtWords], textAtWords.Count)
	count(found[feedback.NearWord], textNearWords.Count)
	count(found[feedback.InField], textInField.Count)
	count(r.Replies, textRepliesAdded.Count)
	count(len(r.Changed), textResolved.Count)
	count(r.Known, textKnown.Count)
	if unplaced := r.Unplaced(); len(unplaced) > 0 {
		all = append(all, textUnplaced.Count(len(unplaced)))
		for _, f := range unplaced[:min(len(unplaced), maxUnplaced)] {
			all = append(all, unplacedLine(f))
		}
		count(len(unplaced)-maxUnplaced, textMoreUnplaced.Count)
	}
	count(r.TooMany, textTooMany.Count)
	count(it.read.Drawings, textDrawings.Count)
	if len(it.read.Comments) == 0 {
		all = append([]string{textNothing.Text("File", it.name())}, all...)
	} else if it.read.Unknown {
		all = append(all, textUnknownExport.Text())
	}
	return all
}

// unplacedLine says what found no place, with its quote.
func unplacedLine(f promo.Feedback) string {
	quote := textNoQuote.Text()
	if q := strings.TrimSpace(f.Quote); q != "" {
		quote = textQuoted.Text("Quote", message.CutLine(q, maxLine))
	}
	return textUnplacedOne.Text("What", textReply.Text("Who", author(f), "Text", message.CutLine(said(f), maxLine)), "Quote", quote)
}
