package ui

import (
	"path/filepath"

	"promodoc/app/places"
	"promodoc/app/promo"
	"promodoc/app/session"
)

// place returns where the user was in a document, the zero Place if that is not
// known.
func (d *documents) place(doc promo.Document, file string) places.Place {
	place, _ := d.window.store.Places().Of(placeName(doc, file))
	return place
}

// placeName returns the name under which the place in a document is remembered.
func placeName(doc promo.Document, file string) string {
	if doc.ID != "" {
		return doc.ID
	}
	if full, err := filepath.Abs(file); err == nil {
		return full
	}
	return file
}

// rememberPlace remembers where the user is in the open document.
func (d *documents) rememberPlace() {
	open, ok := d.current()
	if !ok || d.closed {
		return
	}
	place := open.Place()
	place.Document = placeName(open.Session().Document(), open.Session().File())
	d.window.store.Places().Remember(place)
}

// followPlace remembers and saves where the user is whenever the document was
// saved, so that it is known after the program ended unexpectedly, too. That is
// written elsewhere: keys do not wait for it.
func (d *documents) followPlace(s *session.Session) {
	s.OnStatus(func(st session.Status) {
		if open, ok := d.current(); ok && open.Session() == s && st.State == session.Saved {
			d.rememberPlace()
			d.window.store.SavePlaces()
		}
	})
}
