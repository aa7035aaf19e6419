package journaling

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/journal"
	"promodoc/ui/kit"
)

// item returns an item of the sidebar. The arrow keys go from one to the next.
func (s sidebar) item(content fyne.CanvasObject, pressed func()) *kit.ListItem {
	item := kit.NewRowItem(content, pressed)
	at := len(s.header.sideItems)
	item.OnKey = func(k fyne.KeyName) bool { return s.step(at, k) }
	s.header.sideItems = append(s.header.sideItems, item)
	return item
}

func (s sidebar) step(from int, k fyne.KeyName) bool {
	to, last := from, len(s.header.sideItems)-1
	switch k {
	case fyne.KeyDown:
		to = min(from+1, last)
	case fyne.KeyUp:
		to = max(from-1, 0)
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = last
	default:
		return false
	}
	item := s.header.sideItems[to]
	kit.Focus(item)
	s.side.Reveal(item, fyne.Position{}, item.Size().Height)
	if to == 0 {
		s.side.ScrollTo(0) // with the year above it
	}
	return true
}

// focus gives the keyboard to the first item that is chosen, or else to the first.
func (s sidebar) focus() {
	for _, item := range s.header.sideItems {
		if item.Selected() {
			kit.Focus(item)
			s.side.Reveal(item, fyne.Position{}, item.Size().Height)
			return
		}
	}
	if len(s.header.sideItems) > 0 {
		kit.Focus(s.header.sideItems[0])
	}
}

// toggle shows the sidebar where there is little room, in place of a panel, or hides it.
func (s sidebar) toggle() {
	if !s.frame.SideShown() {
		s.closePanel()
	}
	if !s.frame.SideShown() || !s.frame.SideFolded() {
		s.frame.ToggleSide()
	} else {
		s.frame.FoldSide()
	}
	if s.frame.SideShown() {
		s.focus()
		return
	}
	s.Shown()
}

// leave gives the keyboard back to the list, which has the room again that the sidebar
// took in a narrow window.
func (s sidebar) leave() {
	s.frame.FoldSide()
	s.Shown()
}

// said is what the entries are filtered by; empty if all are listed.
func (s sidebar) said() string {
	var all []string
	switch s.filter.Used {
	case journal.OnlyUnused:
		all = append(all, textNotUsed.Text())
	case journal.OnlyUsed:
		all = append(all, textOnlyUsed.Text())
	}
	if s.filter.Tag != "" {
		all = append(all, "#"+s.filter.Tag)
	}
	if s.filter.Person != "" {
		all = append(all, "@"+s.filter.Person)
	}
	return strings.Join(all, " · ")
}

// chooseAll lists all entries.
func (s sidebar) chooseAll() {
	s.filter.Filter = journal.Filter{Uses: s.view.Uses}
	s.show()
	s.Shown()
}
