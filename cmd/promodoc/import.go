package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"promodoc/app/career"
	"promodoc/app/ladder"
	"promodoc/app/message"
	"promodoc/app/workspace"
)

// importCommand is `promodoc paths import` with its flags.
type importCommand struct {
	*program
	base, to string // --base, --out
	verdicts []string
	reading  readingFlags
	free     bool
	empty    bool
	dryRun   bool
	asJSON   bool
}

func newImport(p *program) *cobra.Command {
	c := importCommand{program: p}
	cmd := &cobra.Command{
		Use:   "import PAGE",
		Short: textImportShort.Text(),
		Long:  textImportLong.Text(),
		Example: `  promodoc paths import ladder.md --base https://example.com/handbook/ladder/
  promodoc paths import ladder.md --dry-run --verdict 12=preparation --verdict 14=left-out`,
		Args:              oneArg(textPage),
		RunE:              func(_ *cobra.Command, args []string) error { return c.run(args[0]) },
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	flags := cmd.Flags()
	flags.StringVar(&c.base, "base", "", textImportBase.Text())
	flags.StringVar(&c.to, "out", "", textImportOut.Text())
	flags.StringArrayVar(&c.verdicts, "verdict", nil, textImportVerdict.Text())
	c.reading.add(flags)
	flags.BoolVar(&c.free, "free", false, textImportFree.Text())
	flags.BoolVar(&c.empty, "empty", false, textImportEmpty.Text())
	flags.BoolVar(&c.dryRun, "dry-run", false, textImportDryRun.Text())
	flags.BoolVar(&c.asJSON, "json", false, textImportJSON.Text())
	return cmd
}

// run reads the page, applies the user's verdicts, and writes all of the paths
// or none.
func (c *importCommand) run(name string) error {
	data, err := c.readFile(name)
	if err != nil {
		return err
	}
	options, err := c.reading.options()
	if err != nil {
		return err
	}
	draft, err := ladder.ReadAs(fileName(name), data, c.base, options)
	if err != nil && !message.Is(err, ladder.ErrNothingFound) {
		return err
	}
	nothing := err
	c.notes(draft.Notices)
	if draft, err = c.reading.leaveOut(draft); err != nil {
		return err
	}
	if draft, err = withVerdicts(draft, c.verdicts); err != nil {
		return err
	}
	if err := c.openToWrite(); err != nil {
		return err
	}
	paths, err := draft.Paths(c.freeID())
	switch {
	case err != nil && nothing != nil && c.empty:
		paths = []career.Path{draft.EmptyPath(c.freeID())}
	case err != nil && nothing != nil:
		c.report(draft)
		return refusal(errNothingFound.Wrap(nothing))
	case err != nil:
		return refusal(err)
	}
	if c.asJSON {
		return c.printJSON(pageJSONOf(draft, paths))
	}
	c.report(draft)
	if c.dryRun {
		return nil
	}
	return c.writePaths(paths)
}

// freeID returns the function that replaces a taken ID with a free one, or nil
// without --free.
func (c *importCommand) freeID() func(string) string {
	if !c.free {
		return nil
	}
	given := map[string]bool{}
	return func(id string) string {
		free := c.work.Paths.FreePathID(id, given)
		given[free] = true
		return free
	}
}

// withVerdicts applies the verdicts of the --verdict flags.
func withVerdicts(d ladder.Draft, verdicts []string) (ladder.Draft, error) {
	for _, flag := range verdicts {
		number, word, _ := strings.Cut(flag, "=")
		line, err := strconv.Atoi(number)
		verdict := ladder.Verdict(strings.ReplaceAll(word, "-", " "))
		if err != nil || !slices.Contains(ladder.Verdicts, verdict) {
			return d, usageError(errVerdict.Err("Verdict", strconv.Quote(flag)))
		}
		found := false
		for i, r := range d.Rows {
			if r.Line == line {
				found = true
				d = d.WithVerdict(i, verdict)
			}
		}
		if !found {
			return d, usageError(errVerdictLine.Err("Verdict", strconv.Quote(flag), "Line", line))
		}
	}
	return d, nil
}

// report prints what each line of the page was taken for: the output of a dry
// run, otherwise an explanation.
func (c *importCommand) report(d ladder.Draft) {
	w := c.err
	if c.dryRun {
		w = c.out
	}
	fmt.Fprint(w, d.Report())
}

// writePaths writes the paths to the folder of --out, or adds them to the
// user's own: all or none.
func (c *importCommand) writePaths(paths []career.Path) error {
	write := c.work.Paths.AddPaths
	if c.to != "" {
		write = func(paths []career.Path) ([]string, error) { return c.work.Paths.WritePaths(paths, c.to) }
	}
	files, err := write(paths)
	for _, file := range files {
		fmt.Fprintln(c.out, file)
	}
	var taken *workspace.IDTaken
	switch {
	case errors.As(err, &taken):
		return refusal(errIDTaken.Err("ID", strconv.Quote(taken.ID), "Free", strconv.Quote(taken.Free)))
	case message.Is(err, workspace.ErrFileThere):
		return refusal(err)
	}
	return err
}

// pathJSON is a path in the output of --json.
type pathJSON struct {
	ID             string     `json:"id"`
	Title          string     `json:"title"`
	FromRole       string     `json:"from_role,omitempty"`
	Considerations []itemJSON `json:"considerations"`
	Preparations   []itemJSON `json:"preparations"`
}

type itemJSON struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Statement string `json:"statement,omitempty"`
	Kind      string `json:"kind,omitempty"`
	Section   string `json:"section,omitempty"`
	Line      int    `json:"line"`
}

