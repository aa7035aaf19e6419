package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"promodoc/app/career"
	"promodoc/app/career/pathdiff"
	"promodoc/app/message"
	"promodoc/app/nearest"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/app/yamldoc"
)

// followCommand is `promodoc follow` with its flags.
type followCommand struct {
	*program
	matches []string
	dryRun  bool
	json    bool
}

// followJSON is the output of follow --json.
type followJSON struct {
	File        string           `json:"file"`
	Path        string           `json:"path"`    // the ID
	Changed     bool             `json:"changed"` // the path is another than the document has
	Written     bool             `json:"written"`
	Changes     []followedJSON   `json:"changes"`
	Suggestions []suggestionJSON `json:"suggestions"`
}

// followedJSON is what changed in a consideration, a preparation, a section of the path or
// a part of the document; with empty IDs in the path itself.
type followedJSON struct {
	Of       string   `json:"of"`     // path, consideration, preparation, section or part
	Kind     string   `json:"kind"`   // added, removed, reworded, moved or renamed
	ID       string   `json:"id"`     // now; of what was removed that of its --match, if any
	WasID    string   `json:"was_id"` // empty if it was added
	Title    string   `json:"title"`
	Fields   []string `json:"fields"`   // that have another text
	Examples int      `json:"examples"` // of the document that support what was removed
}

// suggestionJSON says what may be the same: for --match.
type suggestionJSON struct {
	WasID   string `json:"was_id"`
	ID      string `json:"id"`
	Percent int    `json:"percent"` // of the words that both have
}

func newFollow(p *program) *cobra.Command {
	c := followCommand{program: p}
	cmd := &cobra.Command{
		Use:   "follow DOC",
		Short: textFollowShort.Text(),
		Long:  textFollowLong.Text(),
		Example: `  promodoc follow mine --dry-run
  promodoc follow mine --match accountability=ownership`,
		Args:              oneArg(textDocument),
		RunE:              func(_ *cobra.Command, args []string) error { return c.run(args[0]) },
		ValidArgsFunction: p.completeDocument,
	}
	cmd.Flags().StringArrayVar(&c.matches, "match", nil, textFollowMatch.Text())
	p.addPassphraseFlag(cmd)
	cmd.Flags().BoolVar(&c.dryRun, "dry-run", false, textFollowDryRun.Text())
	cmd.Flags().BoolVar(&c.json, "json", false, textFollowJSON.Text())
	return cmd
}

func (c *followCommand) run(name string) error {
	if err := c.openToWrite(); err != nil {
		return err
	}
	opened, err := c.load(name)
	if err != nil {
		return err
	}
	d := opened.Document
	now, err := c.work.Paths.PathUpdate(d)()
	if err != nil {
		return err
	}
	chosen, err := parseMatches(c.matches, d, now)
	if err != nil {
		return err
	}
	writes := now.Newer && !c.dryRun
	if !c.json {
		if err := c.report(d, now, chosen); err != nil {
			return err
		}
	}
	if writes {
		notice, err := c.work.Documents.SaveLoaded(opened, promo.Follow(d, now.Path, now.Hash, chosen))
		if err != nil {
			return err
		}
		if notice != "" {
			c.note(notice)
		}
	}
	switch {
	case c.json:
		out := followJSONOf(d, now, chosen)
		out.File, out.Written = opened.File, writes
		return c.printJSON(out)
	case writes:
		fmt.Fprintln(c.done(), opened.File)
	}
	return nil
}

// report prints what changed, or that nothing did.
func (c *followCommand) report(d promo.Document, now workspace.PathUpdate, chosen map[string]string) error {
	if !now.Newer {
		fmt.Fprintln(c.out, textUpToDate.Text("Title", titleOf(d)))
		return nil
	}
	if err := printChanges(c.out, d, now, chosen); err != nil {
		return stdoutError(err)
	}
	return nil
}

func followJSONOf(d promo.Document, now workspace.PathUpdate, chosen map[string]string) followJSON {
	out := followJSON{Path: d.Path.ID, Changed: now.Newer, Changes: []followedJSON{}, Suggestions: []suggestionJSON{}}
	if !now.Newer {
		return out
	}
	for _, t := range now.Changes.Path {
		out.Changes = append(out.Changes, followedJSON{Of: "path", Kind: "reworded", Title: now.Path.Title, Fields: []string{string(t.Field)}})
	}
	for _, group := range []struct {
		of    string
		items []pathdiff.Item
	}{
		{"section", now.Changes.Sections}, {"consideration", now.Changes.Considerations},
		{"preparation", now.Changes.Preparations}, {"part", now.Changes.Skeleton},
	} {
		for _, item := range group.items {
			if item.Kind() != pathdiff.Same {
				out.Changes = append(out.Changes, followedOf(d, group.of, item, chosen))
			}
		}
	}
	for _, s := range now.Changes.Suggestions {
		if chosen[s.Was.ID] == "" {
			out.Suggestions = append(out.Suggestions, suggestionJSON{WasID: s.Was.ID, ID: s.Now.ID, Percent: s.Percent})
		}
	}
	return out
}

// changeKinds are the kinds of changes in the output of --json.
var changeKinds = map[pathdiff.Kind]string{
	pathdiff.Added: "added", pathdiff.Removed: "removed", pathdiff.Reworded: "reworded", pathdiff.Moved: "moved", pathdiff.Renamed: "renamed",
}

