package importing

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
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
		s.keepEdit()
		return
	case len(s.parts.found) == 0:
		s.fail(textNothingToSave.Text("Key", action.Bare(fyne.KeyH)))
		return
	}
	paths, err := s.work.now.Paths(func(id string) string { return id })
	if err != nil {
		s.fail(kit.Sentence(err))
		return
	}
	for _, p := range s.parts.found {
		if s.clash(p) != "" {
			s.listOnly(false)
			s.editID(p, true)
			return
		}
	}
	s.add(paths)
}

// savedPath is the file of a path that was saved, and the hash of what is in it.
type savedPath struct{ file, hash string }

// add saves the paths that are not saved yet. If one cannot be saved, those
// before it stay saved and the user can try again.
func (s *Screen) add(paths []career.Path) {
	ids := map[string]string{}
	for _, p := range s.parts.found {
		ids[p.ID] = s.id(p)
	}
	var files []string
	for _, p := range paths {
		p.ID = ids[p.ID]
		if s.saved[p.ID].hash != career.Hash(p) {
			file, err := s.options.Add(p)
			if err != nil {
				delete(s.saved, p.ID)
				s.show()
				s.fail(textSaveFailed.Count(len(paths), "Saved", len(files), "Title", p.Title, "Cause", kit.Sentence(err)))
				return
			}
			s.saved[p.ID] = savedPath{file, career.Hash(p)}
		}
		files = append(files, s.saved[p.ID].file)
	}
	s.work.done = nil // closing loses nothing any more
	s.options.Saved(files)
}
