package main

import (
	"promodoc/app/career"
	"promodoc/app/ladder"
)

// pathJSON is a path in the output of --json.
type pathJSON struct {
	ID             string     `json:"id"`
	Title          string     `json:"title"`
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
	Paths   []pathJSON    `json:"paths"`
	LeftOut []leftOutJSON `json:"left_out"`
}

// pageJSONOf returns the output of --json. The items of a path are in the order
// of the draft's rows, which gives each its line.
func pageJSONOf(d ladder.Draft, paths []career.Path) pageJSON {
	page := pageJSON{Paths: []pathJSON{}, LeftOut: []leftOutJSON{}}
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
	out := pathJSON{ID: path.ID, Title: path.Title, Considerations: []itemJSON{}, Preparations: []itemJSON{}}
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
