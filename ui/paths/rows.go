package paths

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/textfind"
	"promodoc/app/workspace"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// group is a group of paths in the sidebar: those from one source, the forms, or
// all.
type group struct {
	one    bool // false for all paths
	forms  bool // all forms
	from   workspace.PathOrigin
	folder string
}

// of returns the paths of the group.
func (g group) of(all []workspace.PathSummary) []workspace.PathSummary {
	if !g.one {
		return all
	}
	var found []workspace.PathSummary
	for _, r := range all {
		if g.forms && r.Form || groupOf(r) == g {
			found = append(found, r)
		}
	}
	return found
}

func groupOf(r workspace.PathSummary) group {
	return group{one: true, from: r.Origin, folder: r.Folder}
}

// formsLast moves the forms behind the paths that documents are begun on.
func formsLast(rows []workspace.PathSummary) []workspace.PathSummary {
	sorted := slices.Clone(rows)
	slices.SortStableFunc(sorted, func(a, b workspace.PathSummary) int {
		switch {
		case a.Form == b.Form:
			return 0
		case b.Form:
			return -1
		}
		return 1
	})
	return sorted
}

func isForm(r workspace.PathSummary) bool { return r.Form }

// sidebar returns the groups: all paths, and every source that some are from.
func (s *Screen) sidebar() fyne.CanvasObject {
	column := kit.Column(0)
	seen := map[group]bool{}
	add := func(g group) {
		if !seen[g] {
			seen[g] = true
			column.Add(s.groupItem(g))
		}
	}
	add(group{})
	add(group{one: true, from: workspace.PathOwn})
	add(group{one: true, from: workspace.PathBundled})
	for _, r := range s.all {
		add(groupOf(r))
	}
	if slices.ContainsFunc(s.all, isForm) {
		add(group{one: true, forms: true})
	}
	return kit.Inset(12, 8, 12, 8, column)
}

func (s *Screen) groupItem(g group) fyne.CanvasObject {
	selected := s.group == g
	t := kit.NewRowItem(kit.Row(8,
		kit.Fill(kit.NewLabel(kit.Run{Text: g.title(), Size: theme.Row, Bold: selected})),
		kit.SmallLabel(fmt.Sprint(len(g.of(s.all))))), func() {
		s.group = g
		s.show()
		s.Shown()
	})
	t.SetSelected(selected)
	return t
}

func (g group) title() string {
	switch {
	case !g.one:
		return textAll.Text()
	case g.forms:
		return textForms.Text()
	case g.from == workspace.PathOwn:
		return textGroupOwn.Text()
	case g.from == workspace.PathBundled:
		return textGroupWith.Text()
	}
	return textGroupFolder.Text("Folder", filepath.Base(g.folder))
}

// title returns the title of a path, or its file's name if it has none.
func title(r workspace.PathSummary) string {
	if r.Title != "" {
		return r.Title
	}
	return filepath.Base(r.File)
}

// roles returns the roles of a path, as far as the title does not say them.
func roles(r workspace.PathSummary) string {
	switch {
	case r.FromRole == "" && r.ToRole == r.Title:
		return ""
	case r.FromRole == "":
		return r.ToRole
	case r.ToRole == "":
		return r.FromRole
	}
	return textRoles.Text("From", r.FromRole, "To", r.ToRole)
}

// counts says what is in a path.
func counts(r workspace.PathSummary) string {
	var parts []string
	if r.Considerations > 0 {
		parts = append(parts, textConsiderations.Count(r.Considerations))
	}
	if r.Preparations > 0 {
		parts = append(parts, textPreparations.Count(r.Preparations))
	}
	if r.Form {
		parts = append(parts, textForm.Text())
	}
	if r.ToBeFilled {
		parts = append(parts, textToBeFilled.Text())
	}
	if !r.Usable() {
		parts = append(parts, textUnusable.Text())
	}
	return strings.Join(parts, " · ")
}

// from says where a path is from.
func from(r workspace.PathSummary) string {
	switch r.Origin {
	case workspace.PathOwn:
		return textOwn.Text()
	case workspace.PathBundled:
		return textBundled.Text()
	}
	return textFolder.Text("Folder", filepath.Base(r.Folder))
}

// fault says what is wrong in the file of a path, and where.
func fault(f workspace.Fault) string {
	return textFault.Text("File", filepath.Base(f.File), "Line", f.Line, "Column", f.Column, "Message", f.Message)
}

// matching returns the paths whose title, roles, ID or file matches a filter.
func matching(rows []workspace.PathSummary, filter string) []workspace.PathSummary {
	finder := textfind.New(strings.TrimSpace(filter))
	if finder.Empty() {
		return rows
	}
	var found []workspace.PathSummary
	for _, r := range rows {
		text := strings.Join([]string{r.Title, r.FromRole, r.ToRole, r.ID, r.Folder, filepath.Base(r.File)}, " ")
		if len(finder.Find(text, 1)) > 0 {
			found = append(found, r)
		}
	}
	return found
}
