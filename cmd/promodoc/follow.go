package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"promodoc/app/career"
	"promodoc/app/career/pathdiff"
	"promodoc/app/nearest"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/app/yamldoc"
)

// followOptions is what `promodoc follow` is told.
type followOptions struct {
	match  []string
	dryRun bool
}

func newFollow(p *program) *cobra.Command {
	var o followOptions
	cmd := &cobra.Command{
		Use:   "follow DOC",
		Short: "Bring a document to the present wording of its path",
		Long: `Brings a document to what its path asks for now and prints what changed.
Every example is kept: it goes with the id of its consideration, with same_as,
and with --match where an id changed. What the path no longer asks for stays in
the document and is shown as such.`,
		Example: `  promodoc follow mine --dry-run
  promodoc follow mine --match accountability=ownership`,
		Args:              exactly(1, "the document"),
		RunE:              func(_ *cobra.Command, args []string) error { return p.follow(args[0], o) },
		ValidArgsFunction: p.completeDocument,
	}
	cmd.Flags().StringArrayVar(&o.match, "match", nil, "OLD=NEW: what the path called OLD is NEW now (may be repeated)")
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, "only print what changed")
	return cmd
}

func (p *program) follow(name string, o followOptions) error {
	if err := p.openWorkspace(nil); err != nil {
		return err
	}
	opened, err := p.work.Documents.Load(name)
	if err != nil {
		return err
	}
	p.tellOfFile(opened.Notices)
	d := opened.Document
	now, err := p.work.Paths.PathUpdate(d)()
	if err != nil {
		return err
	}
	chosen, err := parseMatches(o.match, d, now)
	if err != nil {
		return err
	}
	if !now.Newer {
		fmt.Fprintf(p.out, "%s: nothing changed since the document was begun\n", titleOf(d))
		return nil
	}
	if err := printChanges(p.out, d, now, chosen); err != nil {
		return machinef("standard output took no more: %v", rootCause(err))
	}
	if o.dryRun {
		return nil
	}
	notice, err := p.work.Documents.SaveLoaded(opened, promo.Follow(d, now.Path, now.Hash, chosen))
	if err != nil {
		return err
	}
	if notice != "" {
		p.note("%s", notice)
	}
	fmt.Fprintln(p.out, opened.File)
	return nil
}

func titleOf(d promo.Document) string {
	if d.Path.Title == "" {
		return d.Name
	}
	return d.Path.Title
}

// parseMatches reads what became what, and holds it against the path: a choice
// that would do nothing is a slip of the fingers.
func parseMatches(matches []string, d promo.Document, now workspace.PathUpdate) (map[string]string, error) {
	chosen := map[string]string{}
	ids := idsOf(now.Path)
	for _, m := range matches {
		old, to, ok := strings.Cut(m, "=")
		switch {
		case !ok || old == "" || to == "":
			return nil, usagef("--match %q: expected OLD=NEW, two ids", m)
		case slices.Contains(ids, old):
			return nil, usagef("--match %q: the path still has %s; only what it has no more can be matched", m, yamldoc.Quoted(old))
		case !slices.Contains(ids, to):
			return nil, usagef("--match %q: the path has no %s%s", m, yamldoc.Quoted(to), didYouMean(to, ids))
		case !slices.Contains(append(idsOf(d.Snapshot), supported(d)...), old):
			return nil, usagef("--match %q: the document knows no %s%s", m, yamldoc.Quoted(old), didYouMean(old, idsOf(d.Snapshot)))
		}
		chosen[old] = to
	}
	return chosen, nil
}

func didYouMean(id string, ids []string) string {
	if near := nearest.Word(id, ids); near != "" {
		return fmt.Sprintf("; did you mean %s?", yamldoc.Quoted(near))
	}
	return ""
}

func idsOf(path career.Path) []string {
	var ids []string
	for _, c := range path.Considerations() {
		ids = append(ids, c.ID)
	}
	for _, prep := range path.AllPreparations() {
		ids = append(ids, prep.ID)
	}
	return ids
}

func supported(d promo.Document) []string {
	var ids []string
	for _, e := range d.Examples {
		ids = append(ids, e.Supports...)
	}
	return ids
}

// printChanges prints a line for everything that changed, and for everything
// that may have become something else and was not chosen yet.
func printChanges(out io.Writer, d promo.Document, now workspace.PathUpdate, chosen map[string]string) error {
	fmt.Fprintf(out, "%s: %s\n", now.Path.Title, now.Changes.Summary())
	table := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
	for _, items := range [][]pathdiff.Item{now.Changes.Considerations, now.Changes.Preparations, now.Changes.Sections, now.Changes.Skeleton} {
		for _, item := range items {
			if item.Kind() != pathdiff.Same {
				printRow(table, item.Kind().String(), idOf(item), item.Title(), whatOf(d, item, chosen))
			}
		}
	}
	for _, t := range now.Changes.Path {
		printRow(table, pathdiff.Reworded.String(), t.Field.Label())
	}
	for _, s := range now.Changes.Suggestions {
		if chosen[s.Was.ID] == "" {
			printRow(table, "perhaps", s.Was.ID+"="+s.Now.ID, s.Now.Title,
				fmt.Sprintf("%d %% alike, both say %s", s.Percent, strings.Join(s.Shared, ", ")))
		}
	}
	return table.Flush()
}

// printRow prints the cells up to the last that has something in it.
func printRow(table io.Writer, cells ...string) {
	for len(cells) > 0 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	fmt.Fprintf(table, "  %s\n", strings.Join(cells, "\t"))
}

func idOf(item pathdiff.Item) string {
	if item.Now.ID != "" {
		return item.Now.ID
	}
	return item.Was.ID
}

// whatOf says in a few words what a change is, or what becomes of the examples.
func whatOf(d promo.Document, item pathdiff.Item, chosen map[string]string) string {
	var parts []string
	if item.Kind() == pathdiff.Removed {
		n := 0
		for _, id := range supported(d) {
			if id == item.Was.ID {
				n++
			}
		}
		switch to := chosen[item.Was.ID]; {
		case to != "":
			parts = append(parts, "is "+to+" now")
		case n == 1:
			parts = append(parts, "1 example is kept")
		case n > 1:
			parts = append(parts, fmt.Sprintf("%d examples are kept", n))
		}
		return strings.Join(parts, "")
	}
	if item.Was.ID != "" && item.Was.ID != item.Now.ID {
		parts = append(parts, "was "+item.Was.ID)
	}
	if item.Kind() == pathdiff.Reworded {
		for _, t := range item.Fields {
			parts = append(parts, t.Field.Label())
		}
	}
	if item.Moved && item.Was.Section != item.Now.Section {
		parts = append(parts, "to "+item.Now.Section)
	}
	return strings.Join(parts, ", ")
}
