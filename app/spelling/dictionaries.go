package spelling

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"promodoc/app/career"
	"promodoc/app/doclang"
	"promodoc/app/spelling/hunspell"
)

// Found is a dictionary of the computer.
type Found struct {
	Language string // BCP 47, such as "de-AT"
	Name     string // of the language, as it calls itself
	File     string // the absolute name of its rules
	Err      error  // why it cannot be used; nil if it can
}

// Folders returns where computers keep dictionaries, those of the user first.
// Folders that do not exist are among them.
func Folders(getenv func(string) string, home string) []string {
	all := filepath.SplitList(getenv("DICPATH"))
	switch runtime.GOOS {
	case "windows":
		for _, variable := range []string{"APPDATA", "LOCALAPPDATA"} {
			if base := getenv(variable); base != "" {
				all = append(all, filepath.Join(base, "hunspell"), filepath.Join(base, "LibreOffice", "4", "user", "uno_packages", "cache", "uno_packages"))
			}
		}
		for _, variable := range []string{"ProgramFiles", "ProgramFiles(x86)"} {
			if base := getenv(variable); base != "" {
				all = append(all, filepath.Join(base, "LibreOffice", "share", "extensions"))
			}
		}
	case "darwin":
		all = append(all, filepath.Join(home, "Library", "Spelling"), "/Library/Spelling",
			"/Applications/LibreOffice.app/Contents/Resources/extensions", "/opt/homebrew/share/hunspell", "/usr/local/share/hunspell")
	default:
		data := getenv("XDG_DATA_HOME")
		if data == "" {
			data = filepath.Join(home, ".local", "share")
		}
		all = append(all, filepath.Join(data, "hunspell"))
		for _, base := range []string{"/usr/local/share", "/usr/share", "/run/current-system/sw/share"} {
			all = append(all, filepath.Join(base, "hunspell"), filepath.Join(base, "myspell"), filepath.Join(base, "myspell", "dicts"))
		}
		all = append(all, "/usr/lib/libreoffice/share/extensions", "/opt/libreoffice/share/extensions")
	}
	return slices.Compact(all)
}

// Find lists the dictionaries in folders and up to two levels below them, each
// language once, sorted by language. English is left out where the bundled one
// serves.
func Find(folders []string) []Found {
	files := map[string]string{}
	for _, folder := range folders {
		for _, file := range rulesIn(folder, 2) {
			tag := strings.ReplaceAll(strings.TrimSuffix(filepath.Base(file), ".aff"), "_", "-")
			if _, there := files[tag]; !there && career.IsLanguage(tag) && !isBundled(tag) {
				files[tag] = file
			}
		}
	}
	var all []Found
	for tag, file := range files {
		f := Found{Language: tag, Name: doclang.Name(tag), File: file}
		f.Err = usable(file)
		all = append(all, f)
	}
	slices.SortFunc(all, func(a, b Found) int { return strings.Compare(a.Language, b.Language) })
	return all
}

// isBundled reports whether the program has a dictionary of its own.
func isBundled(tag string) bool {
	return strings.EqualFold(tag, "en") || strings.EqualFold(tag, "en-GB") || strings.EqualFold(tag, "en-US")
}

// rulesIn returns the .aff files in a folder and below, to a depth.
func rulesIn(folder string, depth int) []string {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	var files []string
	for _, e := range entries {
		name := filepath.Join(folder, e.Name())
		switch {
		case strings.HasSuffix(e.Name(), ".aff"):
			files = append(files, name)
		case e.IsDir() && depth > 0:
			files = append(files, rulesIn(name, depth-1)...)
		}
	}
	return files
}

// maxFile is the size, in bytes, above which a file is no dictionary.
const maxFile = 64 << 20

// usable returns why a dictionary cannot be used. It reads the rules alone, which
// tell.
func usable(aff string) error {
	rules, err := readFile(aff)
	if err != nil {
		return err
	}
	if _, err := hunspell.Read(rules, nil); err != nil {
		return err
	}
	f, err := os.Open(wordsOf(aff))
	if err != nil {
		return unreadable(wordsOf(aff), err)
	}
	return f.Close()
}

// wordsOf returns the file with the words that a file of rules is for.
func wordsOf(aff string) string { return strings.TrimSuffix(aff, ".aff") + ".dic" }

// Load reads a dictionary. Errors: those of Found.
func Load(f Found) (*Language, error) {
	aff, err := readFile(f.File)
	if err != nil {
		return nil, err
	}
	dic, err := readFile(wordsOf(f.File))
	if err != nil {
		return nil, err
	}
	d, err := hunspell.Read(aff, dic)
	if err != nil {
		return nil, err
	}
	return newLanguage(f.Language, d), nil
}

func readFile(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err == nil && info.Size() > maxFile {
		return nil, errTooLarge.Err("File", name)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	return data, nil
}

func unreadable(name string, err error) error {
	if os.IsNotExist(err) {
		return errNoFile.Err("File", filepath.Base(name))
	}
	if pathErr, ok := err.(*fs.PathError); ok {
		err = pathErr.Err
	}
	return errUnreadable.Wrap(err, "File", filepath.Base(name))
}
