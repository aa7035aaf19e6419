package importing

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/ids"
	"promodoc/app/ladder"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// trySave saves the paths. While the page is being read it waits for that; if
// an ID is taken it asks for another one first.
func (s *Screen) trySave() {
	switch {
	case s.reading.running:
		s.reading.saving = true
		s.Say(textStillReading.Text())
		return
	case s.edit.row != none:
		s.edit.saving = true
		s.commitEdit()
		return
	case len(s.work.paths) == 0:
		s.Fail(textNothingToSave.Text("Key", action.Bare(fyne.KeyH)))
		return
	}
	paths, err := s.work.now.Paths(func(id string) string { return id })
	if err != nil {
		s.Fail(kit.Sentence(err))
		return
	}
	if p, found := s.saver.firstConflict(); found {
		s.filterLeftOut(false)
		s.edit.openID(p, true)
		return
	}
	files, why := s.saver.save(paths)
	if why != "" {
		s.show()
		s.Fail(why)
		return
	}
	s.work.done = nil // all is saved: closing loses nothing
	s.options.Saved(files)
}

// saver saves the paths, each under an ID that no other path has.
type saver struct {
	work  *work
	owner func(id string) string
	free  func(id string, used map[string]bool) string
	add   func(career.Path) (file string, err error)
	saved map[string]savedPath // by ID
}

// savedPath is the file of a path that was saved, and the hash of what is in it.
type savedPath struct{ file, hash string }

func newSaver(w *work, o Options) *saver {
	return &saver{work: w, owner: o.Owner, free: o.Free, add: o.Add, saved: map[string]savedPath{}}
}

// save saves the paths that are not saved yet and returns the files of all. If
// one cannot be saved, it says why; those before it stay saved and the user can
// try again.
func (s *saver) save(paths []career.Path) (files []string, why string) {
	chosen := map[string]string{} // IDs, by those of the draft
	for _, p := range s.work.paths {
		chosen[p.ID] = s.work.id(p)
	}
	for _, p := range paths {
		p.ID = chosen[p.ID]
		if s.saved[p.ID].hash != career.Hash(p) {
			file, err := s.add(p)
			if err != nil {
				delete(s.saved, p.ID)
				return nil, textSaveFailed.Count(len(paths), "Saved", len(files), "Title", p.Title, "Cause", kit.Sentence(err))
			}
			s.saved[p.ID] = savedPath{file, career.Hash(p)}
		}
		files = append(files, s.saved[p.ID].file)
	}
	return files, ""
}

// firstConflict returns the first path that cannot be saved under its ID.
func (s *saver) firstConflict() (ladder.DraftPath, bool) {
	for _, p := range s.work.paths {
		if s.idConflict(p) != "" {
			return p, true
		}
	}
	return ladder.DraftPath{}, false
}

// idConflict says why a path cannot be saved under its ID, and nothing if it can.
func (s *saver) idConflict(p ladder.DraftPath) string {
	id := s.work.id(p)
	if _, saved := s.saved[id]; saved {
		return ""
	}
	if owner := s.owner(id); owner != "" {
		return textIDTaken.Text("ID", id, "Owner", owner)
	}
	for _, other := range s.work.paths {
		if other.First < p.First && s.work.id(other) == id {
			return textIDTwice.Text("ID", id)
		}
	}
	return ""
}

// refuse says why a path cannot have an ID, and nothing if it can.
func (s *saver) refuse(p ladder.DraftPath, id string) string {
	if !ids.IsSlug(id) {
		if slug := ids.Slug(id); slug != "" {
			return textIDFormSuch.Text("ID", slug)
		}
		return textIDForm.Text()
	}
	if owner := s.owner(id); owner != "" {
		return textIDTakenUse.Text("ID", id, "Owner", owner, "Free", s.freeID(p, id))
	}
	for _, other := range s.work.paths {
		if other.Row != p.Row && s.work.id(other) == id {
			return textIDTwice.Text("ID", id)
		}
	}
	return ""
}

// freeID returns a form of an ID that no path has, nor another one of the page.
func (s *saver) freeID(p ladder.DraftPath, id string) string {
	used := map[string]bool{}
	for _, other := range s.work.paths {
		if other.Row != p.Row {
			used[s.work.id(other)] = true
		}
	}
	return s.free(id, used)
}
