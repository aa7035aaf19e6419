package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/career"
)

// completion offers values for an argument or a flag. Shells ask before flags
// are checked, so an error only means that nothing is offered.
type completion = func(cmd *cobra.Command, args []string, prefix string) ([]cobra.Completion, cobra.ShellCompDirective)

func completeWords(words ...string) completion {
	return func(_ *cobra.Command, _ []string, prefix string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return withPrefix(prefix, words), cobra.ShellCompDirectiveNoFileComp
	}
}

// completeDocument offers the names of the library, and files; after a document only files,
// where a command takes one.
func (p *program) completeDocument(cmd *cobra.Command, args []string, prefix string) ([]cobra.Completion, cobra.ShellCompDirective) {
	several := strings.Contains(cmd.Use, "DOC...")
	if len(args) > 0 && !several && strings.Contains(cmd.Use, "FILE") {
		return nil, cobra.ShellCompDirectiveDefault
	}
	if len(args) > 0 && !several || p.openWorkspace(nil) != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	rows, err := p.work.Documents.ListDocuments()
	if err != nil {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var names []string
	for _, row := range rows {
		if row.KeptOf() == "" {
			names = append(names, strings.TrimSuffix(filepath.Base(row.File), filepath.Ext(row.File)))
		}
	}
	return withPrefix(prefix, names), cobra.ShellCompDirectiveDefault
}

// completePath offers the IDs of the paths, each with its title.
func (p *program) completePath(_ *cobra.Command, args []string, prefix string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	catalog, err := p.catalog(nil)
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return pathsWithPrefix(prefix, catalog.Paths()), cobra.ShellCompDirectiveNoFileComp
}

// completeForm offers the IDs of the forms.
func (p *program) completeForm(_ *cobra.Command, _ []string, prefix string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if p.openWorkspace(nil) != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return pathsWithPrefix(prefix, p.work.Paths.Forms()), cobra.ShellCompDirectiveNoFileComp
}

func pathsWithPrefix(prefix string, paths []career.Path) []cobra.Completion {
	var found []cobra.Completion
	for _, path := range paths {
		if strings.HasPrefix(path.ID, prefix) {
			found = append(found, cobra.CompletionWithDesc(path.ID, path.Title))
		}
	}
	return found
}

func withPrefix(prefix string, words []string) []cobra.Completion {
	var found []cobra.Completion
	for _, word := range words {
		if strings.HasPrefix(word, prefix) {
			found = append(found, word)
		}
	}
	return found
}

// mustComplete registers the completion of a flag. It panics if the command has
// no such flag.
func mustComplete(cmd *cobra.Command, flag string, offer completion) {
	if err := cmd.RegisterFlagCompletionFunc(flag, offer); err != nil {
		panic(err)
	}
}
