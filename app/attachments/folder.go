// Package attachments keeps the files that belong to a document in a folder beside it:
// how they get there, what they are called, and what becomes of those that no example
// has any more. They are in the clear, or protected with the key of the document. The
// package deals in names and bytes; it must not know what the files show, or of
// screens.
package attachments

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"promodoc/app/disk"
	"promodoc/app/filename"
	"promodoc/app/filesize"
	"promodoc/app/safefile"
	"promodoc/app/sealed"
)

// MaxSize is how many bytes an attachment may have.
const MaxSize = 20 * 1000 * 1000

// Extension takes the place of that of a document in the name of the folder.
const Extension = ".files"

// fallbackStem names an attachment whose own name has no usable letter.
const fallbackStem = "attachment"

// FolderOf returns the folder of the attachments of the document in a file. It is named
// after the file, so that the two are seen together.
func FolderOf(document string) string {
	return filepath.Join(filepath.Dir(document), safefile.Stem(document)+Extension)
}

// Folder is the attachments of one document. The value has no state of its own, and may
// be used by several goroutines.
type Folder struct {
	FS       disk.FS
	Now      func() time.Time // names what goes to the trash
	Document string           // the file of the document
	Trash    string           // the folder that files go to which no example has any more
	Codec    *sealed.Codec    // of the document
}

// Path returns the folder, which need not exist.
func (f Folder) Path() string { return FolderOf(f.Document) }

