package main

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/pagesetup"
	"promodoc/app/settings"
	"promodoc/export"
)

// pageFlags are the flags that say how pages look, as they were given.
type pageFlags struct{ paper, design, contents string }

// addPageFlags gives a command the flags for its pages.
func addPageFlags(cmd *cobra.Command, f *pageFlags) {
	flags := cmd.Flags()
	flags.StringVar(&f.paper, "paper", "", "size of the pages: "+oneOf(pagesetup.Names(pagesetup.Papers()))+" (that of the settings unless given)")
	flags.StringVar(&f.design, "design", "", "look of the pages: "+oneOf(pagesetup.Names(designIDs()))+" (that of the settings unless given)")
	flags.StringVar(&f.contents, "toc", "", "list of contents: "+oneOf(pagesetup.Names(pagesetup.ContentsChoices()))+"; auto makes one from 8 pages on (auto unless given)")
	flags.Lookup("toc").NoOptDefVal = "always"
	mustComplete(cmd, "paper", completeWords(pagesetup.Names(pagesetup.Papers())...))
	mustComplete(cmd, "design", completeWords(pagesetup.Names(designIDs())...))
	mustComplete(cmd, "toc", completeWords(pagesetup.Names(pagesetup.ContentsChoices())...))
}

// choosePages returns what the flags say and, where they are absent, the settings.
func (p *program) choosePages(f pageFlags, s settings.Settings) (pagesetup.Setup, error) {
	setup := s.PageSetup
	setup.Design = p.knownDesign(setup.Design)
	err := cmp.Or(
		choosePage("paper", "paper", f.paper, pagesetup.Papers(), &setup.Paper),
		choosePage("design", "design", f.design, designIDs(), &setup.Design),
		choosePage("toc", "choice of contents", f.contents, pagesetup.ContentsChoices(), &setup.Contents))
	return setup, err
}

// choosePage sets value to the choice that a flag names, if it was given.
func choosePage[V ~string](flag, what, given string, choices []V, value *V) error {
	if given == "" {
		return nil
	}
	v, ok := pagesetup.Parse(given, choices)
	if !ok {
		return usagef("there is no %s %q; write --%s=%s", what, given, flag, oneOf(pagesetup.Names(choices)))
	}
	*value = v
	return nil
}

// knownDesign returns the design of the settings, or the default when a newer
// program wrote them.
func (p *program) knownDesign(id pagesetup.DesignID) pagesetup.DesignID {
	if _, known := pagesetup.Parse(string(id), designIDs()); !known && id != "" {
		p.note("the settings ask for the design %q, which there is not: the usual one is used", id)
		return ""
	}
	return id
}

// oneOf lists words to choose from: "a, b or c".
func oneOf(words []string) string {
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

func designIDs() []pagesetup.DesignID {
	var ids []pagesetup.DesignID
	for _, d := range export.Designs() {
		ids = append(ids, d.ID)
	}
	return ids
}
