package gathering

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// maxUnread is how many values are listed that no field takes.
const maxUnread = 200

// openUnread lists values that no field takes, by their sources.
func (s *Screen) openUnread() {
	closer := kit.NewLink(textClose.Text(), theme.Label, s.closePanel).Muted()
	column := kit.Column(10, kit.Row(0, kit.Fill(kit.Heading(textUnreadTitle.Text())), closer), kit.Body(textUnreadAbout.Text()))
	path := ""
	for i, u := range s.found.unread {
		if i == maxUnread {
			column.Add(kit.Small(textUnreadMore.Count(len(s.found.unread) - maxUnread)))
			break
		}
		if u.path != path {
			path = u.path
			column.Add(kit.Inset(8, 0, 0, 0, kit.GroupHeading(filepath.Base(path))))
		}
		column.Add(kit.Column(2, kit.NewText(kit.Run{Text: u.Name, Size: theme.Row, Bold: true}, kit.Run{Text: "  " + u.where(), Size: theme.Label, Color: theme.Muted}),
			kit.NewText(kit.Run{Text: u.Value, Size: theme.Row})))
	}
	s.openPanel(panel{}, kit.NewScrollView(kit.Inset(20, 20, 24, 20, column)), func() { kit.Focus(closer) })
}

// where says where a value is, and how many there are of its name.
func (u unread) where() string {
	switch {
	case u.Line > 0 && u.Count > 1:
		return textUnreadLine.Text("Line", u.Line) + " · " + textUnreadCount.Count(u.Count)
	case u.Line > 0:
		return textUnreadLine.Text("Line", u.Line)
	case u.Count > 1:
		return textUnreadCount.Count(u.Count)
	}
	return ""
}

// panelTitle is the first line of a panel.
func panelTitle(title string, closePanel func()) fyne.CanvasObject {
	return kit.Row(0, kit.Fill(kit.Heading(title)), kit.NewLink(textClose.Text(), theme.Label, closePanel).Muted())
}
