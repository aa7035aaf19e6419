package spelling

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"promodoc/app/disk"
	"promodoc/app/doclang"
	"promodoc/app/promo"
)

// Service checks documents with the dictionaries that there are and the user's
// own. Nothing is read before the first check. It may be used by several
// goroutines.
type Service struct {
	fs      disk.FS
	folders []string
	file    string

	mu       sync.Mutex
	found    []Found // the dictionaries of the computer
	looked   bool
	checkers map[string]*checker // by the language that was asked for

	own ownWords
}

// checker is the checker of a language, or why there is none.
type checker struct {
	*Checker
	err error
}

// ownWords are the words of the user's dictionary, as its file had them.
type ownWords struct {
	mu    sync.Mutex
	data  string
	words Words
}

// NewService returns a service with the dictionaries in folders, and the user's
// own dictionary in a file, which need not exist.
func NewService(fsys disk.FS, folders []string, file string) *Service {
	return &Service{fs: fsys, folders: folders, file: file, checkers: map[string]*checker{}}
}

// Check returns the mistakes of a document by field, in the order of the page.
// It may take a while at first. Errors: ones for a language without a dictionary
// that can be used.
func (s *Service) Check(d promo.Document) ([]FieldMistakes, error) {
	c := s.checker(d.Language())
	if c.err != nil {
		return nil, c.err
	}
	return c.CheckDocument(d, s.words()), nil
}

// Suggest returns what a word of a document may have been meant to be, the most
// likely first, five at most.
func (s *Service) Suggest(language, word string) []string {
	c := s.checker(language)
	if c.err != nil {
		return nil
	}
	return c.Suggest(word)
}

// AddWord adds a word to the user's dictionary. Errors: *disk.Refused.
func (s *Service) AddWord(word string) error {
	s.own.mu.Lock()
	defer s.own.mu.Unlock()
	data, err := disk.Read(s.fs, s.file)
	var missing *disk.Missing
	if err != nil && !errors.As(err, &missing) {
		return err
	}
	if err := disk.MakeFolder(s.fs, filepath.Dir(s.file)); err != nil {
		return err
	}
	return disk.Replace(s.fs, s.file, WithWord(data, word))
}

// words returns the words of the user's dictionary, as they are in its file now.
func (s *Service) words() Words {
	s.own.mu.Lock()
	defer s.own.mu.Unlock()
	data, _ := disk.Read(s.fs, s.file) // without it there are no words
	if s.own.words == nil || string(data) != s.own.data {
		s.own.data, s.own.words = string(data), ParseWords(data)
	}
	return s.own.words
}

// Dictionaries returns the dictionaries of the computer besides the bundled
// English one, also those that cannot be used.
func (s *Service) Dictionaries() []Found {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.dictionaries())
}

func (s *Service) dictionaries() []Found {
	if !s.looked {
		s.looked, s.found = true, Find(s.folders)
	}
	return s.found
}

// checker returns the checker of a language. A dictionary of another region, or of
// none, serves where there is none of the region.
func (s *Service) checker(tag string) *checker {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c := s.checkers[tag]; c != nil {
		return c
	}
	c := s.load(tag)
	s.checkers[tag] = c
	return c
}

func (s *Service) load(tag string) *checker {
	if isBundled(tag) {
		return &checker{Checker: NewChecker(english(tag))}
	}
	found, ok := choose(s.dictionaries(), tag)
	if !ok && doclang.Primary(tag) == "en" {
		return &checker{Checker: NewChecker(english("en"))}
	}
	if !ok {
		return &checker{err: errNoDictionary.Err("Language", doclang.Name(tag))}
	}
	l, err := Load(found)
	if err != nil {
		return &checker{err: errUnusable.Wrap(err, "Language", doclang.Name(tag))}
	}
	return &checker{Checker: NewChecker(l)}
}

// choose returns the dictionary for a language: its own, else the one of the
// language without a region, else that of the region the language is named after,
// else any; those that can be used before others.
func choose(all []Found, tag string) (Found, bool) {
	primary := doclang.Primary(tag)
	best, bestScore := Found{}, 0
	for _, f := range all {
		if doclang.Primary(f.Language) != primary {
			continue
		}
		score := 1
		switch {
		case strings.EqualFold(f.Language, tag):
			score = 4
		case strings.EqualFold(f.Language, primary):
			score = 3
		case strings.EqualFold(f.Language, primary+"-"+primary):
			score = 2
		}
		if f.Err == nil {
			score += 10
		}
		if score > bestScore {
			best, bestScore = f, score
		}
	}
	return best, bestScore > 0
}