type leftOutJSON struct {
	Line int    `json:"line"`
	Text string `json:"text"`
	Why  string `json:"why"`
}

type pageJSON struct {
	Paths    []pathJSON    `json:"paths"`
	Readings []readingJSON `json:"readings"`
	LeftOut  []leftOutJSON `json:"left_out"`
}

// pageJSONOf returns the output of --json. The items of a path are in the order
// of the draft's rows, which gives each its line.
func pageJSONOf(d ladder.Draft, paths []career.Path) pageJSON {
	page := pageJSON{Paths: []pathJSON{}, Readings: readingsJSON(d), LeftOut: []leftOutJSON{}}
	for n, part := range d.Outline() {
		if n >= len(paths) {
			break
		}
		var considerationLines, preparationLines []int
		for i := part.First; i < part.Last; i++ {
			switch d.Rows[i].Verdict {
			case ladder.AsConsideration:
				considerationLines = append(considerationLines, d.Rows[i].Line)
			case ladder.AsPreparation:
				preparationLines = append(preparationLines, d.Rows[i].Line)
			}
		}
		page.Paths = append(page.Paths, pathJSONOf(paths[n], considerationLines, preparationLines))
	}
	for _, r := range d.LeftOut() {
		page.LeftOut = append(page.LeftOut, leftOutJSON{Line: r.Line, Text: r.Text, Why: r.Why.String()})
	}
	return page
}

func pathJSONOf(path career.Path, considerationLines, preparationLines []int) pathJSON {
	out := pathJSON{ID: path.ID, Title: path.Title, FromRole: path.FromRole, Considerations: []itemJSON{}, Preparations: []itemJSON{}}
	for _, s := range path.Sections {
		for _, c := range s.Considerations {
			out.Considerations = append(out.Considerations, itemJSON{ID: c.ID, Title: c.Title, Statement: c.Statement, Section: s.Title, Line: considerationLines[len(out.Considerations)]})
		}
	}
	for _, prep := range path.AllPreparations() {
		out.Preparations = append(out.Preparations, itemJSON{ID: prep.ID, Title: prep.Title, Statement: prep.Text, Kind: string(prep.Kind), Line: preparationLines[len(out.Preparations)]})
	}
	return out
}

// readingFlags are the flags of `promodoc paths import` that say how the page is
// to be read.
type readingFlags struct {
	levels, skills, consideration string
	without                       []string // lines of headings, and ids of paths
}

