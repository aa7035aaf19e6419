package newcmd

import (
	"path/filepath"
	"strings"

	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/app/template"
	"promodoc/app/workspace"
)

// fromTemplate creates a document that begins with the template of --template: one of the
// user's by its name, or any file.
func (c *newCommand) fromTemplate() error {
	if c.pathID != "" || c.form != "" || c.from != "" || c.fromFile != "" || len(c.examples) > 0 {
		return c.Usage(errTemplateAlone.Err())
	}
	period, err := parseCycle(c.cycle)
	if err != nil {
		return c.Usage(err)
	}
	if c.work, err = c.Open(true); err != nil {
		return err
	}
	isFile := strings.ContainsAny(c.template, `/\`) || filepath.Ext(c.template) != ""
	t, err := c.work.Templates.Find(c.template, isFile)
	if err != nil {
		return c.Usage(err)
	}
	choice := workspace.Choice{Name: oneLine(c.name), Candidate: promo.Candidate{Name: oneLine(c.candidate)}, Cycle: period}
	return c.createFromTemplate(t, choice)
}

func (c *newCommand) createFromTemplate(t template.Template, choice workspace.Choice) error {
	if c.to == "" {
		return c.created(c.work.Templates.Create(t.Document, choice))
	}
	if choice.Name == "" && c.to != "-" {
		choice.Name = strings.TrimSuffix(filepath.Base(c.to), filepath.Ext(c.to))
	}
	data, err := docfile.Write(c.work.Templates.NewDocument(t.Document, choice))
	if err != nil {
		return err
	}
	if c.to == "-" {
		return c.Print(data)
	}
	return c.writeFile(data, c.to, nil)
}
