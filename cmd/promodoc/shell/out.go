package shell

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"promodoc/app/message"
	"promodoc/app/nearest"
)

// ending is what the ending of a file for people looks like, as opposed to a version in the
// name of a folder.
var ending = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z][a-z0-9]{1,4}$`) })

// CheckOut returns an error for the name of an output that ends as a file does, in a format
// that is not known: it would become a folder, or a file that is not what its name says. A
// folder that is there may have any name.
func CheckOut(out string, known []string) error {
	end := strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")
	info, err := os.Stat(out)
	if out == "-" || strings.HasSuffix(out, "/") || strings.HasSuffix(out, string(filepath.Separator)) ||
		slices.Contains(known, end) || !ending().MatchString(end) || err == nil && info.IsDir() {
		return nil
	}
	if near := nearest.Word(end, known); near != "" {
		return errOutDid.Err("Out", out, "Ending", end, "Near", strings.TrimSuffix(out, filepath.Ext(out))+"."+near)
	}
	return errOut.Err("Out", out, "Ending", end, "Known", message.And(known))
}
