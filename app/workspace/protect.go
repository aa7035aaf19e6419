package workspace

import (
	"promodoc/app/sealed"
	"promodoc/app/store"
)

// Unlock reads a document that is protected with a passphrase. It takes near a
// second and may be called on any goroutine. Errors: those of
// [store.Library.Unlock].
func (d *Documents) Unlock(file, passphrase string) (store.Opened, error) {
	return d.library.Unlock(file, passphrase)
}

// NewKey makes the key that protects a document with a passphrase. It takes near
// a second and may be called on any goroutine. Errors: those of [sealed.NewKey].
func (d *Documents) NewKey(document, passphrase string) (*sealed.Key, error) {
	return sealed.NewKey(document, passphrase, d.work)
}

// Protect protects a document that was loaded with a passphrase and saves it.
// It takes near a second. Errors: those of [sealed.NewKey] and
// [store.Opened.Save].
func (d *Documents) Protect(opened store.Opened, passphrase string) error {
	key, err := d.NewKey(opened.Document.ID, passphrase)
	if err != nil {
		return err
	}
	opened.Codec.Use(key)
	return opened.Save(opened.Document)
}

// Unprotect removes the passphrase of a document that was unlocked and saves it
// plainly. Errors: those of [store.Opened.Save].
func (d *Documents) Unprotect(opened store.Opened) error {
	opened.Codec.Use(nil)
	return opened.Save(opened.Document)
}
