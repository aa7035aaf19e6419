package history

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"strings"
	"time"

	"promodoc/app/disk"
)

// Plain returns how many versions of the document can be read without its
// passphrase. Errors: *disk.Refused.
func (v Versions) Plain() (int, error) {
	plain, err := v.plain()
	return len(plain), err
}

func (v Versions) plain() ([]Version, error) {
	all, err := v.List()
	var plain []Version
	for _, version := range all {
		if !version.Sealed() {
			plain = append(plain, version)
		}
	}
	return plain, err
}

// SealPlain seals the versions that were kept before the document was protected.
// Each is written sealed before the plain one is removed. Errors: *disk.Refused;
// those of [sealed.Codec.Seal]; *disk.Unconfirmed, with which they are sealed.
func (v Versions) SealPlain() error {
	h := v.history
	h.mu.Lock()
	defer h.mu.Unlock()
	plain, err := v.plain()
	if err != nil || v.codec.Key() == nil {
		return err
	}
	return eachDurably(plain, v.seal)
}

// eachDurably calls do for each version. What a power cut might undo is said in the
// end.
func eachDurably(versions []Version, do func(Version) error) error {
	var doubt error
	for _, version := range versions {
		err := do(version)
		if disk.IgnoreUnconfirmed(err) != nil {
			return err
		}
		doubt = cmp.Or(doubt, err)
	}
	return doubt
}

// seal seals one version under its own time. A sealed one of that time is what a
// crash left of doing the same, and is made sure of.
func (v Versions) seal(version Version) error {
	packed, err := v.packed(version)
	if err != nil {
		return err
	}
	content, err := v.codec.Seal(packed)
	if err != nil {
		return err
	}
	twin := version
	twin.File = strings.TrimSuffix(version.File, ending) + sealedEnding
	err = disk.Create(v.history.ports.FS, twin.File, content)
	switch {
	case disk.IgnoreUnconfirmed(err) == nil:
	case !errors.Is(err, fs.ErrExist):
		return err
	default:
		if left, err := v.packed(twin); err != nil || !bytes.Equal(left, packed) {
			if _, err := v.create(content, version.Time); disk.IgnoreUnconfirmed(err) != nil {
				return err
			}
		}
	}
	return v.history.removeDurably(version)
}

// RemovePlain removes the versions that can be read without the passphrase, for
// good. Errors: *disk.Refused; *disk.Unconfirmed, with which they are removed.
func (v Versions) RemovePlain() error {
	h := v.history
	h.mu.Lock()
	defer h.mu.Unlock()
	plain, err := v.plain()
	if err != nil {
		return err
	}
	return eachDurably(plain, h.removeDurably)
}

// removeDurably is remove for a version that no power cut may bring back.
func (h *History) removeDurably(v Version) error {
	err := disk.RemoveDurably(h.ports.FS, v.File)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// SealedName returns the name of a version's file once it is sealed, for one in
// another place than a folder of versions: the one of its own time or, while that
// is taken, of the next free millisecond. ok is false for the name of anything but
// a version that is not sealed.
func SealedName(base string, taken func(base string) bool) (sealed string, ok bool) {
	at, isVersion := timeOf(base)
	if !isVersion || !strings.HasSuffix(base, ending) {
		return "", false
	}
	for sealed = name(at, sealedEnding); taken(sealed); sealed = name(at, sealedEnding) {
		at = at.Add(time.Millisecond)
	}
	return sealed, true
}
