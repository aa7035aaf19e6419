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
		return errOutDid.Err("Out", out, "Ending", end, "Near", withEnding(out, near))
	}
	return errOut.Err("Out", out, "Ending", end, "Known", message.And(known))
}

// CheckFormat returns an error for an output that ends as a file of another format does than
// the one that is asked for.
func CheckFormat(out, format string, known []string) error {
	end := strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")
	info, err := os.Stat(out)
	if end == format || !slices.Contains(known, end) || err == nil && info.IsDir() {
		return nil
	}
	return errOtherFormat.Err("Out", out, "Format", format, "Near", withEnding(out, format))
}

func withEnding(file, ending string) string {
	return strings.TrimSuffix(file, filepath.Ext(file)) + "." + ending
}
