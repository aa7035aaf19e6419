package ladder

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"promodoc/app/career"
	"promodoc/app/ids"
	"promodoc/app/ladder/lexicon"
)

// Paths makes career paths of the rows. freeID is asked for the id of each path
// and may return another one; nil takes every id. A section, or a path, without
// considerations and preparations is marked to be filled. Errors: ErrEmpty.
func (d Draft) Paths(freeID func(id string) string) ([]career.Path, error) {
	var paths []career.Path
	parts := d.Outline()
	for n, part := range parts {
		id := part.ID
		if freeID != nil {
			id = freeID(id)
		}
		b := pathBuilder{path: career.Path{
			ID: id, Title: part.Title, Version: d.Version, FromRole: d.fromRole(parts[:n], part), ToRole: part.Title, Source: d.Source, Language: languageTag(d.Language)}}
		if part.Considerations == 0 && part.Preparations > 0 || part.Row >= 0 && d.Rows[part.Row].general {
			b.path.FromRole, b.path.ToRole = "", "" // for every role
		}
		for i := part.First; i < part.Last; i++ {
			b.add(d.Rows[i])
		}
		b.close(part)
		paths = append(paths, b.path)
	}
	if len(paths) == 0 {
		return nil, ErrEmpty.Err()
	}
	return paths, nil
}

// repeatedLadder is the ladder of levels that are the same below several headings.
const repeatedLadder = math.MinInt32

// fromRole returns the title of the path that a path goes on from: the nearest of
// its ladder that is below it. In a table the order of the levels is enough if
// their titles say none, and so it is for levels that are repeated in one order,
// unless they are names of work, and for roles of one kind of work with the same
// skills; elsewhere the titles must say it.
func (d Draft) fromRole(before []DraftPath, part DraftPath) string {
	if part.Row < 0 || d.Rows[part.Row].ladder == 0 {
		return ""
	}
	ladder := d.Rows[part.Row].ladder
	for _, other := range slices.Backward(before) {
		if other.Row < 0 || d.Rows[other.Row].ladder != ladder || other.isEmpty() {
			continue
		}
		lower, upper := rungOf(other.Title), rungOf(part.Title)
		isOneWork := lower.stem == upper.stem || lower.code != "" && lower.code == upper.code
		isRepeated := ladder == repeatedLadder && !lexicon.Role.In(other.Title) && !lexicon.Role.In(part.Title)
		switch lower.below(upper) {
		case -1:
			if ladder > 0 || isRepeated || isOneWork {
				return other.Title
			}
		case 0:
			if ladder > 0 || isRepeated || isSameWork(lower.stem, upper.stem) && d.haveSameSkills(other, part) {
				return other.Title
			}
		}
	}
	return ""
}

// isSameWork reports whether what a role is called says that it is the work of another,
// one of a longer name: "support" after "support specialist", or a compound of it.
func isSameWork(other, stem string) bool {
	if stem == "" || other == "" || stem == other {
		return false
	}
	if !strings.Contains(stem, " ") && !strings.Contains(other, " ") && strings.HasSuffix(stem, other) {
		return true
	}
	words := strings.Fields(other)
	return !slices.ContainsFunc(strings.Fields(stem), func(word string) bool { return !slices.Contains(words, word) })
}

// haveSameSkills reports whether most of the skills of a path are those of another.
func (d Draft) haveSameSkills(other, part DraftPath) bool {
	skills, same := skillsOf(d.Rows[part.First:part.Last]), 0
	for name := range skillsOf(d.Rows[other.First:other.Last]) {
		if skills[name] {
			same++
		}
	}
	return same > 0 && 2*same > len(skills)
}

// languageTag returns the page's language if a path may name it; else "".
func languageTag(language string) string {
	tag := strings.ReplaceAll(language, "_", "-")
	if !career.IsLanguage(tag) {
		return ""
	}
	return tag
}

// EmptyPath returns a path to be filled, named after the page. freeID is that
// of [Draft.Paths].
func (d Draft) EmptyPath(freeID func(id string) string) career.Path {
	id := ids.Slug(d.Title)
	if id == "" {
		id = "path"
	}
	if freeID != nil {
		id = freeID(id)
	}
	return career.Path{ID: id, Title: d.Title, Version: d.Version, ToRole: d.Title, Source: d.Source, Language: languageTag(d.Language),
		Sections: []career.Section{{ID: "considerations", Title: "Considerations", ToBeFilled: true}}}
}

