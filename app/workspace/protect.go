package workspace

import (
	"cmp"
	"errors"
	"io/fs"
	"regexp"
	"slices"
	"sync"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/message"
	"promodoc/app/recovery"
	"promodoc/app/sealed"
	"promodoc/app/store"
)

// Earlier says what becomes of the earlier states of a document that gets a
// passphrase: its history, versions of it that were kept beside it, and those in
// the trash.
type Earlier int

// What becomes of earlier states.
const (
	ProtectEarlier Earlier = iota // they get the same protection
	RemoveEarlier                 // they are removed for good
)

// Unlock reads a document that is protected with a passphrase. If its file is
// damaged, the newest version in its history that can be read is opened in its
// place, with a notice. It takes near a second and may be called on any goroutine.
// Errors: those of [store.Library.Unlock].
func (d *Documents) Unlock(file, passphrase string) (store.Opened, error) {
	opened, err := readDocument(d, file, func(file string) (store.Opened, error) { return d.library.Unlock(file, passphrase) })
	if !message.Is(err, sealed.ErrDamaged) {
		return opened, err
	}
	version, found := d.unlockVersion(file, passphrase)
	if message.Is(found, sealed.ErrPassphrase) {
		return store.Opened{}, found
	}
	if found != nil {
		return store.Opened{}, err
	}
	return version, nil
}

