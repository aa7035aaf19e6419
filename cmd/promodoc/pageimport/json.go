package pageimport

import (
	"strconv"

	"promodoc/app/career"
	"promodoc/app/ladder"
)

// pathJSON is a path in the output of --json.
type pathJSON struct {
	ID             string     `json:"id"`
	WantedID       string     `json:"wanted_id,omitempty"` // which is taken
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
	Paths          []pathJSON     `json:"paths"`
	Readings       []readingJSON  `json:"readings"`
	Skills         []skillsOf     `json:"skills"`
	Considerations []groupingJSON `json:"considerations"`
	LeftOut        []leftOutJSON  `json:"left_out"`
}

// JSON returns the output of --json for the paths that a draft gave, under their final
// ids. The items of a path are in the order
// of the draft's rows, which gives each its line.
func JSON(d ladder.Draft, paths []career.Path) any {
	page := pageJSON{Paths: []pathJSON{}, Readings: readingsJSON(d), Skills: skillsJSON(d), Considerations: groupingsJSON(d), LeftOut: []leftOutJSON{}}
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
		path := pathJSONOf(paths[n], considerationLines, preparationLines)
		if path.ID != part.ID {
			path.WantedID = part.ID
		}
		page.Paths = append(page.Paths, path)
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

// skillsOf is a way to find the skills in the output of --json.
type skillsOf struct {
	Skills   string `json:"skills"`
	Sections int    `json:"sections"`
	Chosen   bool   `json:"chosen"`
}

func skillsJSON(d ladder.Draft) []skillsOf {
	all := []skillsOf{}
	for _, r := range d.SkillReadings() {
		all = append(all, skillsOf{Skills: flagOf(r.Skills), Sections: r.Sections, Chosen: r.Chosen})
	}
	return all
}

// groupingJSON is what one consideration can be, in the output of --json.
type groupingJSON struct {
	Consideration  string `json:"consideration"`
	Considerations int    `json:"considerations"`
	Chosen         bool   `json:"chosen"`
}

func groupingsJSON(d ladder.Draft) []groupingJSON {
	all := []groupingJSON{}
	for _, r := range d.Groupings() {
		all = append(all, groupingJSON{Consideration: string(r.Consideration), Considerations: r.Considerations, Chosen: r.Chosen})
	}
	return all
}

// Shapes are the outputs of --json by their commands.
func Shapes() map[string]any {
	return map[string]any{"paths import": pageJSON{}}
}
