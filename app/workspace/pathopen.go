package workspace

import (
	"bytes"

	"promodoc/app/career"
	"promodoc/app/pathedit"
	"promodoc/app/recovery"
	"promodoc/app/safefile"
	"promodoc/app/session"
	"promodoc/app/textdecode"
)

// PathFile is the file of one path, opened.
type PathFile struct {
	File     string
	Own      career.Path // without its includes
	Data     []byte
	ReadOnly error                           // why the path cannot be changed; nil if it can
	Saver    session.SaverOf[pathedit.Draft] // nil if ReadOnly
	Comments bool                            // the file has comments, which saving a path would lose
	Notices  []string                        // what the user should know about the file, as sentences

	Recovered []Recovered // what a program that ended unexpectedly left of it

	keeper  session.RecoveryOf[pathedit.Draft] // nil if ReadOnly
	putBack []byte                             // the text of the one that is put back; nil if there is none
}

// Session opens the path for editing. post is that of [session.OptionsOf]. If a
// program left text that continues the file, that is put back as one step that
// can be undone.
func (f PathFile) Session(post func(func())) *pathedit.Session {
	o := pathedit.Options{File: f.File, Saver: f.Saver, Recovery: f.keeper, ReadOnly: f.ReadOnly, Post: post}
	s := pathedit.New(string(f.Data), o)
	if f.putBack != nil {
		s.Replace(textPutBack.Text(), pathedit.Open(string(f.putBack)))
	}
	return s
}

// OpenPath opens a path by its file, or by its ID. Only the user's own paths
// can be changed.
func (p *Paths) OpenPath(idOrFile string) (PathFile, error) {
	e, err := p.entry(idOrFile)
	if err != nil {
		return PathFile{}, err
	}
	opened := PathFile{File: e.File, Own: e.Parsed}
	for _, n := range e.Notices {
		opened.Notices = append(opened.Notices, n.String())
	}
	switch {
	case e.Bundled:
		opened.ReadOnly = ErrBundled.Err()
		opened.decode(e.Data, e.Err)
	case e.Folder != "":
		opened.ReadOnly = ErrKeptByOthers.Err("Folder", e.Folder)
		opened.decode(e.Data, e.Err)
	default:
		data, file, err := p.files.Read(e.File)
		if err != nil {
			return PathFile{}, err
		}
		opened.decode(data, e.Err)
		if opened.ReadOnly != nil {
			break
		}
		log := p.recovery.folder.Log(recovery.About{Kind: recovery.Path, File: absolute(e.File), Base: file.Sum()})
		l := withLog(p.saverOf(file, data, opened.Data), file, log, pathedit.Draft.Bytes)
		opened.Saver, opened.keeper = l, l
		opened.takeBack(p.recovery, file, log)
	}
	opened.Comments = career.HasComments(opened.Data)
	return opened, nil
}

// decode sets the text of the file. If some of it cannot be decoded, it is shown as
// far as it can, and read-only: faults say where.
func (f *PathFile) decode(data []byte, faults error) {
	text, err := textdecode.Decode(data, textdecode.Plain)
	whole := err == nil && text.BadCount == 0
	switch {
	case err != nil:
		text.Data = bytes.ToValidUTF8(data, []byte("\uFFFD"))
	case whole && !text.Converted():
		text.Data = data // with its own line ends, which are kept
	}
	f.Data = text.Data
	if !whole && f.ReadOnly == nil {
		f.ReadOnly = faults
	}
}

// takeBack decides what becomes of text that was left of the path.
func (f *PathFile) takeBack(r *Recovery, file *safefile.File, log *recovery.Log) {
	for _, found := range r.about(recovery.Path, absolute(f.File), "", nil) {
		text := found.left.Text
		relation := found.left.Relation(file.Sum())
		if relation == recovery.Included || bytes.Equal(text, f.Data) {
			_ = r.folder.Remove(found.left) // tried again next time
			continue
		}
		found.State, found.Words = RecoveredDiverged, insertedWords(string(f.Data), string(text))
		if relation == recovery.Newer && f.putBack == nil {
			found.State, f.putBack = RecoveredPutBack, text
			log.Adopt(found.left)
		}
		f.Recovered = append(f.Recovered, found)
	}
}

// Check is the result of checking a path together with all others.
type Check struct {
	Resolved career.Path // with its includes
	Faults   []Fault
}

// CheckPath returns a job that checks data as the content of a path file. The
// job reads all other path files too, and may run on any goroutine.
func (p *Paths) CheckPath(file string, data []byte) (job func() Check) {
	folders := p.preferences.pathFolders()
	return func() Check {
		files, _ := p.readFiles(folders)
		return checkAmong(files, file, data)
	}
}

func checkAmong(files []career.File, file string, data []byte) Check {
	found := false
	for i := range files {
		if files[i].Name == file {
			files[i].Data, found = data, true
		}
	}
	if !found {
		files = append(files, career.File{Name: file, Data: data})
	}
	for _, e := range career.NewCatalog(files).Entries() {
		if e.File == file {
			return Check{e.Path, faultsOf(file, e.Err)}
		}
	}
	return Check{}
}

// KeepPathCopy saves a copy of a path file next to it, before its comments are
// lost, and returns the copy's name.
func (p *Paths) KeepPathCopy(file string, data []byte) (string, error) {
	return p.files.KeepCopy(file, data, "with comments")
}
