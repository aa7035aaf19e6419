package ui

import (
	"promodoc/app/template"
	"promodoc/app/workspace"
	"promodoc/ui/newdoc"
	"promodoc/ui/templating"
)

// templates makes templates of documents, and documents of templates.
type templates struct {
	window *Window
	store  TemplateStore
}

// add adds a template that somebody shared, and shows it where documents begin.
func (m templates) add(file string) error {
	t, err := m.store.Import(file)
	if t.File == "" {
		return err
	}
	m.window.documents.showNew("")
	m.window.Say(textTemplateAdded.Text("Name", t.Document.Name))
	return err
}

// offered are the templates that a new document can begin with.
func (m templates) offered() newdoc.Templates {
	all, err := m.store.List()
	if err != nil {
		m.window.fail(err)
	}
	return newdoc.Templates{All: all, Create: func(t template.Template, c workspace.Choice) error {
		file, err := m.store.Create(t.Document, c)
		if file != "" {
			m.window.documents.open(file)
			return nil
		}
		return err
	}}
}

// save asks how the open document becomes a template.
func (m templates) save() {
	w := m.window
	open, ok := w.documents.current()
	if !ok || len(w.documents.covered) > 0 {
		return
	}
	d := open.Session().Document()
	w.panels.open(templating.New(templating.Options{
		Name: d.Path.Title, Texts: template.Texts(d),
		Save: func(name string, keep map[string]bool) error {
			t, err := m.store.Save(template.Of(open.Session().Document(), name, keep))
			if t.File == "" {
				return err
			}
			w.panels.close()
			w.Say(textTemplateSaved.Text("Name", t.Document.Name, "File", t.File))
			return nil
		},
		Closed: w.panels.close,
	}))
}