func (f *readingFlags) add(flags *pflag.FlagSet) {
	flags.StringVar(&f.levels, "levels", "", textImportLevels.Text())
	flags.StringVar(&f.skills, "skills", "", textImportSkills.Text())
	flags.StringVar(&f.consideration, "consideration", "", textImportConsideration.Text())
	flags.StringArrayVar(&f.without, "leave-out", nil, textImportLeaveOut.Text())
}

// layers are the values of --levels but "auto". With a hyphen for the space, they
// are those of package ladder.
var layers = []ladder.Layer{
	ladder.Columns, ladder.Rows, ladder.Bullets, ladder.BoldLines, ladder.WholePage,
	"headings 1", "headings 2", "headings 3", "headings 4", "headings 5", "headings 6",
}

// options returns what the flags say, with the lines that --leave-out names.
func (f *readingFlags) options() (ladder.Options, error) {
	o := ladder.Options{Consideration: ladder.Grouping(f.consideration)}
	var err error
	if o.Levels, err = layerOf(f.levels, layers); err != nil {
		return o, err
	}
	skills := append(slices.Clone(layers[len(layers)-6:]), ladder.BoldLines, ladder.NoSkills)
	if o.Skills, err = layerOf(f.skills, skills); err != nil {
		return o, err
	}
	if o.Consideration != ladder.BySize && o.Consideration != ladder.ByBullet && o.Consideration != ladder.BySkill {
		return o, usageError(errConsideration.Err("Value", strconv.Quote(f.consideration)))
	}
	for _, what := range f.without {
		if line, err := strconv.Atoi(what); err == nil {
			o.LeaveOut = append(o.LeaveOut, line)
		}
	}
	return o, nil
}

// layerOf returns the layer that a flag names, of those that it may name.
func layerOf(flag string, known []ladder.Layer) (ladder.Layer, error) {
	layer := ladder.Layer(strings.ReplaceAll(flag, "-", " "))
	if layer == ladder.Auto || layer == "auto" {
		return ladder.Auto, nil
	}
	if !slices.Contains(known, layer) {
		var names []string
		for _, l := range known {
			names = append(names, flagOf(l))
		}
		return "", usageError(errLayer.Err("Value", strconv.Quote(flag), "Known", strings.Join(names, ", ")))
	}
	return layer, nil
}

// flagOf returns the value of --levels for a layer.
func flagOf(l ladder.Layer) string {
	if l == ladder.Auto {
		return "auto"
	}
	return strings.ReplaceAll(string(l), " ", "-")
}

// leaveOut leaves out the paths whose ids --leave-out names.
func (f *readingFlags) leaveOut(d ladder.Draft) (ladder.Draft, error) {
	for _, what := range f.without {
		if line, err := strconv.Atoi(what); err == nil {
			if !slices.ContainsFunc(d.Rows, func(r ladder.Row) bool { return r.Line == line }) {
				return d, usageError(errLeaveOut.Err("Value", strconv.Quote(what)))
			}
			continue
		}
		parts := d.Outline()
		at := slices.IndexFunc(parts, func(p ladder.DraftPath) bool { return p.ID == what || strings.EqualFold(p.Title, what) })
		if at < 0 || parts[at].Row < 0 {
			return d, usageError(errLeaveOut.Err("Value", strconv.Quote(what)))
		}
		d = d.WithoutPath(parts[at].Row)
	}
	return d, nil
}

// readingJSON is a way to read the page in the output of --json.
type readingJSON struct {
	Levels         string  `json:"levels"`
	Score          float64 `json:"score"`
	Paths          int     `json:"paths"`
	Considerations int     `json:"considerations"`
	Chosen         bool    `json:"chosen"`
}

// readingsJSON returns the ways to read the page, the best first.
func readingsJSON(d ladder.Draft) []readingJSON {
	all := []readingJSON{}
	for _, r := range d.Readings() {
		score, _ := strconv.ParseFloat(strconv.FormatFloat(r.Score, 'f', 2, 64), 64)
		all = append(all, readingJSON{Levels: flagOf(r.Levels), Score: score, Paths: r.Paths, Considerations: r.Considerations, Chosen: r.Chosen})
	}
	return all
}
