package history

import (
	"errors"
	"io/fs"

	"promodoc/app/disk"
	"promodoc/app/message"
	"promodoc/app/sealed"
)

// Unseal keeps the versions that are sealed plainly, as before the document was
// protected. One that the codec cannot open, since it is of another key, stays as
// it is. Errors: *disk.Refused.
func (v Versions) Unseal() error {
	return v.eachSealed(func(version Version, data []byte) error {
		packed, err := v.codec.Open(data)
		if err != nil {
			return err
		}
		if _, err := v.create(packed, version.Time); err != nil {
			return err
		}
		return v.history.remove(version)
	})
}

// Reseal gives the versions that are sealed with the codec's key the present
// passphrase of that. Errors: *disk.Refused.
func (v Versions) Reseal() error {
	key := v.codec.Key()
	if key == nil {
		return nil
	}
	return v.eachSealed(func(version Version, data []byte) error {
		data, err := key.Reseal(data)
		if err != nil {
			return err
		}
		err = disk.Replace(v.history.ports.FS, version.File, data)
		if errors.As(err, new(*disk.Unconfirmed)) {
			return nil
		}
		return err
	})
}

// eachSealed calls do for every version that is sealed, with its bytes. An error
// about one that needs another key leaves that as it is.
func (v Versions) eachSealed(do func(version Version, data []byte) error) error {
	h := v.history
	h.mu.Lock()
	defer h.mu.Unlock()
	all, err := v.List()
	if err != nil {
		return err
	}
	for _, version := range all {
		if !version.Sealed() {
			continue
		}
		data, err := disk.Read(h.ports.FS, version.File)
		if err == nil {
			err = do(version, data)
		}
		switch {
		case err == nil, errors.Is(err, fs.ErrNotExist), message.Is(err, sealed.ErrOtherKey), message.Is(err, sealed.ErrDamaged):
		default:
			return err
		}
	}
	return nil
}
