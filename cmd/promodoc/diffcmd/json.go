package diffcmd

import (
	"promodoc/app/cyclediff"
	"promodoc/cmd/promodoc/command"
)

// reportJSON is the output of diff --json.
type reportJSON struct {
	Earlier        documentJSON           `json:"earlier"`
	Later          documentJSON           `json:"later"`
	Same           bool                   `json:"same"`
	Examples       map[cyclediff.Fate]int `json:"examples"` // how many have each fate
	Moved          int                    `json:"moved"`    // how many of them are under another consideration
	Considerations []considerationJSON    `json:"considerations"`
	Sections       []itemJSON             `json:"sections"`
	Growth         []itemJSON             `json:"growth"`
}

type documentJSON struct {
	File  string `json:"file"`
	Name  string `json:"name"`
	Cycle string `json:"cycle"`
	From  string `json:"from"`
	To    string `json:"to"`
}

// considerationJSON is a consideration, or with an empty ID the examples under none.
type considerationJSON struct {
	ID           string         `json:"id"`
	Title        string         `json:"title"`
	Fate         cyclediff.Fate `json:"fate"`
	State        string         `json:"state"`
	WasState     string         `json:"was_state"`
	Examples     int            `json:"examples"`
	ExamplesWere int            `json:"examples_were"`
	Under        []itemJSON     `json:"under"`
}

// itemJSON is an example, a section or a growth area. The IDs of growth areas are their
// numbers, counted from 0.
type itemJSON struct {
	ID           string         `json:"id"`     // in the later document
	WasID        string         `json:"was_id"` // in the earlier document
	Title        string         `json:"title"`
	Fate         cyclediff.Fate `json:"fate"`
	Moved        bool           `json:"moved"`
	MovedFrom    string         `json:"moved_from"`
	MovedTo      string         `json:"moved_to"`
	Words        int            `json:"words"`
	AddedWords   int            `json:"added_words"`
	AddedNumbers []string       `json:"added_numbers"`
	Changes      []changeJSON   `json:"changes"`
}

type changeJSON struct {
	Piece  string `json:"piece"`
	Before string `json:"before"`
	After  string `json:"after"`
}

func jsonOf(was, now command.Document, r cyclediff.Report) reportJSON {
	out := reportJSON{
		Earlier: documentOf(was), Later: documentOf(now), Same: r.Same(), Moved: r.Moved(),
		Examples: map[cyclediff.Fate]int{}, Considerations: []considerationJSON{}, Sections: itemsOf(r.Sections), Growth: itemsOf(r.Growth),
	}
	counts := r.Count()
	for _, f := range cyclediff.Fates {
		out.Examples[f] = counts[f]
	}
	for _, n := range r.Considerations {
		out.Considerations = append(out.Considerations, considerationJSON{
			ID: n.ID, Title: n.Title, Fate: n.Fate, State: n.State.String(), WasState: n.WasState.String(),
			Examples: n.Examples, ExamplesWere: n.ExamplesWere, Under: itemsOf(n.Under),
		})
	}
	return out
}

func documentOf(o command.Document) documentJSON {
	d := o.Document
	return documentJSON{File: o.File, Name: d.Name, Cycle: d.Cycle.Name, From: d.Cycle.From.String(), To: d.Cycle.To.String()}
}

func itemsOf(all []cyclediff.Item) []itemJSON {
	items := []itemJSON{}
	for _, x := range all {
		item := itemJSON{
			ID: x.ID, WasID: x.WasID, Title: x.Title, Fate: x.Fate, Moved: x.Moved, MovedFrom: x.MovedFrom, MovedTo: x.MovedTo,
			Words: x.Words, AddedWords: x.Added.Words, AddedNumbers: append([]string{}, x.Added.Numbers...), Changes: []changeJSON{},
		}
		for _, c := range x.Changes {
			item.Changes = append(item.Changes, changeJSON{Piece: c.Piece(), Before: c.Before, After: c.After})
		}
		items = append(items, item)
	}
	return items
}

// Shapes are the outputs of --json by their commands.
func Shapes() map[string]any { return map[string]any{"diff": reportJSON{}} }
