package sealed

import (
	"testing"

	"promodoc/app/message"
)

func TestCodec(t *testing.T) {
	var c Codec
	plain, err := c.Seal([]byte("content"))
	if err != nil || string(plain) != "content" {
		t.Fatalf("without a key: %q, %v", plain, err)
	}
	c.Use(newKey(t))
	kept, err := c.Seal([]byte("content"))
	if err != nil || !Is(kept) {
		t.Fatalf("with a key: %q, %v", kept, err)
	}
	for _, data := range [][]byte{plain, kept} {
		if opened, err := c.Open(data); err != nil || string(opened) != "content" {
			t.Errorf("opened %q, %v", opened, err)
		}
	}
	c.Use(nil)
	if _, err := c.Open(kept); !message.Is(err, ErrLocked) {
		t.Errorf("sealed, without a key: %v", err)
	}
}
