package checkcmd

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/olddoc"
	"promodoc/app/promo"
	"promodoc/app/review"
	"promodoc/app/workspace"
)

// checked is what is reviewed, and where its findings are.
type checked struct {
	document promo.Document
	file     string
	// position returns the line and the column, in runes and from 1, of a finding.
	position func(f review.Finding) (line, column int)
	// says reports whether the text says enough for a finding: Markdown need not tell
	// the fields of an example apart.
	says func(f review.Finding) bool
}

// open reads what an argument names: a document, or a Markdown file.
func (c *checkCommand) open(work *workspace.Workspace, name string) (checked, error) {
	if isMarkdown(name) {
		return openMarkdown(work, name)
	}
	opened, err := c.Read(name)
	if err != nil {
		return checked{}, err
	}
	data, err := opened.Content()
	if err != nil {
		return checked{}, err
	}
	positions := docfile.NewPositions(data)
	return checked{
		document: opened.Document, file: opened.File,
		position: func(f review.Finding) (int, int) { return positions.Of(opened.Document, f.At, f.From) },
		says:     func(review.Finding) bool { return true },
	}, nil
}

func isMarkdown(name string) bool {
	return slices.Contains([]string{".md", ".markdown"}, strings.ToLower(filepath.Ext(name)))
}

// openMarkdown reads a Markdown file: its headings say what its examples are. What has
// no fields is taken for what was done.
func openMarkdown(work *workspace.Workspace, file string) (checked, error) {
	text, err := work.Imports.ReadOld(file)
	if err != nil {
		return checked{}, err
	}
	data, err := disk.Read(disk.OS{}, file)
	if err != nil {
		return checked{}, err
	}
	d := olddoc.Fill(promo.Document{}, text)
	source := strings.ReplaceAll(string(data), "\r\n", "\n")
	d.Examples = slices.DeleteFunc(d.Examples, func(e promo.Example) bool { return !strings.Contains(source, e.Title) }) // what has no heading
	plain := map[string]bool{}                                                                                           // examples without fields
	for i := range d.Examples {
		e := &d.Examples[i]
		if e.Action == "" {
			e.Situation, e.Action = "", e.Situation
		}
		plain[e.ID] = e.Situation == "" && e.Result == ""
	}
	return checked{
		document: d, file: file,
		position: func(f review.Finding) (int, int) { return positionIn(source, d, f) },
		says: func(f review.Finding) bool {
			return !plain[f.At.ID] || f.Rule != "evidence.no-result" && f.Rule != "weight.situation"
		},
	}, nil
}

// positionIn returns where a finding is in a text that its document was made of: in its
// field, else at what it quotes, else at the title of its example.
func positionIn(source string, d promo.Document, f review.Finding) (line, column int) {
	at := -1
	if text, ok := promo.Text(d, f.At); ok && text != "" && f.At.Field != "" {
		if at = strings.Index(source, text); at >= 0 {
			at += f.From
		}
	}
	if at < 0 && !f.Whole() {
		at = strings.Index(source, f.Quote)
	}
	if at < 0 && f.At.Kind == promo.KindExample {
		title, _ := promo.Text(d, promo.ExampleRef(f.At.ID, "title"))
		at = strings.Index(source, title)
	}
	before := source[:max(at, 0)]
	begin := strings.LastIndexByte(before, '\n') + 1
	return strings.Count(before, "\n") + 1, utf8.RuneCountInString(before[begin:]) + 1
}
