package pathtext

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"promodoc/app/career"
	"promodoc/app/docfield"
	"promodoc/app/yamldoc"
)

// WriteList writes a line for each path, in columns: the ID, the title, what it
// contains, the roles and the family.
func WriteList(w io.Writer, families []career.Family, contents func(career.Path) string) error {
	table := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	for _, family := range families {
		for _, path := range family.Paths {
			cells := []string{path.ID, path.Title, contents(path)}
			if roles := Roles(path); roles != "" || family.Name != "" {
				cells = append(cells, roles)
			}
			if family.Name != "" {
				cells = append(cells, family.Name)
			}
			fmt.Fprintln(table, strings.Join(cells, "\t"))
		}
	}
	return table.Flush()
}

// Listed is a path in a list that programs read.
type Listed struct {
	ID             string `json:"id"`
	Title          string `json:"title"`
	Family         string `json:"family"`
	FromRole       string `json:"from_role"`
	ToRole         string `json:"to_role"`
	Considerations int    `json:"considerations"`
	Preparations   int    `json:"preparations"`
	Form           bool   `json:"form"`
}

// List returns the paths in the order of [WriteList].
func List(families []career.Family) []Listed {
	all := []Listed{}
	for _, family := range families {
		for _, p := range family.Paths {
			all = append(all, listed(p, family.Name))
		}
	}
	return all
}

func listed(p career.Path, family string) Listed {
	return Listed{
		ID: p.ID, Title: p.Title, Family: family, FromRole: p.FromRole, ToRole: p.ToRole,
		Considerations: len(p.Considerations()), Preparations: len(p.AllPreparations()), Form: p.IsForm(),
	}
}

// Shown is all of a path, for programs.
type Shown struct {
	Listed
	Includes []string        `json:"includes"`
	Path     json.RawMessage `json:"path" schema:"path"` // as in a file, with what it includes in it
}

// Show returns all of a path with what it includes.
func Show(p career.Path) (Shown, error) {
	shown := Shown{Listed: listed(p, p.Family), Includes: append([]string{}, p.Includes...)}
	p.Includes = nil // what they have is in the path already
	data, err := career.Write(p)
	if err != nil {
		return Shown{}, err
	}
	root, _, err := yamldoc.Parse(p.ID, data)
	if err != nil {
		return Shown{}, err
	}
	shown.Path = docfield.JSON(root)
	return shown, nil
}

// Shapes are the outputs of --json by their commands.
func Shapes() map[string]any {
	return map[string]any{"paths": []Listed{}, "paths list": []Listed{}, "paths show": Shown{}}
}