// pathBuilder makes one path of its rows.
type pathBuilder struct {
	path career.Path
	ids  ids.Set
	// introduction is of the current section, or of the path; nested is of the
	// current consideration or preparation.
	introduction, nested textBuilder
}

// textBuilder gathers pieces of a text. It must be flushed before the text moves
// in memory.
type textBuilder struct {
	to     *string
	pieces []string
}

// flush appends the pieces to the text.
func (b *textBuilder) flush(separator string) {
	if b.to == nil || len(b.pieces) == 0 {
		return
	}
	text := strings.Join(b.pieces, separator)
	if *b.to != "" {
		text = *b.to + "\n\n" + text
	}
	*b.to, b.pieces = text, nil
}

func (b *pathBuilder) add(r Row) {
	switch r.Verdict {
	case AsSection:
		b.addSection(r.title())
	case AsConsideration:
		b.addConsideration(r)
	case AsPreparation:
		b.addPreparation(r)
	case AsGuidance:
		b.addGuidance(r)
	case LeftOut, AsPath:
	}
}

func (b *pathBuilder) flush() {
	b.introduction.flush("\n\n")
	b.nested.flush("\n")
}

func (b *pathBuilder) addSection(title string) {
	b.flush()
	b.path.Sections = append(b.path.Sections, career.Section{ID: freeID(&b.ids, title, "section"), Title: title})
	b.introduction.to, b.nested.to = &b.section().Introduction, nil
}

// section returns the current section; nil before the first.
func (b *pathBuilder) section() *career.Section {
	if len(b.path.Sections) == 0 {
		return nil
	}
	return &b.path.Sections[len(b.path.Sections)-1]
}

// needSection returns the current section, and makes one if there is none.
func (b *pathBuilder) needSection() *career.Section {
	if b.section() == nil {
		b.addSection(lexicon.Considerations(b.path.Language))
	}
	return b.section()
}

func (b *pathBuilder) addConsideration(r Row) {
	s := b.needSection()
	b.nested.flush("\n")
	title := r.title()
	s.Considerations = append(s.Considerations, career.Consideration{
		ID: freeID(&b.ids, title, "consideration"), Title: title, Statement: cmp.Or(r.Text, title),
		Prompts: career.DefaultPrompts(), Enough: 1, Source: career.SourceImported,
	})
	b.nested.to = &s.Considerations[len(s.Considerations)-1].Guidance
}

func (b *pathBuilder) addPreparation(r Row) {
	title := cmp.Or(r.Title, linkTitle(r), r.title())
	p := career.Preparation{
		ID: freeID(&b.ids, title, "preparation"), Title: title, Text: r.Text, Links: r.links,
		Kind: cmp.Or(r.kind, career.KindDo), Source: career.SourceImported,
	}
	to := &b.path.Preparations
	if s := b.section(); s != nil {
		to = &s.Preparations
	}
	b.nested.flush("\n")
	*to = append(*to, p)
	b.nested.to = &(*to)[len(*to)-1].Text
}

// linkTitle returns the title of a preparation's first link; "" if it says
// too little.
func linkTitle(r Row) string {
	if len(r.links) == 0 || len(strings.Fields(r.links[0].Title)) < 2 {
		return ""
	}
	return capitalize(lexicon.FirstRunes(r.links[0].Title, maxTitle))
}

// addGuidance adds a row to what it is guidance of: if it is nested the
// consideration or preparation before it, or else the section or path.
func (b *pathBuilder) addGuidance(r Row) {
	if r.Nested && b.nested.to != nil {
		b.nested.pieces = append(b.nested.pieces, "- "+strings.ReplaceAll(r.Text, "\n", "\n  "))
		return
	}
	if b.introduction.to == nil {
		b.introduction.to = &b.path.Introduction
	}
	b.introduction.pieces = append(b.introduction.pieces, r.Text)
}

// close finishes the path and marks its empty sections.
func (b *pathBuilder) close(part DraftPath) {
	b.flush()
	if part.ToBeFilled {
		b.needSection()
	}
	for i, s := range b.path.Sections {
		b.path.Sections[i].ToBeFilled = len(s.Considerations)+len(s.Preparations) == 0
	}
}
