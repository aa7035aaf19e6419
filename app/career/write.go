package career

import (
	"go.yaml.in/yaml/v3"

	"promodoc/app/yamldoc"
)

// SchemaFile is the name of the JSON Schema file, which is stored in the same
// folder as the path files.
const SchemaFile = "promodoc.path.v1.schema.json"

// SchemaLine is the first line of every file made by [Write]. It tells text editors
// which schema to use for completing keys and marking faults.
const SchemaLine = "# yaml-language-server: $schema=" + SchemaFile + "\n"

// Write returns the content of a path file: SchemaLine, then the keys in a fixed
// order, without empty ones and with prose as block scalars. It does not check the
// path. Errors: yamldoc.ErrNotPreserved.
func Write(p Path) ([]byte, error) {
	f := yamldoc.NewFields()
	f.Text("schema", Schema)
	pathFields(f, p)
	data, err := yamldoc.Marshal(f.Node())
	if err != nil {
		return nil, err
	}
	return append([]byte(SchemaLine), data...), nil
}

// Node returns the path as a mapping to embed in another file, without the schema key.
func Node(p Path) *yaml.Node {
	f := yamldoc.NewFields()
	pathFields(f, p)
	return f.Node()
}

func pathFields(f *yamldoc.Fields, p Path) {
	f.Text("id", p.ID)
	f.Text("title", p.Title)
	f.Text("version", p.Version)
	f.Text("from_role", p.FromRole)
	f.Text("to_role", p.ToRole)
	f.Text("family", p.Family)
	source := yamldoc.NewFields()
	source.Text("name", p.Source.Name)
	source.Text("url", p.Source.URL)
	source.Text("licence", p.Source.Licence)
	f.Mapping("source", source)
	f.Text("language", p.Language)
	f.Texts("includes", p.Includes)
	f.Text("introduction", p.Introduction)
	f.List("sections", yamldoc.Nodes(p.Sections, sectionNode))
	f.List("skeleton", yamldoc.Nodes(p.Skeleton, skeletonNode))
	f.List("preparations", yamldoc.Nodes(p.Preparations, preparationNode))
}

func sectionNode(s Section) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("id", s.ID)
	f.Text("title", s.Title)
	f.Text("introduction", s.Introduction)
	f.List("considerations", yamldoc.Nodes(s.Considerations, considerationNode))
	f.List("preparations", yamldoc.Nodes(s.Preparations, preparationNode))
	f.Bool("to_be_filled", s.ToBeFilled)
	return f.Node()
}

func considerationNode(c Consideration) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("id", c.ID)
	f.Text("title", c.Title)
	f.Text("statement", c.Statement)
	f.Text("guidance", c.Guidance)
	f.List("prompts", yamldoc.Nodes(c.Prompts, func(p Prompt) *yaml.Node {
		q := yamldoc.NewFields()
		q.Text("text", p.Text)
		q.Text("field", string(p.Field))
		return q.Node()
	}))
	f.Int("enough", c.Enough, 1)
	f.Text("source", string(c.Source))
	f.Texts("same_as", c.SameAs)
	f.Text("scope", c.Scope)
	f.Texts("looks_for", c.LooksFor)
	f.Texts("ask_colleagues", c.AskColleagues)
	f.Bool("to_be_filled", c.ToBeFilled)
	return f.Node()
}

func skeletonNode(e SkeletonEntry) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("id", e.ID)
	f.Text("title", e.Title)
	f.Text("guidance", e.Guidance)
	f.Text("text", e.Text)
	f.Bool("left_out", e.LeftOut)
	return f.Node()
}

func preparationNode(p Preparation) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("id", p.ID)
	f.Text("title", p.Title)
	f.Text("text", p.Text)
	f.List("links", yamldoc.Nodes(p.Links, func(l Link) *yaml.Node {
		n := yamldoc.NewFields()
		n.Text("title", l.Title)
		n.Text("url", l.URL)
		return n.Node()
	}))
	f.Text("kind", string(p.Kind))
	f.Text("source", string(p.Source))
	return f.Node()
}
