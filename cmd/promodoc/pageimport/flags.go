// Package pageimport has the flags of `promodoc paths import` that turn a page
// round, and its output for other programs. It must not know how a page is read.
package pageimport

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"promodoc/app/ladder"
)

// Flags are the flags of `promodoc paths import` that say how the page is
// to be read.
type Flags struct {
	levels, skills, consideration string
	without                       []string // lines of the page, and ids of paths
	everyRole                     []int    // lines of headings
	join, rename                  []string // ID=ID, ID=TITLE
}

// Add adds the flags to those of the command.
func (f *Flags) Add(flags *pflag.FlagSet) {
	flags.StringVar(&f.levels, "levels", "", textLevels.Text())
	flags.StringVar(&f.skills, "skills", "", textSkills.Text())
	flags.StringVar(&f.consideration, "consideration", "", textConsideration.Text())
	flags.StringArrayVar(&f.without, "leave-out", nil, textLeaveOut.Text())
	flags.IntSliceVar(&f.everyRole, "for-every-role", nil, textEveryRole.Text())
	flags.StringArrayVar(&f.join, "join", nil, textJoin.Text())
	flags.StringArrayVar(&f.rename, "rename", nil, textRename.Text())
}

// Options returns how the flags say that the page is to be read.
func (f *Flags) Options() (ladder.Options, error) {
	o := ladder.Options{Consideration: ladder.Grouping(f.consideration), EveryRole: f.everyRole}
	var err error
	if o.Levels, err = layerOf(f.levels, ladder.Layers()); err != nil {
		return o, err
	}
	if o.Skills, err = layerOf(f.skills, ladder.SkillLayers()); err != nil {
		return o, err
	}
	if o.Consideration != ladder.BySize && o.Consideration != ladder.ByBullet && o.Consideration != ladder.BySkill {
		return o, errConsideration.Err("Value", strconv.Quote(f.consideration))
	}
	for _, what := range f.without {
		if line, err := strconv.Atoi(what); err == nil {
			o.LeaveOut = append(o.LeaveOut, line)
		}
	}
	return o, nil
}

// layerOf returns the layer that a flag names, of those that it may name: with a hyphen
// for the space, and "auto" for Auto.
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
		return "", errLayer.Err("Value", strconv.Quote(flag), "Known", strings.Join(names, ", "))
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

// Apply does with the draft what the flags say of its paths: it leaves them out,
// joins them and renames them, in this order.
func (f *Flags) Apply(d ladder.Draft) (ladder.Draft, error) {
	for _, line := range f.everyRole {
		if part, found := d.PartAt(line); !found || !part.Heading || part.Lines[0] != line {
			return d, errEveryRole.Err("Line", line)
		}
	}
	for _, what := range f.without {
		if line, err := strconv.Atoi(what); err == nil {
			if !d.HasLine(line) {
				return d, errLeaveOut.Err("Value", strconv.Quote(what))
			}
			continue
		}
		row, found := pathOf(d, what)
		if !found {
			return d, errLeaveOut.Err("Value", strconv.Quote(what))
		}
		d = d.WithoutPath(row)
	}
	for _, flag := range f.join {
		one, other, found := strings.Cut(flag, "=")
		from, knownOne := pathOf(d, one)
		with, knownOther := pathOf(d, other)
		if !found || !knownOne || !knownOther || from == with {
			return d, errJoin.Err("Value", strconv.Quote(flag))
		}
		d = d.Joined(from, with)
	}
	for _, flag := range f.rename {
		id, title, _ := strings.Cut(flag, "=")
		row, known := pathOf(d, id)
		if !known || strings.TrimSpace(title) == "" {
			return d, errRename.Err("Value", strconv.Quote(flag))
		}
		d = d.WithTitle(row, title)
	}
	return d, nil
}

// pathOf returns the row of the path that has an ID or a title.
func pathOf(d ladder.Draft, what string) (row int, found bool) {
	for _, p := range d.Outline() {
		if p.Row >= 0 && (p.ID == what || strings.EqualFold(p.Title, what)) {
			return p.Row, true
		}
	}
	return 0, false
}
