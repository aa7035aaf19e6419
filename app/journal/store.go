package journal

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"promodoc/app/disk"
	"promodoc/app/safefile"
	"promodoc/app/yamldoc"
)

// Ports are what a journal needs from outside. FS and Now must be set.
type Ports struct {
	FS  disk.FS
	Now func() time.Time
	// Lock keeps other programs of this computer from writing a file until it is
	// released; nil if nothing does.
	Lock func(file string) (release func(), err error)
	// Keep keeps the bytes of a year's file as a version; nil keeps none.
	Keep func(year int, data []byte) error
}

// Journal is the journal of a library: a folder with a file for each year. Its methods
// may be called from several goroutines; each waits for the one before.
type Journal struct {
	ports  Ports
	folder func() string

	mu    sync.Mutex
	years []*year // as they were read last
	files map[int]*safefile.File
	kept  map[int]time.Time // when a version of a year was kept last
}

// Contents is what is in a journal.
type Contents struct {
	Entries []Entry        // by their time, the earliest first
	Faults  yamldoc.Faults // what cannot be read; no entry is missing but those named there
}

// Open returns the journal in a folder, which is made when the first entry is written,
// and may become another one when the library moves.
func Open(folder func() string, ports Ports) *Journal {
	return &Journal{ports: ports, folder: folder, files: map[int]*safefile.File{}, kept: map[int]time.Time{}}
}

// Folder returns the folder of the journal.
func (j *Journal) Folder() string { return j.folder() }

// LastWritten returns when a file of the journal was written last; zero if there is none.
// It reads none of them.
func (j *Journal) LastWritten() time.Time {
	var last time.Time
	listed, _ := disk.List(j.ports.FS, j.folder())
	for _, e := range listed {
		if _, ok := yearOf(e.Name()); !ok {
			continue
		}
		if info, err := e.Info(); err == nil && info.ModTime().After(last) {
			last = info.ModTime()
		}
	}
	return last
}

// File returns the file of a year.
func (j *Journal) File(year int) string {
	return filepath.Join(j.folder(), fmt.Sprintf("%04d.yaml", year))
}

// Load reads the journal. Files that did not change since the last time are not parsed
// again. Errors: *disk.Refused.
func (j *Journal) Load() (Contents, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	strangers, err := j.read()
	if err != nil {
		return Contents{}, err
	}
	return j.contents(strangers), nil
}

func (j *Journal) contents(strangers yamldoc.Faults) Contents {
	var c Contents
	for _, y := range j.years {
		c.Entries = append(c.Entries, y.entries()...)
		c.Faults = append(c.Faults, y.faults...)
	}
	c.Faults = append(c.Faults, strangers...)
	slices.SortStableFunc(c.Entries, compareTimes)
	return c
}

// read reads the files that changed. It returns files that are not read as faults.
func (j *Journal) read() (strangers yamldoc.Faults, err error) {
	listed, err := disk.List(j.ports.FS, j.folder())
	if err != nil {
		return nil, err
	}
	before := map[int]*year{}
	for _, y := range j.years {
		before[y.number] = y
	}
	var years []*year
	for _, entry := range listed {
		number, ok := yearOf(entry.Name())
		file := filepath.Join(j.folder(), entry.Name())
		switch {
		case ok:
			y, err := j.readYear(number, before[number])
			if err != nil {
				return nil, err
			}
			if y != nil {
				years = append(years, y)
			}
		case strings.HasSuffix(entry.Name(), ".yaml") && !strings.HasPrefix(entry.Name(), "."):
			strangers = append(strangers, yamldoc.Fault{File: file, Line: 1, Column: 1, Err: errNoYear.Err()})
		}
	}
	slices.SortFunc(years, func(a, b *year) int { return cmp.Compare(a.number, b.number) })
	identify(years)
	j.years = years
	return strangers, nil
}

// readYear reads a year, nil if its file is gone by now.
func (j *Journal) readYear(number int, before *year) (*year, error) {
	files := safefile.Files{FS: j.ports.FS, Now: j.ports.Now}
	data, file, err := files.Read(j.File(number))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	j.files[number] = file
	if before != nil && before.file == file.Name() && before.layout.text() == string(data) {
		return before.clone(), nil
	}
	return readYear(file.Name(), number, data, before), nil
}