// File returns where the attachment with a name is. ok is false for a name that is none,
// as a document from elsewhere may have.
func (f Folder) File(name string) (file string, ok bool) {
	if name == "" || strings.HasPrefix(name, ".") || strings.ContainsAny(name, `/\`) || filepath.Base(name) != name || !filepath.IsLocal(name) {
		return "", false
	}
	return filepath.Join(f.Path(), name), true
}

// Info is what is known of an attachment without reading it.
type Info struct {
	Size     int64 // in bytes; of one that is protected, that of its file
	Modified time.Time
}

// Info describes an attachment. ok is false if it is missing.
func (f Folder) Info(name string) (info Info, ok bool) {
	file, ok := f.File(name)
	if !ok {
		return Info{}, false
	}
	found, err := disk.Stat(f.FS, file)
	if err != nil || !found.Mode().IsRegular() {
		return Info{}, false
	}
	return Info{Size: found.Size(), Modified: found.ModTime()}, true
}

// Missing returns those of some attachments that are not there.
func (f Folder) Missing(names []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { _, ok := f.Info(name); return ok })
}

// Read returns the content of an attachment. Errors: *disk.Missing, *disk.Refused, those
// of [sealed.Codec.Open].
func (f Folder) Read(name string) ([]byte, error) {
	file, ok := f.File(name)
	if !ok {
		return nil, &disk.Missing{File: name, Err: fs.ErrNotExist}
	}
	data, err := disk.Read(f.FS, file)
	if err != nil {
		return nil, err
	}
	return f.Codec.Open(data)
}

// Add copies a file into the folder and returns the name that it has there: its own, if
// that is free and safe. taken are names that it must not have because the document
// has or had them. Errors: ErrTooLarge, *disk.Missing, *disk.Refused; and then the folder is as it was.
func (f Folder) Add(source string, taken []string) (name string, err error) {
	info, err := disk.Stat(f.FS, source)
	if err != nil {
		return "", err
	}
	if info.Mode().IsRegular() && info.Size() > MaxSize {
		return "", ErrTooLarge.Err("File", filepath.Base(source), "Size", filesize.Text(info.Size()), "Limit", filesize.Text(MaxSize))
	}
	data, err := disk.Read(f.FS, source)
	if err != nil {
		return "", err
	}
	return f.AddBytes(filepath.Base(source), data, taken)
}

// AddBytes is Add for content that is in no file, with a name for it.
func (f Folder) AddBytes(name string, data []byte, taken []string) (string, error) {
	if len(data) > MaxSize {
		return "", ErrTooLarge.Err("File", name, "Size", filesize.Text(int64(len(data))), "Limit", filesize.Text(MaxSize))
	}
	sealed, err := f.Codec.Seal(data)
	if err != nil {
		return "", err
	}
	if err := disk.MakeFolder(f.FS, f.Path()); err != nil {
		return "", err
	}
	used, err := f.used(taken)
	if err != nil {
		return "", err
	}
	stem, ext := safeName(name)
	for n := 1; n <= safefile.MaxNumber; n++ {
		free := stem + ext
		if n > 1 {
			free = filename.Numbered(stem, n) + ext
		}
		if n == 1 && f.has(free, data) {
			return free, nil
		}
		if used[filename.Key(free)] {
			continue
		}
		err := f.create(free, sealed)
		if !errors.Is(err, fs.ErrExist) {
			return free, err
		}
	}
	return "", errNoName.Err("File", name)
}

// create writes a new attachment. One that a power cut may take away again is not
// attached: the document must not outlive it.
func (f Folder) create(name string, data []byte) error {
	file := filepath.Join(f.Path(), name)
	err := disk.Create(f.FS, file, data)
	var unconfirmed *disk.Unconfirmed
	if errors.As(err, &unconfirmed) {
		_ = f.FS.Remove(file)
		return disk.RefusedWrite(file, unconfirmed.Err)
	}
	return err
}

// has reports whether the folder has just this file already.
func (f Folder) has(name string, data []byte) bool {
	there, err := f.Read(name)
	return err == nil && bytes.Equal(there, data)
}

// used returns the names that a new attachment must not have, as keys of package
// filename: also those of files in the trash, which undo brings back.
func (f Folder) used(taken []string) (map[string]bool, error) {
	used := map[string]bool{}
	for _, name := range taken {
		used[filename.Key(name)] = true
	}
	for _, folder := range []string{f.Path(), f.Trash} {
		entries, err := disk.List(f.FS, folder)
		if err != nil {
			return nil, err
		}
		for _, entry := range entries {
			name := entry.Name()
			if folder == f.Trash {
				name = safefile.TrashedName(name)
			}
			used[filename.Key(name)] = true
		}
	}
	return used, nil
}

// maxExtension is how many bytes of a name after its last point are an extension.
const maxExtension = 12

// safeName returns a name as it can be had on every system, and the extension by which
// programs know what the file is.
func safeName(name string) (stem, ext string) {
	name = strings.TrimLeft(name, ".")
	ext = filepath.Ext(name)
	if len(ext) < 2 || len(ext) > maxExtension || filename.Safe(ext[1:], "") != ext[1:] {
		ext = ""
	}
	return filename.Safe(strings.TrimSuffix(name, ext), fallbackStem), ext
}

// Copy copies all attachments of another document into the folder, which must have none
// yet. Errors: *disk.Missing, *disk.Refused, and then none are there.
func (f Folder) Copy(from Folder) error {
	names, err := from.names()
	if err != nil {
		return err
	}
	return f.write(names, from.Read)
}

// write writes attachments with what read returns for each. After an error none are there.
func (f Folder) write(names []string, read func(name string) ([]byte, error)) error {
	if len(names) == 0 {
		return nil
	}
	if err := disk.MakeFolder(f.FS, f.Path()); err != nil {
		return err
	}
	for i, name := range names {
		data, err := read(name)
		if err == nil {
			data, err = f.Codec.Seal(data)
		}
		if err == nil {
			err = f.create(name, data)
		}
		if err != nil {
			f.undo(names[:i])
			return err
		}
	}
	return nil
}

// CopyOf copies those of another document's attachments that are named, under the same names.
// One that is missing there is missing here too. Errors: those of [Folder.Copy].
func (f Folder) CopyOf(from Folder, names []string) error {
	there := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return len(from.Missing([]string{name})) > 0 })
	return f.write(there, from.Read)
}

// Other returns the attachments of another document, to read them; see [Folder.Take].
func (f Folder) Other(document string, codec *sealed.Codec) Folder {
	f.Document, f.Codec, f.Trash = document, codec, ""
	return f
}

// Take copies those of another document's attachments that are named into the folder, which
// may have others, and returns the names that they have there. taken are names that they
// must not have. One that is missing there keeps its name, and is missing here too.
// Errors: those of [Folder.AddBytes] and [Folder.Read]; and then none is attached, though
// some may be in the folder.
func (f Folder) Take(from Folder, names, taken []string) (renamed map[string]string, err error) {
	renamed = map[string]string{}
	for _, name := range names {
		renamed[name] = name
		if len(from.Missing([]string{name})) > 0 {
			continue
		}
		data, err := from.Read(name)
		if err == nil {
			renamed[name], err = f.AddBytes(name, data, taken)
		}
		if err != nil {
			return nil, err
		}
		taken = append(slices.Clone(taken), renamed[name])
	}
	return renamed, nil
}

// Fill writes attachments under their names into the folder, which must have none yet. A name
// that is none is left out. Errors: *disk.Refused, and then none are there.
func (f Folder) Fill(files map[string][]byte) error {
	names := slices.DeleteFunc(slices.Sorted(maps.Keys(files)), func(name string) bool { _, ok := f.File(name); return !ok })
	return f.write(names, func(name string) ([]byte, error) { return files[name], nil })
}

func (f Folder) undo(names []string) {
	for _, name := range names {
		_ = f.FS.Remove(filepath.Join(f.Path(), name))
	}
	_ = f.FS.Remove(f.Path()) // fails unless it is empty
}

// names returns the names of the files in the folder.
func (f Folder) names() ([]string, error) { return filesIn(f.FS, f.Path()) }

// filesIn returns the names of the files in a folder that are no hidden ones.
func filesIn(fsys disk.FS, folder string) ([]string, error) {
	entries, err := disk.List(fsys, folder)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, entry := range entries {
		if entry.Type().IsRegular() && !strings.HasPrefix(entry.Name(), ".") {
			names = append(names, entry.Name())
		}
	}
	return names, nil
}

// pictureExtensions are those of the files that pages show.
var pictureExtensions = []string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg"}

// IsPicture reports whether a file is a picture by its name.
func IsPicture(name string) bool {
	return slices.Contains(pictureExtensions, strings.ToLower(filepath.Ext(name)))
}
