package sealed

import "sync/atomic"

// Codec seals and opens what is kept of one open document: its file, what was
// typed since the last save, its history. Without a key it changes nothing; the
// document gets one, and may lose it again, while it is open. The zero Codec has
// no key. It may be used by several goroutines.
type Codec struct{ key atomic.Pointer[Key] }

// Key returns the key; nil while the document is not protected.
func (c *Codec) Key() *Key { return c.key.Load() }

// Use seals with a key from now on, or no longer if it is nil.
func (c *Codec) Use(k *Key) { c.key.Store(k) }

// Seal returns the bytes to be kept for content.
func (c *Codec) Seal(content []byte) ([]byte, error) {
	if k := c.Key(); k != nil {
		return k.Seal(content)
	}
	return content, nil
}

// Open returns the content of bytes that were kept, be it before the document
// was protected. Errors: ErrLocked for what is sealed if there is no key; those
// of [Key.Open].
func (c *Codec) Open(data []byte) ([]byte, error) {
	if !Is(data) {
		return data, nil
	}
	if k := c.Key(); k != nil {
		return k.Open(data)
	}
	return nil, ErrLocked.Err()
}