var yearName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d{4})\.yaml$`) })

// yearOf returns the year that a file is named after.
func yearOf(base string) (int, bool) {
	m := yearName().FindStringSubmatch(base)
	if m == nil {
		return 0, false
	}
	n, err := strconv.Atoi(m[1])
	return n, err == nil && n > 0
}

// maxRounds is how often changes are made anew because another program wrote the
// journal meanwhile.
const maxRounds = 5

// Apply makes changes and writes the files in which they are, all changes of a file at
// once. What other programs wrote meanwhile is kept; see [Outcome]. Errors: those of
// [Entry.Check]; a fault of a file that cannot be written, such as *yamldoc.NewerSchema;
// yamldoc.ErrNotPreserved; filelock.ErrBusy; *disk.Refused. After an error each file is as it was
// or has all of its changes, and the same changes can be made again.
// *disk.Unconfirmed comes with what is written all the same.
func (j *Journal) Apply(changes ...Change) (Outcome, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.ports.Lock != nil {
		release, err := j.ports.Lock(j.folder())
		if err != nil {
			return Outcome{}, err
		}
		defer release()
	}
	for range maxRounds {
		if _, err := j.read(); err != nil {
			return Outcome{}, err
		}
		b := &book{years: slices.Clone(j.years), dirty: map[int]bool{}, file: j.File}
		out, err := b.apply(changes)
		if err != nil {
			return Outcome{}, err
		}
		if out.Notices, err = j.keep(b, changes, out.Notices); err != nil {
			return Outcome{}, err
		}
		err = j.write(b, changes)
		var changed *safefile.Changed
		if errors.As(err, &changed) || errors.Is(err, fs.ErrExist) {
			continue
		}
		return out, err
	}
	return Outcome{}, errBusy.Err("File", j.folder())
}

// write writes the years of a book that changed: first those that get entries, so that
// one that moves to another year is in both rather than in none. Years with nothing left in them stay.
func (j *Journal) write(b *book, changes []Change) error {
	gets := map[int]bool{}
	for _, c := range changes {
		gets[c.After.Year()] = true
	}
	years := slices.DeleteFunc(slices.Clone(b.years), func(y *year) bool { return !b.dirty[y.number] })
	slices.SortStableFunc(years, func(a, b *year) int { return cmp.Compare(rank(gets, a), rank(gets, b)) })
	if len(years) > 0 {
		if err := disk.MakeFolder(j.ports.FS, j.folder()); err != nil {
			return err
		}
	}
	var doubt error
	for _, y := range years {
		err := j.writeYear(y)
		if disk.IgnoreUnconfirmed(err) != nil {
			return err
		}
		doubt = cmp.Or(doubt, err)
	}
	return doubt
}

func rank(gets map[int]bool, y *year) int {
	if gets[y.number] {
		return 0
	}
	return 1
}

func (j *Journal) writeYear(y *year) error {
	data := []byte(y.layout.text())
	isNew := !slices.ContainsFunc(j.years, func(o *year) bool { return o.number == y.number })
	if isNew {
		return disk.Create(j.ports.FS, y.file, data)
	}
	err := j.files[y.number].Replace(data)
	var removed *safefile.Conflict
	if errors.As(err, &removed) && removed.Saved {
		return nil // the file was removed meanwhile, and is there again
	}
	return err
}

// keepEvery is how often the states of a year are kept as versions while it is written
// again and again; one before a deletion, or several changes at once, always is.
const keepEvery = time.Minute

// keep keeps the years of a book that changed as they were before. Only what is deleted
// needs it; otherwise a version that cannot be kept is one of the notices.
func (j *Journal) keep(b *book, changes []Change, notices []error) ([]error, error) {
	deletes := slices.ContainsFunc(changes, func(c Change) bool { return c.After.ID == "" })
	for _, y := range j.years {
		now := j.ports.Now()
		recent := now.Sub(j.kept[y.number]) < keepEvery && !now.Before(j.kept[y.number])
		if !b.dirty[y.number] || j.ports.Keep == nil || recent && !deletes && len(changes) == 1 {
			continue
		}
		err := disk.IgnoreUnconfirmed(j.ports.Keep(y.number, []byte(y.layout.text())))
		switch {
		case err == nil:
			j.kept[y.number] = now
		case deletes:
			return nil, err
		default:
			notices = append(notices, errUnkept.Wrap(err))
		}
	}
	return notices, nil
}
