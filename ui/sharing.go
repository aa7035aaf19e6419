package ui

import (
	"promodoc/app/docdiff"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/compare"
)

// takeOver has the user edit a document that another window edits.
func (d *documents) takeOver(s *session.Session) {
	d.window.Say(textAskingWindow.Text())
	d.store.TakeOver(s)
}

// settle shows what the file and the session changed differently, to take one or
// the other piece by piece. What only one of them changed is in the result.
func (d *documents) settle(s *session.Session) {
	conflict, ok := s.Conflict()
	if !ok {
		return
	}
	merged, conflicts := docdiff.Merge(conflict.Base, s.Document(), conflict.Theirs)
	d.window.SetTitle(textTitleCompare.Text())
	d.cover(compare.New(compare.Options{
		Title: textConflictTitle.Text(), About: textConflictAbout.Text(),
		Into:    compare.Side{Label: textSideHere.Text(), Document: merged},
		From:    compare.Side{Label: textSideFile.Text(), Document: conflict.Theirs},
		Changes: conflicts, NoneOK: true,
		Take: func(n int) string {
			if n == 0 {
				return textSettleMine.Text()
			}
			return textSettle.Count(n)
		},
		Done: func(result promo.Document) {
			d.uncoverOne()
			d.settled(s, conflict.Theirs, result)
		},
		Cancel: d.uncoverOne,
	}))
}

// settled saves the result, unless the file was changed again meanwhile.
func (d *documents) settled(s *session.Session, theirs, result promo.Document) {
	now, still := s.Conflict()
	if !still || len(docdiff.Changes(theirs, now.Theirs)) > 0 {
		d.settle(s)
		d.window.Say(textChangedAgain.Text())
		return
	}
	s.Settle(textSettled.Text(), result)
}
