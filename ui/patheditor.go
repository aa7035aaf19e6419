package ui

import (
	"strings"

	"promodoc/app/career"
	"promodoc/app/pathedit"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/ui/kit"
	"promodoc/ui/patheditor"
)

// openPath opens a path's file: to be edited, or to be read where it is not
// hers.
func (w *Window) openPath(file string) {
	opened, err := w.work.OpenPath(file)
	if err != nil {
		w.Say(kit.Sentence(err))
		return
	}
	if !w.closeDocument() {
		return
	}
	o := pathedit.Options{File: opened.File, Saver: opened.Saver, ReadOnly: opened.ReadOnly, ReadOnlyWhy: opened.ReadOnlyWhy, Post: w.post}
	w.set(patheditor.New(patheditor.Options{
		Session: pathedit.New(string(opened.Data), o), File: opened.File, Host: w,
		Check: func(data []byte) func() workspace.Check { return w.work.CheckPath(opened.File, data) },
		Others: func() []workspace.PathRow {
			rows, _ := w.work.PathRows()
			return rows
		},
		Sample: func(p career.Path) promo.Document { return w.sampleOn(p) },
		Lay:    w.work.Lay, Post: w.post,
		Duplicate: func() { w.duplicatePath(opened.File) },
		Back:      func() { w.showPath(opened.File) },
		Comments:  opened.Comments,
		KeepComments: func() (string, error) {
			return w.work.KeepPathFile(opened.File, opened.Data)
		},
	}))
}

// duplicatePath makes a path of hers out of another and opens it.
func (w *Window) duplicatePath(file string) {
	made, err := w.work.DuplicatePath(file)
	if err != nil {
		w.Say(kit.Sentence(err))
		return
	}
	w.openPath(made)
	w.Say("This copy is yours.")
}

// sampleOn is a document on a path that shows what one will look like: under
// each consideration an example that says what is asked for, in each part of
// her own words what is said of it.
func (w *Window) sampleOn(p career.Path) promo.Document {
	d := w.work.Begin(workspace.Choice{Name: "sample", Path: p, Candidate: promo.Candidate{Name: "Your name"}, Cycle: promo.Cycle{Name: "The cycle"}})
	for _, s := range d.Sections {
		body := "What you write here."
		for _, entry := range p.Skeleton {
			if entry.ID == s.ID && entry.Guidance != "" {
				body = entry.Guidance
			}
		}
		d = promo.SetText(d, promo.SectionRef(s.ID), body)
	}
	for _, c := range p.Considerations() {
		id := "x-" + c.ID
		d = promo.AddExample(d, id, c.ID, "")
		d = promo.SetText(d, promo.ExampleRef(id, "title"), "An example of yours")
		for field, of := range map[string]career.Field{"situation": career.FieldSituation, "action": career.FieldAction, "result": career.FieldResult} {
			var asked []string
			for _, q := range c.Prompts {
				if q.Field == of {
					asked = append(asked, q.Text)
				}
			}
			d = promo.SetText(d, promo.ExampleRef(id, field), strings.Join(asked, " "))
		}
	}
	return d
}
