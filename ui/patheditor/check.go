package patheditor

import (
	"strings"
	"time"

	"promodoc/app/career"
	"promodoc/app/workspace"
	"promodoc/ui/kit"
	"promodoc/ui/latest"
	"promodoc/ui/theme"
)

// checkPause is how long typing has to pause before the path is checked.
const checkPause = 400 * time.Millisecond

// checker reads the path as others will, beside the window: that may be slow.
type checker struct {
	editor *Editor
	worker *latest.Worker[workspace.Check]
	known  bool // there was a check
	faults []workspace.Fault
	// resolved is the path with its includes; the path alone before the first
	// check and while there are faults.
	resolved career.Path
}

func newChecker(e *Editor) *checker {
	c := &checker{editor: e, resolved: e.path()}
	c.worker = latest.New(latest.Options{Clock: e.options.Clock, Go: e.options.Go, Post: e.options.Post}, c.prepare, c.checked)
	return c
}

// prepare returns the job that checks the path as it is now.
func (c *checker) prepare() (job func() workspace.Check) {
	data, err := c.editor.Session().Document().Bytes()
	if err != nil {
		fault := workspace.Fault{File: c.editor.Session().File(), Line: 1, Column: 1, Message: err.Error()}
		return func() workspace.Check { return workspace.Check{Faults: []workspace.Fault{fault}} }
	}
	return c.editor.options.Check(data)
}

// checked shows what a check found.
func (c *checker) checked(found workspace.Check) {
	e := c.editor
	c.known = true
	c.resolved, c.faults = found.Resolved, found.Faults
	if len(c.faults) > 0 {
		c.resolved = e.path()
	}
	e.Banner.Refresh(e.Session().Status())
	e.Outline.Refresh()
	e.side.fill()
}

// problem says in the banner what is wrong with the file.
func (e *Editor) problem() string {
	faults := e.check.faults
	if len(faults) == 0 {
		return ""
	}
	first, fault := faults[0], strings.TrimSuffix(faults[0].Message, ".")
	sentence := textFault.Text("Line", first.Line, "Column", first.Column, "Fault", fault)
	if more := len(faults) - 1; more > 0 {
		sentence = textFaultAndMore.Count(more, "Line", first.Line, "Column", first.Column, "Fault", fault)
	}
	if e.faulty() {
		return sentence + " " + textOnlyFile.Text()
	}
	return sentence
}

// fileLink leads from the banner to the text of the file.
func (e *Editor) fileLink() *kit.Link {
	return kit.NewLink(textShowFile.Text(), theme.Label, func() {
		e.side.turn(viewFile)
		e.side.focus()
	})
}
