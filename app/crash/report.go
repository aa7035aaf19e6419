package crash

import (
	"fmt"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"promodoc/app/disk"
)

const (
	newReports  = "crash-*.txt"         // reports that the user has not seen
	seenReports = "seen-crash-*.txt"    // and those that they have
	nameLayout  = "20060102-150405.000" // of the time in a report's name
	maxReports  = 10                    // that are kept
)

// Reports are the reports in a folder.
type Reports struct {
	FS      disk.FS
	Folder  string // is made when the first report is written
	Version string // of the program
	Now     func() time.Time
}

// Report is a report that was kept.
type Report struct {
	File string
	Text string
}

// Recovered keeps a report of a panic that was recovered, and returns its file.
// Call it in the deferred function that recovered, where the stack is still that
// of the panic. Errors: *disk.Refused.
func (r Reports) Recovered(panicked any) (file string, err error) {
	return r.keep(Describe(panicked), scrubStack(string(debug.Stack())))
}

// Raw keeps a report of what the runtime wrote when it ended the program, and
// returns its file. Errors: *disk.Refused.
func (r Reports) Raw(output string) (file string, err error) {
	return r.keep(what(output), scrubStack(output))
}

func (r Reports) keep(what, stack string) (string, error) {
	if err := disk.MakeFolder(r.FS, r.Folder); err != nil {
		return "", err
	}
	now := r.Now().UTC()
	text := fmt.Sprintf("promodoc %s (%s, %s/%s), %s\n%s\n%s", r.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH,
		now.Format(time.RFC3339), what, stack)
	file := filepath.Join(r.Folder, "crash-"+now.Format(nameLayout)+".txt")
	err := disk.Create(r.FS, file, []byte(text))
	return file, disk.IgnoreUnconfirmed(err)
}

// Unseen returns the newest report that the user has not seen yet, if there is
// one.
func (r Reports) Unseen() (Report, bool) {
	names := r.list(newReports)
	if len(names) == 0 {
		return Report{}, false
	}
	file := filepath.Join(r.Folder, names[len(names)-1])
	data, err := disk.Read(r.FS, file)
	if err != nil || len(data) == 0 {
		return Report{}, false
	}
	return Report{File: file, Text: string(data)}, true
}

// Seen notes that the user has seen all reports there are. The oldest are removed
// if there are many. Errors: *disk.Refused; the reports are then shown again.
func (r Reports) Seen() error {
	for _, name := range r.list(newReports) {
		if err := disk.Move(r.FS, filepath.Join(r.Folder, name), filepath.Join(r.Folder, "seen-"+name)); err != nil {
			return err
		}
	}
	old := r.list(seenReports)
	for _, name := range old[:max(0, len(old)-maxReports)] {
		_ = r.FS.Remove(filepath.Join(r.Folder, name)) // is tried again after the next crash
	}
	return nil
}

// list returns the names of reports, the oldest first.
func (r Reports) list(pattern string) []string {
	entries, err := disk.List(r.FS, r.Folder)
	if err != nil {
		return nil
	}
	var names []string
	for _, entry := range entries {
		if ok, _ := filepath.Match(pattern, entry.Name()); ok && entry.Type().IsRegular() {
			names = append(names, entry.Name())
		}
	}
	slices.SortFunc(names, strings.Compare)
	return names
}
