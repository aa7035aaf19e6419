// Package sealed is the form of a document that is protected with a passphrase:
// bytes in, bytes out. The passphrase encrypts a key, once and slowly (scrypt);
// the key encrypts content, often and fast (X25519). A protected file holds both
// as age files (https://age-encryption.org/v1), so that it can be opened without
// this program. What is protected can be read by nobody else; that it was not
// exchanged as a whole by somebody who can write the file is not proved.
//
// A Key and a passphrase are in memory while they are in use. Go moves and
// copies memory, and neither strings nor the keys of age can be wiped: they are
// left to the garbage collector once nothing refers to them, and until the
// memory is used again a debugger, a core dump or the swap area may show them.
//
// The package must not know of folders, YAML or what the content means.
package sealed

import (
	"bytes"
	"errors"
	"strconv"

	"filippo.io/age"
)

// The cost of turning a passphrase into a key, as the binary logarithm of
// scrypt's N: each step doubles time and memory.
const (
	// DefaultWork takes near a second and 128 MiB on a computer of 2026.
	DefaultWork = 17
	// MaxWork is the highest cost that Unlock pays, which is what the age tool
	// itself writes (256 MiB). A file that asks for more would tie up the
	// computer, and neither program made it.
	MaxWork = 18
)

// Sealer seals content for the holder of a passphrase and cannot open it.
type Sealer struct {
	document  string               // the ID of the document, which is not secret
	recipient *age.X25519Recipient // whom content is encrypted to
	wrapped   []byte               // the key as an armored age file, encrypted to the passphrase
}

// Key seals and opens the content of one document: its file and whatever else
// is kept of it. It does not change and may be used by several goroutines.
type Key struct {
	Sealer
	identity *age.X25519Identity
}

// NewKey makes a new key for the document of an ID and protects it with a
// passphrase. work is the cost of the passphrase, DefaultWork unless time is
// short, as in tests. It takes near a second. Errors: ErrNoPassphrase.
func NewKey(document, passphrase string, work int) (*Key, error) {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, errFailed.Wrap(err)
	}
	return wrap(document, identity, passphrase, work)
}

// WithPassphrase returns the same key, protected with another passphrase. What
// was sealed before can be opened with either key, but the bytes that the old
// one sealed still yield to the old passphrase, wherever there are copies of
// them; see [Sealer.Reseal]. It takes near a second. Errors: ErrNoPassphrase.
func (k *Key) WithPassphrase(passphrase string, work int) (*Key, error) {
	return wrap(k.document, k.identity, passphrase, work)
}

func wrap(document string, identity *age.X25519Identity, passphrase string, work int) (*Key, error) {
	passphrase = normalize(passphrase)
	if passphrase == "" {
		return nil, ErrNoPassphrase.Err()
	}
	recipient, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return nil, errFailed.Wrap(err)
	}
	recipient.SetWorkFactor(work)
	wrapped, err := encrypt([]byte(identity.String()+"\n"), recipient)
	if err != nil {
		return nil, err
	}
	return &Key{Sealer{document: document, recipient: identity.Recipient(), wrapped: wrapped}, identity}, nil
}

// Unlock returns the key of a protected file. It takes near a second. Errors:
// ErrPassphrase if the passphrase is another one, ErrNoPassphrase, ErrTooCostly,
// ErrDamaged.
func Unlock(data []byte, passphrase string) (*Key, error) {
	f, err := parse(data)
	if err != nil {
		return nil, err
	}
	passphrase = normalize(passphrase)
	if passphrase == "" {
		return nil, ErrNoPassphrase.Err()
	}
	scrypt, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, errFailed.Wrap(err)
	}
	scrypt.SetMaxWorkFactor(MaxWork)
	text, err := decrypt(f.wrapped, cappedIdentity{scrypt})
	if err != nil {
		return nil, passphraseError(err)
	}
	identity, err := parseIdentity(text)
	if err != nil {
		return nil, err
	}
	if identity.Recipient().String() != f.recipient {
		return nil, ErrDamaged.Err("Reason", textOtherRecipient)
	}
	return &Key{Sealer{document: f.document, recipient: identity.Recipient(), wrapped: f.wrapped}, identity}, nil
}

