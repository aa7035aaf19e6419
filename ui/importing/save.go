package importing

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// trySave saves the paths. While the page is being read it waits for that.
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
	paths, err := s.work.now.Paths(nil)
	if err != nil {
		s.Fail(kit.Sentence(err))
		return
	}
	files, why := s.saver.save(paths)
	if why != "" {
		s.work.update()
		s.show()
		s.Fail(why)
		return
	}
	s.work.done = nil // all is saved: closing loses nothing
	s.options.Saved(files)
}

// saver saves the paths.
type saver struct {
	work *work
	add  func(career.Path) (file string, err error)
}

// savedPath is the file of a path that was saved, and the hash of what is in it.
type savedPath struct{ file, hash string }

// save saves the paths that are not saved yet and returns the files of all. If
// one cannot be saved, it says why; those before it stay saved and the user can
// try again.
func (s *saver) save(paths []career.Path) (files []string, why string) {
	saved := s.work.ids.saved
	for i, p := range paths {
		part := s.work.paths[i]
		p.ID = s.work.ids.of[part.Row].id
		if saved[p.ID].hash != career.Hash(p) {
			file, err := s.add(p)
			if err != nil {
				s.work.ids.forget(part)
				return nil, textSaveFailed.Count(len(paths), "Saved", len(files), "Title", p.Title, "Cause", kit.Sentence(err))
			}
			saved[p.ID] = savedPath{file, career.Hash(p)}
		}
		files = append(files, saved[p.ID].file)
	}
	return files, ""
}
