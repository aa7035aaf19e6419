package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/ids"
	"promodoc/app/ladder"
	"promodoc/app/message"
	"promodoc/app/workspace"
)

// importOptions is what `promodoc paths import` is told.
type importOptions struct {
	base, out string
	verdicts  []string
	free      bool
	empty     bool
	dryRun    bool
	asJSON    bool
}

func newImport(p *program) *cobra.Command {
	var o importOptions
	cmd := &cobra.Command{
		Use:   "import PAGE",
		Short: "Make career paths of a company's page: Markdown, a saved web page or a sheet",
		Long: `Reads a page that says what the roles of a company ask for - a handbook's
Markdown, a saved web page (.html), a sheet (.csv) - and writes the paths it
finds as files of your own. Standard error tells line by line what the page was
taken for and why, and what was left out; standard output names the files.

Nothing is written over another file or under an id that is taken. Look first
with --dry-run, and decide otherwise with --verdict.`,
		Example: `  promodoc paths import ladder.md --base https://example.com/handbook/ladder/
  promodoc paths import ladder.md --dry-run --verdict 12=preparation --verdict 14=left-out`,
		Args:              exactly(1, "the page"),
		RunE:              func(_ *cobra.Command, args []string) error { return p.importPage(args[0], o) },
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	flags := cmd.Flags()
	flags.StringVar(&o.base, "base", "", "address of the page on the web, which its links are made whole by")
	flags.StringVar(&o.out, "out", "", "folder to write to instead of your own paths")
	flags.StringArrayVar(&o.verdicts, "verdict", nil, "what a line is, as LINE=path|section|consideration|preparation|guidance|left-out (may be given several times)")
	flags.BoolVar(&o.free, "free", false, "where an id is taken, take the next that is free")
	flags.BoolVar(&o.empty, "empty", false, "write an empty path, to be filled, when the page has nothing that looks like one")
	flags.BoolVar(&o.dryRun, "dry-run", false, "only tell what was found")
	flags.BoolVar(&o.asJSON, "json", false, "print what was found as JSON, and write nothing")
	return cmd
}

// importPage reads the page, takes her verdicts, and writes the paths: all of
// them, or none.
func (p *program) importPage(name string, o importOptions) error {
	data, err := p.pageData(name)
	if err != nil {
		return err
	}
	draft, err := ladder.Read(fileName(name), data, o.base)
	if err != nil && !message.Is(err, ladder.ErrNothingFound) {
		return err
	}
	nothing := err
	if draft, err = withVerdicts(draft, o.verdicts); err != nil {
		return err
	}
	if err := p.openWorkspace(nil); err != nil {
		return err
	}
	paths, err := draft.Paths(p.freeID(o))
	switch {
	case err != nil && nothing != nil && o.empty:
		paths = []career.Path{emptyPath(draft, p.freeID(o))}
	case err != nil && nothing != nil:
		p.tellReport(draft, o)
		return refusef("%w; --verdict LINE=consideration takes lines all the same, --empty writes a path to be filled", nothing)
	case err != nil:
		return refusef("%w", err)
	}
	if o.asJSON {
		return p.printJSON(found(draft, paths))
	}
	p.tellReport(draft, o)
	if o.dryRun {
		return nil
	}
	return p.writePaths(paths, o)
}

func (p *program) pageData(name string) ([]byte, error) {
	if name == "-" {
		return p.readAll()
	}
	return disk.Read(disk.OS{}, name)
}

// freeID is how ids that are taken are met.
func (p *program) freeID(o importOptions) func(string) string {
	if !o.free {
		return nil
	}
	given := map[string]bool{}
	return func(id string) string {
		free := p.work.Paths.FreePathID(id, given)
		given[free] = true
		return free
	}
}

// emptyPath is a path named after the page, for her to fill.
func emptyPath(d ladder.Draft, free func(string) string) career.Path {
	title := d.Title
	id := ids.Slug(title)
	if id == "" {
		id = "path"
	}
	if free != nil {
		id = free(id)
	}
	return career.Path{ID: id, Title: title, ToRole: title, Source: d.Source,
		Sections: []career.Section{{ID: "considerations", Title: "Considerations", ToBeFilled: true}}}
}

// withVerdicts takes what she says of lines.
func withVerdicts(d ladder.Draft, verdicts []string) (ladder.Draft, error) {
	for _, given := range verdicts {
		at, word, _ := strings.Cut(given, "=")
		line, err := strconv.Atoi(at)
		verdict := ladder.Verdict(strings.ReplaceAll(word, "-", " "))
		if err != nil || !slices.Contains(ladder.Verdicts, verdict) {
			return d, usagef("--verdict %q is not LINE=VERDICT: the verdicts are path, section, consideration, preparation, guidance, left-out", given)
		}
		rows := 0
		for i, r := range d.Rows {
			if r.Line == line {
				rows++
				d = d.WithVerdict(i, verdict)
			}
		}
		if rows == 0 {
			return d, usagef("--verdict %q: nothing of the page begins on line %d; --dry-run shows the lines", given, line)
		}
	}
	return d, nil
}

func (p *program) tellReport(d ladder.Draft, o importOptions) {
	if o.dryRun {
		fmt.Fprint(p.out, d.Report())
		return
	}
	fmt.Fprint(p.err, d.Report())
}

// writePaths writes the paths where they belong. Before the first is written
// every id is known to be free.
func (p *program) writePaths(paths []career.Path, o importOptions) error {
	if o.out != "" {
		return p.writePathsTo(paths, o.out)
	}
	for _, path := range paths {
		if free := p.work.Paths.FreePathID(path.ID, nil); free != path.ID {
			return refusef("nothing was written: the path id %q is taken: --free takes the next that is free, such as %q, and --out writes to another folder", path.ID, free)
		}
	}
	for _, path := range paths {
		file, err := p.work.Paths.AddPath(path)
		if file != "" {
			fmt.Fprintln(p.out, file)
		}
		var taken *workspace.IDTaken
		if errors.As(err, &taken) {
			return refusef("%w", err)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *program) writePathsTo(paths []career.Path, folder string) error {
	for _, path := range paths {
		if there, err := disk.Exists(disk.OS{}, filepath.Join(folder, path.ID+".yaml")); err != nil || there {
			if err != nil {
				return err
			}
			return refusef("nothing was written: %s stands there already; give --out another folder", filepath.Join(folder, path.ID+".yaml"))
		}
	}
	if err := disk.MakeFolder(disk.OS{}, folder); err != nil {
		return err
	}
	for _, path := range paths {
		data, err := career.Write(path)
		if err != nil {
			return err
		}
		file := filepath.Join(folder, path.ID+".yaml")
		if err := disk.Create(disk.OS{}, file, data); errors.Is(err, fs.ErrExist) {
			return refusef("%s stands there already and was left alone", file)
		} else if err != nil {
			return err
		}
		fmt.Fprintln(p.out, file)
	}
	return workspace.WritePathSchema(disk.OS{}, folder)
}

// foundPath is a path of the answer in JSON.
type foundPath struct {
	ID             string      `json:"id"`
	Title          string      `json:"title"`
	Considerations []foundItem `json:"considerations"`
	Preparations   []foundItem `json:"preparations"`
}

type foundItem struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Statement string `json:"statement,omitempty"`
	Kind      string `json:"kind,omitempty"`
	Section   string `json:"section,omitempty"`
	Line      int    `json:"line"`
}

type leftOut struct {
	Line int    `json:"line"`
	Text string `json:"text"`
	Why  string `json:"why"`
}

type foundPage struct {
	Paths   []foundPath `json:"paths"`
	LeftOut []leftOut   `json:"left_out"`
}

// found is the answer in JSON. Items stand in the order of the draft's rows,
// which is that of the path, so that each has its row's line.
func found(d ladder.Draft, paths []career.Path) foundPage {
	page := foundPage{Paths: []foundPath{}, LeftOut: []leftOut{}}
	for n, part := range d.Outline() {
		if n >= len(paths) {
			break
		}
		var considered, prepared []int
		for i := part.First; i < part.Last; i++ {
			switch d.Rows[i].Verdict {
			case ladder.AsConsideration:
				considered = append(considered, d.Rows[i].Line)
			case ladder.AsPreparation:
				prepared = append(prepared, d.Rows[i].Line)
			}
		}
		page.Paths = append(page.Paths, foundIn(paths[n], considered, prepared))
	}
	for _, r := range d.LeftOut() {
		page.LeftOut = append(page.LeftOut, leftOut{Line: r.Line, Text: r.Text, Why: r.Why.String()})
	}
	return page
}

func foundIn(path career.Path, considered, prepared []int) foundPath {
	out := foundPath{ID: path.ID, Title: path.Title, Considerations: []foundItem{}, Preparations: []foundItem{}}
	for _, s := range path.Sections {
		for _, c := range s.Considerations {
			out.Considerations = append(out.Considerations, foundItem{ID: c.ID, Title: c.Title, Statement: c.Statement, Section: s.Title, Line: considered[len(out.Considerations)]})
		}
	}
	for _, prep := range path.AllPreparations() {
		out.Preparations = append(out.Preparations, foundItem{ID: prep.ID, Title: prep.Title, Statement: prep.Text, Kind: string(prep.Kind), Line: prepared[len(out.Preparations)]})
	}
	return out
}

func (p *program) printJSON(v any) error {
	enc := json.NewEncoder(p.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return machinef("standard output took no more: %v", rootCause(err))
	}
	return nil
}
