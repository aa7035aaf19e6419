package paths

import (
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/workspace"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// place is whose paths are shown: all, or those from one place.
type place struct {
	one    bool // false for all
	from   workspace.PathOrigin
	folder string
}

// of returns the paths of a place.
func (p place) of(all []workspace.PathSummary) []workspace.PathSummary {
	if !p.one {
		return all
	}
	var found []workspace.PathSummary
	for _, r := range all {
		if placeOf(r) == p {
			found = append(found, r)
		}
	}
	return found
}

func placeOf(r workspace.PathSummary) place { return place{true, r.Origin, r.Folder} }

// places is what stands at the left: all paths, and every place some are from.
func (s *Screen) places() fyne.CanvasObject {
	column := kit.Column(0, s.placeItem("All", place{}))
	seen := map[place]bool{}
	for _, p := range []place{{one: true, from: workspace.PathOwn}, {one: true, from: workspace.PathBundled}} {
		seen[p] = true
		column.Add(s.placeItem(p.name(), p))
	}
	for _, r := range s.all {
		if p := placeOf(r); !seen[p] {
			seen[p] = true
			column.Add(s.placeItem(p.name(), p))
		}
	}
	return kit.Inset(12, 8, 12, 8, column)
}

func (s *Screen) placeItem(name string, p place) fyne.CanvasObject {
	chosen := s.place == p
	t := kit.NewRowItem(kit.Row(8,
		kit.Fill(kit.NewLabel(kit.Run{Text: name, Size: theme.Row, Bold: chosen})),
		kit.SmallLabel(fmt.Sprint(len(p.of(s.all))))), func() {
		s.place = p
		s.show()
		s.Shown()
	})
	t.SetSelected(chosen)
	return t
}

func (p place) name() string {
	switch p.from {
	case workspace.PathOwn:
		return "Yours"
	case workspace.PathBundled:
		return "With the program"
	}
	return "Folder " + filepath.Base(p.folder)
}

func title(r workspace.PathSummary) string {
	if r.Title != "" {
		return r.Title
	}
	return filepath.Base(r.File)
}

func roles(r workspace.PathSummary) string {
	switch {
	case r.FromRole == "" && r.ToRole == r.Title:
		return "" // said already
	case r.FromRole == "":
		return r.ToRole
	case r.ToRole == "":
		return r.FromRole
	}
	return r.FromRole + " → " + r.ToRole
}

func counts(r workspace.PathSummary) string {
	var parts []string
	if r.Considerations > 0 {
		parts = append(parts, kit.Count(r.Considerations, "consideration"))
	}
	if r.Preparations > 0 {
		parts = append(parts, kit.Count(r.Preparations, "preparation"))
	}
	if r.Form {
		parts = append(parts, "a form that documents can have")
	}
	if r.ToBeFilled {
		parts = append(parts, "to be filled")
	}
	if !r.Usable {
		parts = append(parts, "cannot be used until it is mended")
	}
	return strings.Join(parts, " · ")
}

func from(r workspace.PathSummary) string {
	switch r.Origin {
	case workspace.PathOwn:
		return "yours"
	case workspace.PathBundled:
		return "with the program"
	}
	return "folder " + filepath.Base(r.Folder)
}

// fault is what is wrong with a path's file, and where.
func fault(f workspace.Fault) string {
	return fmt.Sprintf("%s:%d:%d: %s", filepath.Base(f.File), f.Line, f.Column, f.Message)
}

// matching returns the paths whose title, roles or id have the words.
func matching(rows []workspace.PathSummary, words string) []workspace.PathSummary {
	words = strings.ToLower(strings.TrimSpace(words))
	var found []workspace.PathSummary
	for _, r := range rows {
		if strings.Contains(strings.ToLower(strings.Join([]string{r.Title, r.FromRole, r.ToRole, r.ID, r.Folder, filepath.Base(r.File)}, " ")), words) {
			found = append(found, r)
		}
	}
	return found
}
