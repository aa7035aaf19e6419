package workspace_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The window tells of a fault at the same place, in the same words, as the
// command line: those of the golden file of the reader.
func TestAScreenTellsEveryKindOfFaultWithItsPlace(t *testing.T) {
	w := open(t)
	files, err := filepath.Glob("../career/testdata/faults/*.yaml")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d files with faults, %v", len(files), err)
	}
	var told strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		faults := w.CheckPath(filepath.Base(file), data)().Faults
		if len(faults) == 0 {
			t.Errorf("%s: no fault told", file)
		}
		for _, f := range faults {
			fmt.Fprintf(&told, "%s:%d:%d: %s\n", f.File, f.Line, f.Column, f.Message)
		}
	}
	want, err := os.ReadFile("../career/testdata/faults.golden")
	if err != nil {
		t.Fatal(err)
	}
	if told.String() != string(want) {
		t.Errorf("told otherwise than by the reader:\n%s", told.String())
	}
}