// documentLine is the line of a protected file that has the document's ID.
var documentLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^document: (.*?)\r?$`) })

// maxUnlocked is how many versions a passphrase is tried on: each takes near a
// second.
const maxUnlocked = 3

// unlockVersion opens the newest version in the history of a damaged file that
// can be read with a passphrase.
func (d *Documents) unlockVersion(file, passphrase string) (store.Opened, error) {
	data, err := disk.Read(d.fs, file)
	if err != nil {
		return store.Opened{}, err
	}
	id := ""
	if found := documentLine().FindSubmatch(data); found != nil {
		id = string(found[1])
	}
	var codec sealed.Codec
	versions := d.history.OfID(id, file, &codec)
	all, err := versions.List()
	tried := 0
	for _, version := range slices.Backward(all) {
		if !version.Sealed() {
			continue
		}
		if tried++; tried > maxUnlocked {
			break
		}
		if data, err = disk.Read(d.fs, version.File); err != nil {
			continue
		}
		var key *sealed.Key
		if key, err = sealed.Unlock(data, passphrase); err != nil {
			continue
		}
		codec.Use(key)
		var content []byte
		if content, err = versions.Bytes(version); err != nil {
			continue
		}
		opened, err := d.library.OpenInstead(file, content, key)
		opened.Notices = append(opened.Notices, docfile.Notice{File: file, Line: 1, Column: 1,
			Err: errOpenedInstead.Err("Time", version.Time.Local().Format(layoutKept.Text()))})
		return opened, err
	}
	return store.Opened{}, cmp.Or(err, error(&disk.Missing{File: file}))
}

// NewKey makes the key that protects a document with a passphrase. If it is
// protected already, that is another passphrase for the same key. It takes near
// a second and may be called on any goroutine. Errors: those of [sealed.NewKey].
func (d *Documents) NewKey(opened store.Opened, passphrase string) (*sealed.Key, error) {
	if key := opened.Codec.Key(); key != nil {
		return key.WithPassphrase(passphrase, d.work)
	}
	return sealed.NewKey(opened.Document.ID, passphrase, d.work)
}

// Protect protects a document that was loaded with a passphrase, saves it, and
// deals with its earlier states. It takes near a second. Errors: those of
// NewKey, of SaveLoaded and of ProtectEarlier.
func (d *Documents) Protect(opened store.Opened, passphrase string, earlier Earlier) error {
	key, err := d.NewKey(opened, passphrase)
	if err != nil {
		return err
	}
	opened.Codec.Use(key)
	if _, err := d.saveMerged(opened, opened.Document); err != nil {
		return err
	}
	return d.ProtectEarlier(opened, earlier)
}

// Unprotect removes the passphrase of a document that was unlocked, saves it
// plainly, and opens its earlier states as well. Errors: those of SaveLoaded and
// UnprotectEarlier.
func (d *Documents) Unprotect(opened store.Opened) error {
	key := opened.Codec.Key()
	opened.Codec.Use(nil)
	if _, err := d.saveMerged(opened, opened.Document); err != nil {
		return err
	}
	return d.UnprotectEarlier(opened, key)
}

// ProtectEarlier protects the earlier states of a document that has a key, or
// removes them. What a program left unsaved of it is protected in any case. Those that have the key already get its present passphrase. It
// may be called on any goroutine, and again: what could not be done is left as
// it is. Errors: *disk.Refused, those of the key, joined.
func (d *Documents) ProtectEarlier(opened store.Opened, earlier Earlier) error {
	key := opened.Codec.Key()
	versions := d.history.Of(opened)
	copies, fault := d.library.Copies(opened.File, opened.Document.ID)
	faults := []error{fault}
	for _, file := range copies {
		faults = append(faults, d.protectCopy(file, key, earlier))
	}
	if earlier == RemoveEarlier {
		fault = versions.RemovePlain()
	} else {
		fault = versions.SealPlain()
	}
	faults = append(faults, fault, versions.Reseal(), d.recovery.recode(opened, nil, key.Seal))
	attached := attachmentsOf(d, opened)
	if earlier == RemoveEarlier {
		faults = append(faults, attached.EmptyTrash())
	}
	seal := func(data []byte) ([]byte, error) { return protectedBytes(key, data) }
	return errors.Join(append(faults, attached.Rewrite(copies, seal), d.traces.Forget(opened.Document.ID))...)
}

// protectedBytes protects what is in a file, with the present passphrase if it is
// protected with the key already.
func protectedBytes(key *sealed.Key, data []byte) ([]byte, error) {
	if !sealed.Is(data) {
		return key.Seal(data)
	}
	next, err := key.Reseal(data)
	if message.Is(err, sealed.ErrOtherKey) || message.Is(err, sealed.ErrDamaged) {
		return data, nil // it needs the passphrase of its time
	}
	return next, err
}

// openBytes is the reverse of protectedBytes.
func openBytes(key *sealed.Key, data []byte) ([]byte, error) {
	if !sealed.Is(data) {
		return data, nil
	}
	content, err := key.Open(data)
	if message.Is(err, sealed.ErrOtherKey) || message.Is(err, sealed.ErrDamaged) {
		return data, nil
	}
	return content, err
}

// protectCopy is ProtectEarlier for one file.
func (d *Documents) protectCopy(file string, key *sealed.Key, earlier Earlier) error {
	data, err := disk.Read(d.fs, file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && earlier == RemoveEarlier && !sealed.Is(data) {
		return d.library.Remove(file)
	}
	if err != nil {
		return err
	}
	return d.library.Rewrite(file, func(data []byte) ([]byte, error) { return protectedBytes(key, data) })
}

// UnprotectEarlier removes the protection by a key from the earlier states of a
// document. What was protected with another key, at another time, stays so. It
// may be called on any goroutine, and again. Errors: *disk.Refused, joined.
func (d *Documents) UnprotectEarlier(opened store.Opened, key *sealed.Key) error {
	copies, fault := d.library.Copies(opened.File, opened.Document.ID)
	faults := []error{fault}
	for _, file := range copies {
		faults = append(faults, d.library.Rewrite(file, func(data []byte) ([]byte, error) { return openBytes(key, data) }))
	}
	attached := attachmentsOf(d, opened).Rewrite(copies, func(data []byte) ([]byte, error) { return openBytes(key, data) })
	faults = append(faults, attached)
	faults = append(faults, d.recovery.recode(opened, key, nil))
	opened.Codec = &sealed.Codec{} // the document's own has no key any more
	opened.Codec.Use(key)
	return errors.Join(append(faults, d.history.Of(opened).Unseal())...)
}

// recode has the logs of what was left of a document written anew, see
// [recovery.Folder.Recode]. key opens them, nil if they are plain.
func (r *Recovery) recode(opened store.Opened, key *sealed.Key, seal func([]byte) ([]byte, error)) error {
	var faults []error
	for _, found := range r.about(recovery.Document, absolute(opened.File), opened.Document.ID, key) {
		faults = append(faults, r.folder.Recode(found.left, seal))
	}
	return errors.Join(faults...)
}
