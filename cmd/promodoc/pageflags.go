package main

import (
	"cmp"
	"strconv"

	"github.com/spf13/cobra"

	"promodoc/app/message"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/readerset"
	"promodoc/app/settings"
	"promodoc/app/workspace"
	"promodoc/export"
)

// pageFlags are the values of the flags for pages.
type pageFlags struct{ paper, design, contents string }

// addPageFlags adds the flags for pages to a command.
func addPageFlags(cmd *cobra.Command, f *pageFlags) {
	papers, designs, contents := pagesetup.Names(pagesetup.Papers()), pagesetup.Names(designIDs()), pagesetup.Names(pagesetup.ContentsChoices())
	flags := cmd.Flags()
	flags.StringVar(&f.paper, "paper", "", textPaper.Text("Choices", message.Or(papers)))
	flags.StringVar(&f.design, "design", "", textDesign.Text("Choices", message.Or(designs)))
	flags.StringVar(&f.contents, "toc", "", textTOC.Text("Choices", message.Or(contents)))
	flags.Lookup("toc").NoOptDefVal = "always"
	mustComplete(cmd, "paper", completeWords(papers...))
	mustComplete(cmd, "design", completeWords(designs...))
	mustComplete(cmd, "toc", completeWords(contents...))
}

// choosePages returns the page setup of the flags and, if they are absent,
// of the settings.
func (p *program) choosePages(f pageFlags, s settings.Settings) (pagesetup.Setup, error) {
	setup := s.PageSetup
	setup.Design = p.knownDesign(setup.Design)
	err := cmp.Or(
		choosePage(f.paper, pagesetup.Papers(), &setup.Paper, errNoPaper),
		choosePage(f.design, designIDs(), &setup.Design, errNoDesign),
		choosePage(f.contents, pagesetup.ContentsChoices(), &setup.Contents, errNoTOC))
	return setup, err
}

// choosePage sets value to the choice of a flag, if the flag is present. The
// error is of the kind unknown.
func choosePage[V ~string](flag string, choices []V, value *V, unknown *message.Message) error {
	if flag == "" {
		return nil
	}
	v, ok := pagesetup.Parse(flag, choices)
	if !ok {
		return usageError(unknown.Err("Name", strconv.Quote(flag), "Choices", message.Or(pagesetup.Names(choices))))
	}
	*value = v
	return nil
}

// knownDesign returns the design of the settings, or the default if a newer
// version wrote them.
func (p *program) knownDesign(id pagesetup.DesignID) pagesetup.DesignID {
	if _, known := pagesetup.Parse(string(id), designIDs()); !known && id != "" {
		p.note(textUnknownDesign.Text("Name", strconv.Quote(string(id))))
		return ""
	}
	return id
}

func designIDs() []pagesetup.DesignID {
	var ids []pagesetup.DesignID
	for _, d := range export.Designs() {
		ids = append(ids, d.ID)
	}
	return ids
}

// chooseSet returns the set of readers of --set, the zero one without.
func (c *exportCommand) chooseSet(doc promo.Document) (promo.ReaderSet, error) {
	if c.set == "" {
		return promo.ReaderSet{}, nil
	}
	if s, ok := readerset.Find(doc, c.set); ok {
		return s, nil
	}
	var names []string
	for _, s := range doc.Setup.Dialogue.ReaderSets {
		names = append(names, readerset.Label(s))
	}
	if len(names) == 0 {
		return promo.ReaderSet{}, refusal(errNoSets.Err("Name", strconv.Quote(c.set)))
	}
	return promo.ReaderSet{}, refusal(errNoSet.Err("Name", strconv.Quote(c.set), "Known", message.And(names)))
}

// withSet returns settings with the formats and the design of a set in place of
// their own, where it has any.
func withSet(s settings.Settings, set promo.ReaderSet) settings.Settings {
	if len(set.Formats) > 0 {
		s.Formats = set.Formats
	}
	if set.Design != "" {
		s.PageSetup.Design = pagesetup.DesignID(set.Design)
	}
	return s
}

// nameFor returns the name of the files for a set of readers, "" for none, which
// leaves it to the pattern.
func nameFor(doc promo.Document, set, pattern string) string {
	if set == "" {
		return ""
	}
	return readerset.FileName(doc, set, func(d promo.Document) string { return workspace.FileName(d, pattern) })
}
