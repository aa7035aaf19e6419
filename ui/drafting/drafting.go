// Package drafting has the window keep what is typed of entries of the journal until it
// is in the journal, and takes up what a program that ended unexpectedly left of it. It
// must not know of screens.
package drafting

import (
	"errors"

	"promodoc/app/journal"
	"promodoc/app/journal/draft"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// Options is what Drafts need. All but Go must be given.
type Options struct {
	Store *draft.Drafts
	Apply func(...journal.Change) (journal.Outcome, error) // on any goroutine
	Say   func(sentence string)
	Fail  func(sentence string)
	Post  func(func()) // runs a function on the screens' goroutine
	Go    func(func()) // runs slow work elsewhere; nil starts a goroutine
}

// Drafts are a line that is noted down and an entry that is edited. They belong to the
// screens' goroutine.
type Drafts struct {
	options Options
	line    string
	noting  *draft.Keeper // of the line
	waiting []draft.Left  // lines that were left, each of which is shown once those before it are added
	edited  draft.Draft
	editing *draft.Keeper   // of edited
	closed  []*draft.Keeper // those before
}

// New returns drafts of which nothing is typed yet.
func New(o Options) *Drafts {
	if o.Go == nil {
		o.Go = func(f func()) { go f() }
	}
	return &Drafts{options: o}
}

// Line returns the line that was typed and not added; it may be one that another run of
// the program left.
func (d *Drafts) Line() string {
	if d.line == "" && len(d.waiting) > 0 {
		last := len(d.waiting) - 1
		d.closed = append(d.closed, d.noting) // which may still have to remove the line before
		d.noting = d.options.Store.Begin()
		d.noting.Adopt(d.waiting[last])
		d.line, d.waiting = d.waiting[last].Line, d.waiting[:last]
	}
	return d.line
}

// Typed keeps the line as it is typed; an empty one was added, or is not wanted.
func (d *Drafts) Typed(line string) {
	if d.noting == nil {
		d.noting = d.options.Store.Begin()
	}
	d.line = line
	d.noting.Keep(draft.Draft{Line: line})
}

// Edited keeps an entry as it is in the fields, beside what the journal has; both the same
// say that nothing is unsaved any more.
func (d *Drafts) Edited(before, after journal.Entry) {
	if !d.edited.Empty() && d.edited.Before.ID != before.ID {
		d.closed = append(d.closed, d.editing)
		d.editing = nil
	}
	if d.editing == nil {
		d.editing = d.options.Store.Begin()
	}
	d.edited = draft.Draft{Before: before, After: after}
	d.editing.Keep(d.edited)
}

// TakeLines takes up the lines that were left, without doing anything else.
func (d *Drafts) TakeLines() {
	all, _ := d.options.Store.Left() // what cannot be read is not lost: it is there the next time
	for _, l := range all {
		if l.Before.ID == "" {
			d.waiting = append(d.waiting, l)
		}
	}
}

// Recover saves what was left of entries that were edited, takes up the lines that were
// left, and says so.
func (d *Drafts) Recover() {
	d.options.Go(func() {
		all, fault := d.options.Store.Left()
		if len(all) == 0 && fault == nil {
			return
		}
		var lines []draft.Left
		var saved []journal.Entry
		var notices []error
		for _, l := range all {
			if l.Before.ID == "" {
				lines = append(lines, l)
				continue
			}
			out, err := d.options.Apply(l.Change())
			if err == nil {
				saved, notices = append(saved, out.Entries[0]), append(notices, out.Notices...)
				err = d.options.Store.Remove(l)
			}
			fault = errors.Join(fault, err)
		}
		d.options.Post(func() { d.recovered(lines, saved, errors.Join(fault, errors.Join(notices...))) })
	})
}

// recovered says what became of what was left.
func (d *Drafts) recovered(lines []draft.Left, saved []journal.Entry, fault error) {
	d.waiting = append(lines, d.waiting...)
	switch {
	case fault != nil:
		d.options.Fail(kit.Sentence(fault))
	case len(lines) > 0:
		d.options.Say(textLineKept.Count(len(lines), "Key", action.KeyLabel(action.LogEntry)))
	case len(saved) > 0:
		d.options.Say(textEntrySaved.Count(len(saved), "Title", saved[0].Title(), "Key", action.KeyLabel(action.ShowJournal)))
	}
}

// Close waits until what was typed is kept. It is there the next time.
func (d *Drafts) Close() error {
	var faults []error
	for _, k := range append(d.closed, d.noting, d.editing) {
		if k != nil {
			faults = append(faults, k.Close())
		}
	}
	d.closed, d.noting, d.editing = nil, nil, nil
	return errors.Join(faults...)
}
