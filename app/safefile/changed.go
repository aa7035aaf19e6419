package safefile

import (
	"errors"
	"io/fs"
	"sync"
	"time"

	"promodoc/app/disk"
)

// Changed is what a file has instead of what was last read or saved.
type Changed struct {
	Data  []byte
	found stamp // of Data
	since stamp // what the File knew when it was found
}

// Error says that the file was changed. Callers usually do something about it
// instead.
func (c *Changed) Error() string { return errElsewhere.Err().Error() }

// Same reports whether two findings are of the same content.
func (c *Changed) Same(other *Changed) bool { return c.found == other.found }

// Accept makes what was found the content that the next save may replace.
func (f *File) Accept(c *Changed) { f.known.set(c.found) }

// Fresh reports whether the file was neither saved nor another version accepted
// since c was found.
func (f *File) Fresh(c *Changed) bool { return f.known.get() == c.since }

// Look returns how the file was changed by another program, nil if it was not.
// It reads the file only if its size or time changed, so that it may be called
// every second; one goroutine at a time may. Errors: *disk.Missing,
// *disk.Refused.
func (f *File) Look() (*Changed, error) {
	since := f.known.get()
	info, err := disk.Stat(f.files.FS, f.name)
	if err != nil {
		return nil, err
	}
	seen := glance{since, info.Size(), info.ModTime()}
	if seen == f.seen {
		return nil, nil
	}
	data, err := disk.Read(f.files.FS, f.name)
	if err != nil {
		return nil, err
	}
	if found := stampOf(data); found != since {
		return &Changed{Data: data, found: found, since: since}, nil
	}
	if f.files.Now().Sub(seen.modified) > settled {
		f.seen = seen
	}
	return nil, nil
}

// glance is a file as Look last saw it unchanged.
type glance struct {
	known    stamp
	size     int64
	modified time.Time
}

// settled is how old a file must be for its size and time to say whether it was
// changed: some file systems have a time resolution of two seconds.
const settled = 3 * time.Second

// known is the content on disk that may be replaced.
type known struct {
	mu    sync.Mutex
	stamp stamp
}

func (k *known) get() stamp {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.stamp
}

func (k *known) set(s stamp) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.stamp = s
}

// Many programs remove a file for a moment before they write it again.
const (
	absences  = 3
	absentFor = 30 * time.Millisecond
)

// onDisk reads the file; the zero stamp means that there is none.
func (f *File) onDisk(target string) (stamp, []byte, error) {
	found, data, err := onDisk(f.files.FS, target)
	for n := 0; n < absences && err == nil && !found.present && f.known.get().present; n++ {
		time.Sleep(absentFor)
		found, data, err = onDisk(f.files.FS, target)
	}
	return found, data, err
}

// conflictLasts is how long after one change of another program the next is
// taken for part of the same conflict.
const conflictLasts = 10 * time.Minute

// keptCopy is the copy of another program's version that was kept last.
type keptCopy struct {
	name    string
	content stamp
	at      time.Time
}

// keepOther writes another program's version of the file next to it. While such
// versions follow each other, the next takes the place of the last, unless that
// was changed.
func (f *File) keepOther(theirs []byte) (string, error) {
	fsys, now := f.files.FS, f.files.Now()
	if f.kept.name != "" && now.Sub(f.kept.at) < conflictLasts {
		if found, _, err := onDisk(fsys, f.kept.name); err == nil && found == f.kept.content {
			err := disk.IgnoreUnconfirmed(disk.Replace(fsys, f.kept.name, theirs))
			if err == nil {
				f.kept.content, f.kept.at = stampOf(theirs), now
			}
			return f.kept.name, err
		}
	}
	suffix := now.Format(" (changed elsewhere 2006-01-02 1504)")
	name, err := f.files.Create(theirs, beside(f.name, suffix, dashNumbered, ""))
	// The user's file is written next to it, which confirms both.
	if err = disk.IgnoreUnconfirmed(err); err == nil {
		f.kept = keptCopy{name: name, content: stampOf(theirs), at: now}
	}
	return name, err
}

// onDisk reads a file; the zero stamp means that there is none.
func onDisk(fsys disk.FS, file string) (stamp, []byte, error) {
	data, err := disk.Read(fsys, file)
	if errors.Is(err, fs.ErrNotExist) {
		return stamp{}, nil, nil
	}
	if err != nil {
		return stamp{}, nil, err
	}
	return stampOf(data), data, nil
}
