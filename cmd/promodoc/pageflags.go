package main

import (
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/publish"
	"promodoc/app/settings"
	"promodoc/export"
)

// pageFlags are the flags that say how pages look, as they were given.
type pageFlags struct{ paper, design, contents string }

// addPageFlags gives a command the flags for its pages.
func addPageFlags(cmd *cobra.Command, f *pageFlags) {
	flags := cmd.Flags()
	flags.StringVar(&f.paper, "paper", "", "size of the pages: "+oneOf(paperNames())+" (that of the settings unless given)")
	flags.StringVar(&f.design, "design", "", "look of the pages: "+oneOf(designNames())+" (that of the settings unless given)")
	flags.StringVar(&f.contents, "toc", "", "list of contents: "+oneOf(export.ContentsChoices())+"; auto makes one from 8 pages on (auto unless given)")
	flags.Lookup("toc").NoOptDefVal = "always"
	mustComplete(cmd, "paper", completeWords(paperNames()...))
	mustComplete(cmd, "design", completeWords(designNames()...))
	mustComplete(cmd, "toc", completeWords(export.ContentsChoices()...))
}

// choosePages is what the flags say and, where they say nothing, the settings.
func (p *program) choosePages(f pageFlags, s settings.Settings) (publish.RenderOptions, error) {
	o := publish.RenderOptions{Paper: string(s.Paper), Design: p.knownDesign(s.Design)}
	for _, flag := range []struct {
		name, what, given string
		choices           []string
		value             *string
	}{
		{"paper", "paper", f.paper, paperNames(), &o.Paper},
		{"design", "design", f.design, designNames(), &o.Design},
		{"toc", "choice of contents", f.contents, export.ContentsChoices(), &o.Contents},
	} {
		if flag.given == "" {
			continue
		}
		name, ok := among(flag.given, flag.choices)
		if !ok {
			return o, usagef("there is no %s %q; write --%s=%s", flag.what, flag.given, flag.name, oneOf(flag.choices))
		}
		*flag.value = name
	}
	return o, nil
}

// knownDesign is the design of the settings, or the usual one when a newer
// program wrote them.
func (p *program) knownDesign(name string) string {
	if _, known := among(name, designNames()); !known && name != "" {
		p.note("the settings ask for the design %q, which there is not: the usual one is used", name)
		return ""
	}
	return name
}

// among finds a word among others, in any case of its letters.
func among(word string, words []string) (string, bool) {
	for _, w := range words {
		if strings.EqualFold(w, word) {
			return w, true
		}
	}
	return "", false
}

// oneOf lists words to choose from: "a, b or c".
func oneOf(words []string) string {
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

func paperNames() []string {
	var names []string
	for _, paper := range settings.Papers() {
		names = append(names, string(paper))
	}
	return names
}

func designNames() []string {
	var names []string
	for _, d := range export.Designs() {
		names = append(names, d.ID)
	}
	return names
}

// exportOptionsOf writes the choices down as package export asks for them.
func exportOptionsOf(o publish.RenderOptions, files fs.FS) export.Options {
	return export.Options{Paper: o.Paper, Design: o.Design, Contents: o.Contents, Files: files}
}
