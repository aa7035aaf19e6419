package mdtable_test

import (
	"slices"
	"testing"

	"github.com/yuin/goldmark"
	htmlrenderer "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/testutil"

	"promodoc/app/mdtable"
	"promodoc/app/moduletest"
)

// excessCells is the example of GitHub's specification in which a cell is
// ignored: the one from which this package deviates.
const excessCells = 7

// examples notes the numbers of the examples that are rendered otherwise.
type examples struct {
	*testing.T
	failed *[]any
}

func (e examples) Errorf(format string, args ...any) {
	*e.failed = append(*e.failed, args[0])
	e.Logf(format, args...)
}

// TestSpecification renders the examples that the library brings along, among
// them those of GitHub's specification.
func TestSpecification(t *testing.T) {
	file := moduletest.File(t, "github.com/yuin/goldmark", "extension/_test/table.txt")
	md := goldmark.New(goldmark.WithExtensions(mdtable.Table), goldmark.WithRendererOptions(htmlrenderer.WithUnsafe(), htmlrenderer.WithXHTML()))
	var failed []any
	testutil.DoTestCaseFile(md, file, examples{t, &failed})
	if !slices.Equal(failed, []any{excessCells}) {
		t.Errorf("examples %v are rendered otherwise, want only %d", failed, excessCells)
	}
}
