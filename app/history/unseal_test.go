package history

import (
	"os"
	"testing"
	"time"

	"promodoc/app/disk/disktest"
	"promodoc/app/message"
	"promodoc/app/sealed"
)

const passphrase = "a passphrase of some length"

func newKey(t *testing.T) *sealed.Key {
	t.Helper()
	key, err := sealed.NewKey("doc1", passphrase, 10)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func TestUnseal(t *testing.T) {
	c, codec := newClock(), &sealed.Codec{}
	v := open(t, c).Of("doc1", codec)
	keep(t, v, document("one"))
	codec.Use(newKey(t))
	keep(t, v, document("two"))
	c.now = c.now.Add(time.Second)
	lost, _ := keep(t, v, document("three"))
	other, err := newKey(t).Seal([]byte("of another key"))
	if err != nil {
		t.Fatal(err)
	}
	disktest.Write(t, lost.File, string(other))
	if err := v.Unseal(); err != nil {
		t.Fatal(err)
	}
	codec.Use(nil)
	all := list(t, v)
	if len(all) != 3 || all[0].Sealed() || all[1].Sealed() {
		t.Fatalf("there are %v", all)
	}
	if d, err := v.Read(all[1]); err != nil || action(d) != "two" {
		t.Errorf("the second says %q, %v", action(d), err)
	}
	if data, err := os.ReadFile(lost.File); err != nil || string(data) != string(other) {
		t.Errorf("what cannot be opened is %q, %v", data, err)
	}
}

func TestReseal(t *testing.T) {
	codec := &sealed.Codec{}
	v := open(t, newClock()).Of("doc1", codec)
	codec.Use(newKey(t))
	version, _ := keep(t, v, document("one"))
	changed, err := codec.Key().WithPassphrase("another one", 10)
	if err != nil {
		t.Fatal(err)
	}
	codec.Use(changed)
	if err := v.Reseal(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(version.File)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := sealed.Unlock(data, passphrase); !message.Is(err, sealed.ErrPassphrase) {
		t.Errorf("the passphrase of before: %v", err)
	}
	if d, err := v.Read(version); err != nil || action(d) != "one" {
		t.Errorf("it says %q, %v", action(d), err)
	}
}
