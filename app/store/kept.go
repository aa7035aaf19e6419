package store

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/filename"
	"promodoc/app/promo"
	"promodoc/app/safefile"
)

// KeptCopy is another state of a document that was kept beside its file, because
// another program wrote it meanwhile or because less of it was going to be saved.
type KeptCopy struct {
	File string
	Why  string    // in the name of the file, such as AsItWas or "changed elsewhere 2026-11-24 1530"
	Time time.Time // when the file was written last; zero if that cannot be told
}

// Elsewhere reports whether another program wrote the copy.
func (c KeptCopy) Elsewhere() bool { return asideForm().MatchString(" (" + c.Why + ")") }

// KeptCopies returns the copies that were kept of a document, the newest first.
// Errors: *disk.Refused, if the folder cannot be read.
func (l *Library) KeptCopies(file string) ([]KeptCopy, error) {
	files, kept, err := l.list(filepath.Dir(file))
	if err != nil {
		return nil, err
	}
	var copies []KeptCopy
	for _, name := range slices.Concat(files, kept) {
		of, why := KeptOf(name)
		if why == "" || !filename.Same(of, file) {
			continue
		}
		c := KeptCopy{File: name, Why: why}
		if info, err := disk.Stat(l.ports.FS, name); err == nil {
			c.Time = info.ModTime()
		}
		copies = append(copies, c)
	}
	slices.SortStableFunc(copies, func(a, b KeptCopy) int { return b.Time.Compare(a.Time) })
	return copies, nil
}

// Orphans returns the copies with [safefile.KeptExtension] in the library that are
// no document's any more, see [KeptOf], the last changed first. Errors: *disk.Refused, if the
// folder cannot be read.
func Orphans(l *Library) ([]Entry, error) {
	files, kept, err := l.list(l.Documents())
	if err != nil {
		return nil, err
	}
	there := map[string]bool{}
	for _, file := range files {
		there[filename.Key(file)] = true
	}
	var orphans []Entry
	for _, file := range kept {
		of, why := KeptOf(file)
		if why == "" || there[filename.Key(of)] {
			continue
		}
		if info, err := disk.Stat(l.ports.FS, file); err == nil {
			orphans = append(orphans, l.describe(file, info))
		}
	}
	slices.SortStableFunc(orphans, func(a, b Entry) int { return b.Modified.Compare(a.Modified) })
	return orphans, nil
}

// ReadKept reads whatever can be read of a copy that was kept of the document. It
// may be called on any goroutine. Errors: those of docfile.Open, of
// [sealed.Codec.Open] if the copy is protected with another key, *disk.Missing,
// *disk.Refused.
func (l *Library) ReadKept(of Opened, c KeptCopy) (promo.Document, error) {
	data, err := disk.Read(l.ports.FS, c.File)
	if err != nil {
		return promo.Document{}, err
	}
	if data, err = of.Codec.Open(data); err != nil {
		return promo.Document{}, err
	}
	opened, err := docfile.Open(c.File, data)
	return opened.Document, err
}

// asideForm is at the end of the stem of a version that a save kept because of a
// conflict, and keptForm of every copy with [safefile.KeptExtension].
var (
	asideForm = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(` \((changed elsewhere \d{4}-\d\d-\d\d \d{4})\)(?:-\d+)?$`)
	})
	keptForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(` \(([^()]+)\)(?:-\d+)?$`) })
)

// KeptOf returns which document a file is a kept copy of, and why it was kept; why
// is empty for a file that is none.
func KeptOf(file string) (document, why string) {
	form, extension := asideForm(), safefile.Extension(file)
	if strings.HasSuffix(extension, safefile.KeptExtension) {
		form, extension = keptForm(), strings.TrimSuffix(extension, safefile.KeptExtension)
	}
	stem := safefile.Stem(file)
	found := form.FindStringSubmatchIndex(stem)
	if found == nil {
		return file, ""
	}
	return filepath.Join(filepath.Dir(file), stem[:found[0]]+extension), stem[found[2]:found[3]]
}

// asideOf returns what the name of a file says if a save kept it because of a
// conflict.
func asideOf(file string) string {
	_, why := KeptOf(file)
	return why
}

// withKept lists copies that were kept with their document. Versions whose
// document is gone are listed by themselves.
func withKept(entries []Entry, kept []string) []Entry {
	documents := map[string]int{}
	for i, e := range entries {
		if asideOf(e.File) == "" {
			documents[filename.Key(e.File)] = i
		}
	}
	documentOf := func(file string) (at int, ok bool) {
		of, why := KeptOf(file)
		at, ok = documents[filename.Key(of)]
		return at, ok && why != ""
	}
	for _, e := range entries {
		kept = append(kept, e.File)
	}
	for _, file := range kept {
		if at, ok := documentOf(file); ok {
			entries[at].Kept = append(entries[at].Kept, file)
		}
	}
	return slices.DeleteFunc(entries, func(e Entry) bool {
		_, ok := documentOf(e.File)
		return ok
	})
}