func followedOf(d promo.Document, of string, item pathdiff.Item, chosen map[string]string) followedJSON {
	out := followedJSON{Of: of, Kind: changeKinds[item.Kind()], ID: item.Now.ID, WasID: item.Was.ID, Title: item.Title(), Fields: []string{}}
	switch item.Kind() {
	case pathdiff.Removed:
		out.ID = chosen[item.Was.ID]
		out.Examples = supporting(d, item.Was.ID)
	case pathdiff.Reworded:
		for _, t := range item.Fields {
			out.Fields = append(out.Fields, string(t.Field))
		}
	}
	return out
}

// titleOf returns the title of a document's path, or the name of a document
// whose path has none.
func titleOf(d promo.Document) string {
	if d.Path.Title == "" {
		return d.Name
	}
	return d.Path.Title
}

// parseMatches returns the new ID for each old one of the --match flags. A match
// that would change nothing is a mistake.
func parseMatches(matches []string, d promo.Document, now workspace.PathUpdate) (map[string]string, error) {
	chosen := map[string]string{}
	ids := idsOf(now.Path)
	for _, m := range matches {
		old, to, ok := strings.Cut(m, "=")
		quoted := strconv.Quote(m)
		switch {
		case !ok || old == "" || to == "":
			return nil, usageError(errMatchForm.Err("Match", quoted))
		case slices.Contains(ids, old):
			return nil, usageError(errMatchStill.Err("Match", quoted, "ID", yamldoc.Quoted(old)))
		case !slices.Contains(ids, to):
			return nil, usageError(unknownID(errMatchNew, errMatchNewDid, quoted, to, ids))
		case !slices.Contains(append(idsOf(d.Snapshot), supported(d)...), old):
			return nil, usageError(unknownID(errMatchOld, errMatchOldDid, quoted, old, idsOf(d.Snapshot)))
		}
		chosen[old] = to
	}
	return chosen, nil
}

// unknownID returns an error about an ID of a match: of the kind similar if
// one of the known IDs is much like it, else of the kind unknown.
func unknownID(unknown, similar *message.Message, match, id string, known []string) error {
	if near := nearest.Word(id, known); near != "" {
		return similar.Err("Match", match, "ID", yamldoc.Quoted(id), "Similar", yamldoc.Quoted(near))
	}
	return unknown.Err("Match", match, "ID", yamldoc.Quoted(id))
}

// idsOf returns the IDs of a path's considerations and preparations.
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

// supported returns the IDs that the examples of a document support.
func supported(d promo.Document) []string {
	var ids []string
	for _, e := range d.Examples {
		ids = append(ids, e.Supports...)
	}
	return ids
}

// supporting counts the examples of a document that support an ID.
func supporting(d promo.Document, id string) int {
	n := 0
	for _, each := range supported(d) {
		if each == id {
			n++
		}
	}
	return n
}

// printChanges prints a line for each change, and for each item that may have
// become another one and is not matched yet.
func printChanges(out io.Writer, d promo.Document, now workspace.PathUpdate, chosen map[string]string) error {
	fmt.Fprintln(out, textChanged.Text("Title", now.Path.Title, "Summary", now.Changes.Summary()))
	table := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
	for _, items := range [][]pathdiff.Item{now.Changes.Considerations, now.Changes.Preparations, now.Changes.Sections, now.Changes.Skeleton} {
		for _, item := range items {
			if item.Kind() != pathdiff.Same {
				printRow(table, item.Kind().String(), idOf(item), item.Title(), detailsOf(d, item, chosen))
			}
		}
	}
	for _, t := range now.Changes.Path {
		printRow(table, pathdiff.Reworded.String(), t.Field.Label())
	}
	for _, s := range now.Changes.Suggestions {
		if chosen[s.Was.ID] == "" {
			printRow(table, textPerhaps.Text(), s.Was.ID+"="+s.Now.ID, s.Now.Title,
				textAlike.Text("Percent", s.Percent, "Shared", message.Comma(s.Shared)))
		}
	}
	return table.Flush()
}

// printRow prints a row without its trailing empty cells.
func printRow(table io.Writer, cells ...string) {
	for len(cells) > 0 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	fmt.Fprintf(table, "  %s\n", strings.Join(cells, "\t"))
}

// idOf returns the present ID of an item, or its last one.
func idOf(item pathdiff.Item) string {
	if item.Now.ID != "" {
		return item.Now.ID
	}
	return item.Was.ID
}

// detailsOf says in a few words what changed in an item, or what happens to the
// examples of a removed one.
func detailsOf(d promo.Document, item pathdiff.Item, chosen map[string]string) string {
	if item.Kind() == pathdiff.Removed {
		return removedDetails(d, item.Was.ID, chosen)
	}
	var details []string
	if item.Was.ID != "" && item.Was.ID != item.Now.ID {
		details = append(details, textWas.Text("ID", item.Was.ID))
	}
	if item.Kind() == pathdiff.Reworded {
		for _, t := range item.Fields {
			details = append(details, t.Field.Label())
		}
	}
	if item.Moved && item.Was.Section != item.Now.Section {
		details = append(details, textMovedTo.Text("Section", item.Now.Section))
	}
	return message.Comma(details)
}

func removedDetails(d promo.Document, id string, chosen map[string]string) string {
	if to := chosen[id]; to != "" {
		return textIsNow.Text("ID", to)
	}
	if kept := supporting(d, id); kept > 0 {
		return textKept.Count(kept)
	}
	return ""
}
