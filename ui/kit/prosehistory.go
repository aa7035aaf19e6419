package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// history is what a field remembers to undo by itself: the texts before, and
// those that were undone.
type history struct {
	undo, redo []moment
	last       time.Time
}

// moment is a text with the caret in it.
type moment struct {
	text  string
	caret int
}

// maxMoments bounds what a field remembers.
const maxMoments = 200

// pause is how long nothing is typed until the next key is a step of its own.
const pause = 700 * time.Millisecond

// remember keeps the text as it is before a change, if the change begins a
// step: after a pause, or where apart says so.
func (p *Prose) remember(apart bool) {
	if p.Owned || p.readOnly {
		return
	}
	now := p.now()
	if apart || len(p.past.undo) == 0 || now.Sub(p.past.last) > pause {
		p.past.undo = append(p.past.undo, p.present())
		if len(p.past.undo) > maxMoments {
			p.past.undo = p.past.undo[1:]
		}
	}
	p.past.redo = nil
	p.past.last = now
}

func (p *Prose) present() moment { return moment{p.model.Text(), p.model.Offset()} }

// travelled undoes or redoes if the shortcut asks for it and the field undoes
// by itself. It then reports true, also where there is nothing to undo: the
// key must not undo something elsewhere.
func (p *Prose) travelled(s fyne.Shortcut) bool {
	if p.Owned {
		return false
	}
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		p.travel(&p.past.undo, &p.past.redo)
	case *fyne.ShortcutRedo:
		p.travel(&p.past.redo, &p.past.undo)
	case *desktop.CustomShortcut:
		if s.KeyName != fyne.KeyZ || s.Modifier != fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift {
			return false
		}
		p.travel(&p.past.redo, &p.past.undo)
	default:
		return false
	}
	return true
}

func (p *Prose) travel(from, to *[]moment) {
	n := len(*from)
	if n == 0 {
		return
	}
	then := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, p.present())
	p.model.SetText(then.text)
	p.model.SetOffset(then.caret)
	p.past.last = time.Time{}
	p.edited()
}
