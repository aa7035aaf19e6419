package editor

import (
	"errors"

	"promodoc/app/filelock"
	"promodoc/app/session"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// statusOffers are what can be done about a document that another window edits,
// or that another one changed in the same places.
func statusOffers(o Options) []editing.StatusOffer {
	var offers []editing.StatusOffer
	if o.TakeOver != nil {
		offers = append(offers, editing.StatusOffer{
			Link: kit.NewLink(textTakeOver.Text(), theme.Label, o.TakeOver),
			For: func(st session.Status) bool {
				var inUse *filelock.InUse
				return st.State == session.ReadOnly && errors.As(st.Err, &inUse)
			},
		})
	}
	if o.Compare != nil {
		offers = append(offers, editing.StatusOffer{
			Link: kit.NewLink(textCompare.Text(), theme.Label, o.Compare),
			For:  func(st session.Status) bool { return st.State == session.Conflicting },
		})
	}
	return offers
}
