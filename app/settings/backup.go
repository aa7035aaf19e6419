package settings

import (
	"slices"
	"strconv"
	"time"

	"go.yaml.in/yaml/v3"

	"promodoc/app/disk"
	"promodoc/app/yamldoc"
)

// BackupSchema names the format of backup.yaml in its first key.
const BackupSchema = "promodoc.backup-state/v1"

// Backup is what is remembered of backups.
type Backup struct {
	Last    time.Time // of the last one, to the second; zero if there was none
	File    string    // of the last one
	Library string    // of which the last one is
	Folder  string    // that the user chose last to back up to
	Snoozed time.Time // when the user last declined to be reminded
	Since   time.Time // when the program first saw a library without any
	Made    []string  // files of backups, the oldest first; at most MaxBackups

	kept kept
}

var backupFile = format[Backup]{
	schema: BackupSchema,
	fields: []field[Backup]{
		moment("last", func(b *Backup) *time.Time { return &b.Last }),
		text("file", folder, func(b *Backup) *string { return &b.File }),
		text("library", folder, func(b *Backup) *string { return &b.Library }),
		text("folder", folder, func(b *Backup) *string { return &b.Folder }),
		moment("snoozed", func(b *Backup) *time.Time { return &b.Snoozed }),
		moment("since", func(b *Backup) *time.Time { return &b.Since }),
		list("made", 0, folderLine, func(b *Backup) *[]string { return &b.Made }),
	},
	kept: func(b *Backup) *kept { return &b.kept },
}

// MaxBackups is how many backups are remembered.
const MaxBackups = 200

// AddMade remembers the file of a backup that was made, as the newest one.
func (b *Backup) AddMade(file string) {
	if folderLine(file) != nil {
		return // a name that no line can have would keep all else from being saved
	}
	b.Made = append(slices.DeleteFunc(slices.Clone(b.Made), func(made string) bool { return made == file }), file)
	b.Made = b.Made[max(0, len(b.Made)-MaxBackups):]
}

// LoadBackup is Load for what is remembered of backups.
func LoadBackup(fsys disk.FS, file string) (b Backup, notices []string, err error) {
	return load(fsys, file, backupFile, Backup{kept: kept{schema: BackupSchema}})
}

// SaveBackup is Save for what is remembered of backups.
func SaveBackup(fsys disk.FS, file string, b Backup) error { return save(fsys, file, backupFile, b) }

// moment is a setting that is a time, or none. None is not written.
func moment[T any](key string, at func(*T) *time.Time) field[T] {
	parse := func(s string) (time.Time, error) {
		t, err := time.Parse(time.RFC3339, s)
		if err != nil {
			return time.Time{}, errMoment.Err("Key", key, "Found", strconv.Quote(s))
		}
		return t, nil
	}
	format := func(t time.Time) string { return t.UTC().Format(time.RFC3339) }
	f := scalar(key, parse, format, func(time.Time) error { return nil }, at)
	f.write = func(v T) *yaml.Node {
		if at(&v).IsZero() {
			return nil
		}
		return yamldoc.Text(format(*at(&v)))
	}
	return f
}

// WithLibrary returns the content of a settings file with another folder of the
// library, for settings that come from another machine. Content that is not of a
// settings file is returned as it is.
func WithLibrary(data []byte, library string) []byte {
	s, _, err := settingsFile.parse("settings.yaml", data, Defaults())
	if err != nil || s.Library == library {
		return data
	}
	s.Library = library
	changed, err := settingsFile.encode(s)
	if err != nil {
		return data
	}
	return changed
}
