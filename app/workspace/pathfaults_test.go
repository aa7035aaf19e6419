package workspace_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The window reports a fault at the same position, in the same words, as the
// command line: those of the golden file of the reader.
func TestCheckPathReportsEveryKindOfFault(t *testing.T) {
	w := open(t)
	files, err := filepath.Glob("../career/testdata/faults/*.yaml")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d files with faults, %v", len(files), err)
	}
	var reported strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		faults := w.CheckPath(filepath.Base(file), data)().Faults
		if len(faults) == 0 {
			t.Errorf("%s: no fault reported", file)
		}
		for _, f := range faults {
			fmt.Fprintf(&reported, "%s:%d:%d: %s\n", f.File, f.Line, f.Column, f.Message)
		}
	}
	want, err := os.ReadFile("../career/testdata/faults.golden")
	if err != nil {
		t.Fatal(err)
	}
	if reported.String() != string(want) {
		t.Errorf("not as the reader reports it:\n%s", reported.String())
	}
}
