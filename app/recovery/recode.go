package recovery

import (
	"promodoc/app/disk"
)

// Recode writes a log that was left anew, in its place, with its text as seal
// encrypts it, or plain if seal is nil. One whose text is not known stays as it
// is. Errors: *disk.Refused, those of seal, and then it is as it was;
// *disk.Unconfirmed, and then it is written.
func (f *Folder) Recode(l Left, seal func([]byte) ([]byte, error)) error {
	if l.Fault != nil || l.Locked != nil || l.Empty() {
		return nil
	}
	data, err := appendHeader(nil, l.Header)
	if err != nil {
		return err
	}
	for _, s := range l.saves {
		data = appendRecord(data, recordSave, l.Kept, s.revision, s.sum[:])
	}
	content := l.Text
	if seal != nil {
		if content, err = seal(content); err != nil {
			return err
		}
	}
	data = appendRecord(data, recordKind(recordText, seal != nil), l.Kept, l.revision, content)
	err = disk.Replace(f.fs, l.Log, data)
	if disk.IgnoreUnconfirmed(err) != nil {
		return err
	}
	for _, r := range l.Replaces {
		_ = f.remove(f.path(r)) // it has nothing that l lacks
	}
	return err
}
