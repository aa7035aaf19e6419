package yamldoc

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Fault is one thing wrong in a file, in words for the person who wrote it.
type Fault struct {
	File    string
	Line    int // counted from 1
	Column  int // in runes, counted from 1
	Message string
	// Kept is set where what is wrong was read all the same, as it stands: who
	// writes the file anew loses nothing by it.
	Kept bool
}

// faultAt is a fault at the place of a node.
func faultAt(file string, at *yaml.Node, format string, args ...any) Fault {
	return Fault{File: file, Line: max(at.Line, 1), Column: max(at.Column, 1), Message: fmt.Sprintf(format, args...)}
}

// Error writes the fault as "file:line:column: message".
func (f Fault) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Message)
}

// Faults is everything wrong in a file, in the order of the file, so that a
// person can mend all of it before trying again.
type Faults []Fault

// Error writes one fault a line.
func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// Sorted returns the faults by file and position; those of one place keep
// their order.
func (fs Faults) Sorted() Faults {
	sorted := slices.Clone(fs)
	slices.SortStableFunc(sorted, func(a, b Fault) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	return sorted
}

// Notice is something the person should know about a file that was read all
// the same.
type Notice Fault

// String writes the notice as "file:line:column: message".
func (n Notice) String() string { return Fault(n).Error() }
