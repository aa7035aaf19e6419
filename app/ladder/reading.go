package ladder

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"sync"

	"promodoc/app/ladder/page"
)

// Layer is a part of a page's structure that its levels may be in.
type Layer string

// The layers, besides "headings 1" to "headings 6".
const (
	Auto      Layer = ""        // what the page itself says, by its words and scales
	Columns   Layer = "columns" // of tables
	Rows      Layer = "rows"    // of tables
	Bullets   Layer = "bullets" // items that name those inside them
	BoldLines Layer = "bold lines"
	WholePage Layer = "page" // the page is one role
)

// Layers lists the layers that levels may be in, in the order that they are offered
// in.
func Layers() []Layer {
	return slices.Concat([]Layer{Columns, Rows}, headingLayers(), []Layer{BoldLines, Bullets, WholePage})
}

// SkillLayers lists the layers that skills may be in.
func SkillLayers() []Layer { return append(headingLayers(), BoldLines, NoSkills) }

func headingLayers() []Layer {
	var all []Layer
	for level := 1; level <= maxHeading; level++ {
		all = append(all, headingLayer(level*page.HeadingLevel))
	}
	return all
}

// maxHeading is the deepest heading of HTML and Markdown, an <h6>.
const maxHeading = 6

// Grouping says what one consideration is.
type Grouping string

// The groupings.
const (
	BySize   Grouping = ""       // a bullet, or a skill, whichever gives a path nearer to what one can work with
	ByBullet Grouping = "bullet" // each statement
	BySkill  Grouping = "skill"  // each skill, with its statements as guidance
)

// Options say how a page is to be read. The zero value leaves all to the page.
type Options struct {
	Levels        Layer
	Skills        Layer // headings of one level, or NoSkills; Auto for all
	Consideration Grouping
	LeaveOut      []int // lines to be left out: a heading with all under it, a table by its first line
	EveryRole     []int // lines of headings whose part is for every role: a path of its own
}

// NoSkills is for paths without sections.
const NoSkills Layer = "none"

// Equal reports whether two options are the same.
func (o Options) Equal(other Options) bool {
	return o.Levels == other.Levels && o.Skills == other.Skills && o.Consideration == other.Consideration &&
		slices.Equal(o.LeaveOut, other.LeaveOut) && slices.Equal(o.EveryRole, other.EveryRole)
}

// lineSet returns lines as a set.
func lineSet(lines []int) map[int]bool {
	set := map[int]bool{}
	for _, line := range lines {
		set[line] = true
	}
	return set
}

// headingLayer returns the layer of the headings of a level.
func headingLayer(level int) Layer {
	if level == boldLevel {
		return BoldLines
	}
	return Layer(fmt.Sprint("headings ", level/page.HeadingLevel))
}

// Reading is one way to read a page, with what it gives.
type Reading struct {
	Levels         Layer
	Skills         Layer
	Consideration  Grouping
	Score          float64 // of its evidence, 0 to 1
	Paths          int
	Sections       int // of different names
	Considerations int
	Chosen         bool

	signature uint64 // of its rows
}

// Same reports whether two readings of one page give the same.
func (r Reading) Same(other Reading) bool { return r.signature == other.signature }

// source is the page that a draft was made of, to be read in other ways.
type source struct {
	page    page.Page
	file    string
	options Options
	chosen  Layer
	judged  *sync.Map // see verdictOf; shared by all readings of the page
}

// fold reads the page with the levels in one layer.
func (s source) fold(levels Layer) []Row {
	options := s.options
	options.Levels = levels
	return s.foldAs(options)
}

func (s source) foldAs(options Options) []Row {
	return s.outline(options).rows(s.page.Skipped)
}

func (s source) outline(options Options) *outline {
	o := newOutline(s.page, s.file, options)
	o.judged = s.judged
	return o
}

// sure is a score at which a reading needs no comparison with others, and margin
// by how much another must be better than what the page itself says.
const (
	sure   = 0.8
	margin = 0.12
)

// maxCompared is the number of rows from which a reading is not compared with
// others: to read a page takes time for each, and ladders are shorter.
const maxCompared = 5000

// rows returns the rows of the best reading, or of the one that the user chose. The
// outline is that of the page read as the options say.
func (s *source) rows(o *outline) []Row {
	best := o.rows(s.page.Skipped)
	if s.options.Levels != Auto {
		s.chosen = s.options.Levels
		return best
	}
	if len(best) > maxCompared {
		return best
	}
	most := s.statements()
	score, asks := evidenceOf(best, most).score(), countAsks(best)
	if score >= sure {
		return best
	}
	for _, layer := range s.layers() {
		rows := s.fold(layer)
		e := evidenceOf(rows, most)
		if n := countAsks(rows); n > 0 && n >= asks && e.isLadder() && e.score() > score+margin {
			best, score, s.chosen = rows, e.score()-margin, layer
		}
	}
	return best
}

