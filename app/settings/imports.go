package settings

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"promodoc/app/disk"
)

// ImportsSchema names the format of imports.yaml in its first key.
const ImportsSchema = "promodoc.imports/v1"

// MaxAddresses is how many addresses are remembered.
const MaxAddresses = 50

// Imports is what is remembered of imports into the journal.
type Imports struct {
	Addresses []string // that the user called their own, the oldest first; at most MaxAddresses

	// What the window looked through last: folders and files, and whom it took for the
	// user; each line once.
	Sources, Names []string
	Last           time.Time // when something was taken into the journal in the window, to the second; zero if never

	kept kept
}

var importsFile = format[Imports]{
	schema: ImportsSchema,
	fields: []field[Imports]{
		list("addresses", 0, address, func(i *Imports) *[]string { return &i.Addresses }),
		list("sources", 0, folderLine, func(i *Imports) *[]string { return &i.Sources }),
		list("names", 0, line, func(i *Imports) *[]string { return &i.Names }),
		moment("last", func(i *Imports) *time.Time { return &i.Last }),
	},
	kept: func(i *Imports) *kept { return &i.kept },
}

func address(s string) error {
	if err := line(s); err != nil || !strings.Contains(s, "@") {
		return errAddress.Err("Found", strconv.Quote(s))
	}
	return nil
}

// AddAddress remembers an address as the newest one. What is none is passed over.
func (i *Imports) AddAddress(of string) {
	if address(of) != nil {
		return
	}
	i.Addresses = append(slices.DeleteFunc(slices.Clone(i.Addresses), func(a string) bool { return strings.EqualFold(a, of) }), of)
	i.Addresses = i.Addresses[max(0, len(i.Addresses)-MaxAddresses):]
}

// Looked remembers what the window looked through. What no line of a file can have is
// passed over.
func (i *Imports) Looked(sources, names []string) {
	lines := func(all []string) []string {
		var valid []string
		for _, s := range all {
			if folderLine(s) == nil && !slices.Contains(valid, s) {
				valid = append(valid, s)
			}
		}
		return valid
	}
	i.Sources, i.Names = lines(sources), lines(names)
}

// LoadImports is Load for what is remembered of imports.
func LoadImports(fsys disk.FS, file string) (i Imports, notices []string, err error) {
	return load(fsys, file, importsFile, Imports{kept: kept{schema: ImportsSchema}})
}

// SaveImports is Save for what is remembered of imports.
func SaveImports(fsys disk.FS, file string, i Imports) error {
	return save(fsys, file, importsFile, i)
}
