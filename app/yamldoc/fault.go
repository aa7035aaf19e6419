package yamldoc

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Fault is something wrong in a file, and where.
type Fault struct {
	File   string
	Line   int // counted from 1
	Column int // in runes, counted from 1
	// Err is what is wrong: its kind and details, as package message has them.
	Err error
	// Kept says that the value was read all the same: writing the file anew
	// loses nothing.
	Kept bool
}

// faultAt returns a fault at the position of a node.
func faultAt(file string, at *yaml.Node, err error) Fault {
	return Fault{File: file, Line: max(at.Line, 1), Column: max(at.Column, 1), Err: err}
}

// Error formats the fault as "file:line:column: sentence".
func (f Fault) Error() string {
	return fmt.Sprintf("%s:%d:%d: %v", f.File, f.Line, f.Column, f.Err)
}

// Unwrap returns what is wrong.
func (f Fault) Unwrap() error { return f.Err }

// Faults is everything wrong in a file, in the order of the file, so that all of
// it can be corrected at once.
type Faults []Fault

// Error formats the faults, one per line.
func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the single faults.
func (fs Faults) Unwrap() []error {
	all := make([]error, len(fs))
	for i, f := range fs {
		all[i] = f
	}
	return all
}

// Sorted returns the faults by file and position. Those at the same position
// keep their order.
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

// Notice is something to know about a file that was read all the same.
type Notice Fault

// String formats the notice as "file:line:column: sentence".
func (n Notice) String() string { return Fault(n).Error() }
