// Package forge proposes entries of pull requests, merge requests and issues, from the
// JSON that gh ("gh pr list --json ...", "gh search prs --json ...", "gh issue list
// --json ...") and glab ("glab mr list -F json") write, or that the programming
// interfaces of GitHub and GitLab answer. What was merged is proposed on that day, what
// was closed on that; what is open or was given up is unlikely evidence.
//
// The user's own are those that one of [evidence.Options.Authors] wrote, and those that
// they reviewed. Without authors all are.
package forge

import (
	"path/filepath"
	"slices"
	"strings"

	"promodoc/app/evidence"
	"promodoc/app/journal"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/textdecode"
)

// Looks reports whether data is a list of what a forge has, by how it begins.
func Looks(_ string, data []byte) bool {
	t, err := textdecode.Decode(data[:min(len(data), looksWithin)], textdecode.Plain)
	if err != nil {
		return false
	}
	first, err := firstObject(t.Data)
	return err == nil && isItem(first)
}

// looksWithin is how many bytes at the start of a file say what it is.
const looksWithin = 256 << 10

// Read proposes an entry for each item of a file. The error is a sentence with the
// file, the line and the column; nothing is proposed then.
func Read(name string, data []byte, o evidence.Options) (evidence.Found, error) {
	text, notices, err := textdecode.DecodeFile(name, data, textdecode.Plain)
	if err != nil {
		return evidence.Found{}, err
	}
	r := reader{file: name, options: o, collector: evidence.NewCollector(o)}
	r.collector.Notice(notices...)
	if err := r.eachItem(text.Data, r.item); err != nil {
		return evidence.Found{}, err
	}
	r.close()
	return r.collector.Found(name)
}

// reader proposes entries for the items of one file.
type reader struct {
	file      string
	options   evidence.Options
	collector *evidence.Collector
	own       int                 // items that are the user's
	others    []evidence.Proposal // of other people
	authors   []string            // the other people, each once
	undated   int
	unnamed   int // items without an address
}

// item proposes an entry for an item, or keeps it if it is somebody else's.
func (r *reader) item(line int, f fields) {
	it := f.item()
	for _, key := range f.rest() {
		r.collector.Leave(line, key, f.describe(key))
	}
	if it.when().IsZero() {
		r.undated++
		r.collector.Leave(line, "title", it.title)
		return
	}
	if it.repo == "" {
		r.unnamed++
	}
	p := evidence.Proposal{Entry: it.entry(r.file), Group: it.place(), Unlikely: !it.isDone() || it.author.bot}
	if cut := message.Cut(it.body, maxBody); cut != it.body {
		r.collector.Leave(line, bodyKey, it.body)
	}
	switch {
	case r.options.Own(it.author.names()...):
		r.own++
		r.collector.Propose(p)
	case r.reviewed(it):
		r.own++
		r.collector.Propose(r.review(it, p))
	default:
		r.other(it.author.name(), p)
	}
}

// other keeps what is somebody else's, which matters only as long as nothing is the
// user's: perhaps the user goes by another name there. One more is kept than may be
// proposed, so that it is said if there are too many.
func (r *reader) other(author string, p evidence.Proposal) {
	if r.own > 0 {
		r.others = nil
		return
	}
	if !r.options.Has(p.Entry) || len(r.others) > evidence.MaxProposals {
		return
	}
	r.others = append(r.others, p)
	if author != "" && !slices.Contains(r.authors, author) {
		r.authors = append(r.authors, author)
	}
}

// maxAuthors is how many names of other people a notice has.
const maxAuthors = 5

// close proposes what is left, and says what the user should know.
func (r *reader) close() {
	if r.own == 0 && len(r.others) > 0 {
		names := slices.Clone(r.authors[:min(len(r.authors), maxAuthors)])
		r.collector.Notice(textNoneOwn.Text("File", r.file, "Names", message.And(names)))
		for _, p := range r.others {
			p.Unlikely = true
			r.collector.Propose(p)
		}
	}
	if r.undated > 0 {
		r.collector.Notice(textUndated.Count(r.undated, "File", r.file))
	}
	if r.unnamed > 0 {
		r.collector.Notice(textUnnamed.Count(r.unnamed, "File", r.file))
	}
}

// reviewed reports whether the user is among the reviewers of an item.
func (r *reader) reviewed(it item) bool {
	return slices.ContainsFunc(it.reviews, func(v review) bool { return r.options.Own(v.by.names()...) })
}

// review makes the entry of an item one of its review.
func (r *reader) review(it item, p evidence.Proposal) evidence.Proposal {
	p.Entry.Text = textReviewed.Text("Title", it.title)
	p.Entry.People = []string{it.author.name()}
	p.Entry.Tags = append(p.Entry.Tags, textReviewTag.Text())
	p.Unlikely = false
	for _, v := range it.reviews {
		if !v.at.IsZero() && r.options.Own(v.by.names()...) {
			p.Entry.From = promo.DateOf(v.at)
			break
		}
	}
	return p
}

// maxBody is the length in runes of a description that is taken into an entry.
const maxBody = 4000

// entry returns the entry of an item.
func (it item) entry(file string) journal.Entry {
	e := journal.Entry{
		From: promo.DateOf(it.when()), Text: strings.TrimSpace(it.title + "\n\n" + message.Cut(it.body, maxBody)), Tags: it.labels,
		Source: journal.Source{Kind: it.kind(), Name: it.place(), Keys: []string{it.key()}},
	}
	if e.Source.Name == "" {
		e.Source.Name = filepath.Base(file)
	}
	if it.url != "" {
		e.Links = []promo.Evidence{{Title: it.reference(), URL: it.url}}
	}
	for _, v := range it.reviews {
		if !v.by.bot && !v.by.is(it.author) {
			e.People = append(e.People, v.by.name())
		}
	}
	return e
}
