package sealed

import (
	"bytes"
	"errors"
	"io"

	"filippo.io/age"
	"filippo.io/age/armor"

	"promodoc/app/message"
)

// encrypt returns an armored age file.
func encrypt(content []byte, to age.Recipient) ([]byte, error) {
	var out bytes.Buffer
	out.Grow(len(content)/3*4 + len(content)/48 + 1024)
	armored := armor.NewWriter(&out)
	w, err := age.Encrypt(armored, to)
	if err == nil {
		_, err = w.Write(content)
	}
	if err == nil {
		err = w.Close()
	}
	if err == nil {
		err = armored.Close()
	}
	if err != nil {
		return nil, errFailed.Wrap(err)
	}
	return out.Bytes(), nil
}

// decrypt returns the content of an armored age file. Errors:
// *age.NoIdentityMatchError; those of the identity that are messages;
// ErrTooLarge; ErrDamaged for everything else.
func decrypt(armored []byte, identity age.Identity) ([]byte, error) {
	r, err := age.Decrypt(armor.NewReader(bytes.NewReader(armored)), identity)
	var content []byte
	if err == nil {
		content, err = io.ReadAll(io.LimitReader(r, MaxContent+1))
	}
	var none *age.NoIdentityMatchError
	var known *message.Error
	switch {
	case err == nil && len(content) > MaxContent:
		return nil, ErrTooLarge.Err("Limit", MaxContent>>20)
	case err == nil, errors.As(err, &none), errors.As(err, &known):
		return content, err
	}
	return nil, ErrDamaged.Wrap(err, "Reason", textChanged)
}