// layers returns the layers of the page that may be its levels.
func (s source) layers() []Layer {
	var all []Layer
	add := func(l Layer) {
		if !slices.Contains(all, l) {
			all = append(all, l)
		}
	}
	labels := 0
	for _, b := range s.page.Blocks {
		if isBoldHeading(b) {
			b.Kind, b.Level = page.Heading, boldLevel
		}
		switch b.Kind {
		case page.Heading:
			add(headingLayer(b.Level))
		case page.TableBlock:
			add(Columns)
			add(Rows)
		case page.List:
			for _, item := range b.Items {
				if isLabel(item) {
					labels++
				}
			}
		}
	}
	if labels > 1 {
		add(Bullets)
	}
	slices.SortFunc(all, func(a, b Layer) int { return strings.Compare(string(a), string(b)) })
	return append(all, WholePage)
}

// statements counts what the page says in lists, tables and texts.
func (s source) statements() int {
	n := 0
	for _, b := range s.page.Blocks {
		switch b.Kind {
		case page.List:
			n += len(b.Items)
		case page.TableBlock:
			for _, row := range b.Table.Rows {
				for _, c := range row.Cells[min(1, len(row.Cells)):] {
					if len(strings.Fields(c.Plain)) > 2 {
						n += len(c.Parts)
					}
				}
			}
		}
	}
	return max(n, 1)
}

// Readings returns the ways in which the page can be read, with what each would
// give, the best first. It folds the page once for each.
func (d Draft) Readings() []Reading {
	if d.source == nil {
		return nil
	}
	var all []Reading
	for _, layer := range append([]Layer{Auto}, d.source.layers()...) {
		o := d.source.options
		o.Levels = layer
		r := d.reading(o)
		r.Chosen = layer == d.source.chosen
		if layer != Auto {
			r.Score = max(0, r.Score-margin)
		}
		if r.Considerations > 0 || r.Chosen {
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, func(a, b Reading) int { return cmp.Compare(b.Score, a.Score) })
	return all
}

// SkillReadings returns the ways to find the skills of the levels as they are:
// under all headings, under those of one level, or under none. Ways that give
// what one before them does are not among them.
func (d Draft) SkillReadings() []Reading {
	if d.source == nil {
		return nil
	}
	layers := []Layer{Auto}
	for _, l := range d.source.layers() {
		if l != d.source.chosen && (l == BoldLines || strings.HasPrefix(string(l), "headings ")) {
			layers = append(layers, l)
		}
	}
	var all []Reading
	for _, layer := range append(layers, NoSkills) {
		o := d.source.now()
		o.Skills = layer
		r := d.reading(o)
		r.Chosen = layer == d.source.options.Skills
		if r.Sections == 0 && layer != Auto && layer != NoSkills && !r.Chosen {
			continue // says no more than NoSkills does
		}
		all = append(all, r)
	}
	return Different(all)
}

// Different drops readings that give what one before them does.
func Different(all []Reading) []Reading {
	var kept []Reading
	for _, r := range all {
		if at := slices.IndexFunc(kept, r.Same); at >= 0 {
			kept[at].Chosen = kept[at].Chosen || r.Chosen
			continue
		}
		kept = append(kept, r)
	}
	return kept
}

// Groupings returns what one consideration can be: each bullet, or each skill; one
// alone if that makes no difference.
func (d Draft) Groupings() []Reading {
	if d.source == nil {
		return nil
	}
	o := d.source.now()
	rows := d.source.foldAs(o)
	now := d.readingOf(rows, o)
	var all []Reading
	for _, g := range []Grouping{ByBullet, BySkill} {
		o.Consideration = g
		r := d.readingOf(rows, o)
		r.Chosen = g == d.source.options.Consideration || d.source.options.Consideration == BySize && r.Same(now)
		if len(all) == 0 || !r.Same(all[0]) {
			all = append(all, r)
		}
	}
	return all
}

// now returns the options of the page as it is read, with the layer that was
// found for the levels.
func (s source) now() Options {
	o := s.options
	o.Levels = s.chosen
	return o
}

// reading folds the page and says what that gives.
func (d Draft) reading(o Options) Reading { return d.readingOf(d.source.foldAs(o), o) }

// readingOf says what the rows of a page give that was folded in some way.
func (d Draft) readingOf(rows []Row, o Options) Reading {
	r := Reading{Levels: o.Levels, Skills: o.Skills, Consideration: o.Consideration, Score: evidenceOf(rows, d.source.statements()).score()}
	d.Rows = rows
	d = d.grouped(o.Consideration)
	for _, part := range d.Outline() {
		r.Paths++
		r.Considerations += part.Considerations
	}
	names, hash := map[string]bool{}, fnv.New64a()
	for _, row := range d.Rows {
		if row.Verdict == AsSection {
			names[keyOf(row.title())] = true
		}
		if row.Verdict != LeftOut {
			fmt.Fprintln(hash, row.Line, row.Verdict, row.Title, row.Text)
		}
	}
	r.Sections, r.signature = len(names), hash.Sum64()
	return r
}

// Options returns how the page was read.
func (d Draft) Options() Options {
	if d.source == nil {
		return Options{}
	}
	return d.source.options
}

// As returns the page read anew in another way. What the user decided about rows
// is not in it.
func (d Draft) As(o Options) Draft {
	if d.source == nil {
		return d
	}
	s := source{page: d.source.page, file: d.source.file, options: o, judged: d.source.judged}
	d.Rows = append(d.badRows(s.page), s.rows(s.outline(o))...)
	d.source = &s
	return d.grouped(o.Consideration)
}