// passphraseError returns the kind of an error of decrypting a key.
func passphraseError(err error) error {
	var none *age.NoIdentityMatchError
	if errors.As(err, &none) {
		return ErrPassphrase.Err()
	}
	return err
}

// parseIdentity reads a decrypted key. Like the age tool it allows comments.
func parseIdentity(text []byte) (*age.X25519Identity, error) {
	all, err := age.ParseIdentities(bytes.NewReader(text))
	if err != nil || len(all) != 1 {
		// The library's message quotes the line, which is the secret.
		return nil, ErrDamaged.Err("Reason", textNoKey)
	}
	identity, ok := all[0].(*age.X25519Identity)
	if !ok {
		return nil, ErrDamaged.Err("Reason", textNoKey)
	}
	return identity, nil
}

// SealerOf returns what seals for the holder of a file's passphrase, without
// asking for it. It believes the file. Errors: ErrDamaged.
func SealerOf(data []byte) (*Sealer, error) {
	f, err := parse(data)
	if err != nil {
		return nil, err
	}
	recipient, err := age.ParseX25519Recipient(f.recipient)
	if err != nil {
		return nil, ErrDamaged.Err("Reason", textNoRecipient)
	}
	return &Sealer{document: f.document, recipient: recipient, wrapped: f.wrapped}, nil
}

// Document returns the ID of the document that the key was made for.
func (s *Sealer) Document() string { return s.document }

// Seal returns a protected file with the content, which anybody with the
// passphrase can open. It takes a millisecond for a document. The bytes differ
// each time. Errors: ErrTooLarge.
func (s *Sealer) Seal(content []byte) ([]byte, error) {
	if len(content) > MaxContent {
		return nil, ErrTooLarge.Err("Limit", MaxContent>>20)
	}
	encrypted, err := encrypt(content, s.recipient)
	if err != nil {
		return nil, err
	}
	return file{document: s.document, recipient: s.recipient.String(), wrapped: s.wrapped, content: encrypted}.bytes(), nil
}

// Reseal returns a file of the same key with this key's passphrase in place of
// the one it was sealed with. The content is not opened. Errors: ErrOtherKey,
// ErrDamaged.
func (s *Sealer) Reseal(data []byte) ([]byte, error) {
	f, err := parse(data)
	if err != nil {
		return nil, err
	}
	if f.recipient != s.recipient.String() {
		return nil, ErrOtherKey.Err()
	}
	f.document, f.wrapped = s.document, s.wrapped
	return f.bytes(), nil
}

// Open returns the content of a protected file of this key, whatever its
// passphrase was. Errors: ErrOtherKey if it was sealed for another one;
// ErrDamaged.
func (k *Key) Open(data []byte) ([]byte, error) {
	f, err := parse(data)
	if err != nil {
		return nil, err
	}
	content, err := decrypt(f.content, k.identity)
	var none *age.NoIdentityMatchError
	if errors.As(err, &none) {
		return nil, ErrOtherKey.Err()
	}
	return content, err
}

// For returns the same key for another document, such as a copy.
func (k *Key) For(document string) *Key {
	other := *k
	other.document = document
	return &other
}

// String names the key without its secret, so that no log shows it.
func (k *Key) String() string { return "key of document " + k.document }

// GoString is String.
func (k *Key) GoString() string { return k.String() }

// cappedIdentity refuses a passphrase's cost above MaxWork as an error of its
// own, since the library's has no kind.
type cappedIdentity struct{ age.Identity }

// Unwrap implements age.Identity.
func (c cappedIdentity) Unwrap(stanzas []*age.Stanza) ([]byte, error) {
	for _, s := range stanzas {
		if s.Type != "scrypt" || len(s.Args) != 2 {
			return nil, ErrDamaged.Err("Reason", textNoKey)
		}
		work, err := strconv.Atoi(s.Args[1])
		switch {
		case err != nil:
			return nil, ErrDamaged.Err("Reason", textNoKey)
		case work > MaxWork:
			return nil, ErrTooCostly.Err("Found", work, "Limit", MaxWork)
		}
	}
	return c.Identity.Unwrap(stanzas)
}
