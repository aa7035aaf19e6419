package sealed

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"

	"promodoc/app/docfile"
	"promodoc/app/message"
)

// testWork keeps tests fast: 2^10 rounds take a millisecond.
const testWork = 10

const passphrase = "correct horse battery staple"

func newKey(t testing.TB) *Key {
	t.Helper()
	k, err := NewKey("doc1", passphrase, testWork)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func seal(t testing.TB, s *Sealer, content string) []byte {
	t.Helper()
	data, err := s.Seal([]byte(content))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestRoundTrip(t *testing.T) {
	k := newKey(t)
	for _, content := range []string{"", "a", "schema: promodoc.document/v1\n", "no end of line", strings.Repeat("long ", 100_000), "\x00\xFF"} {
		data := seal(t, &k.Sealer, content)
		if !Is(data) {
			t.Fatalf("%.10q: not recognised", content)
		}
		if content != "" && len(content) > 4 && bytes.Contains(data, []byte(content)) {
			t.Errorf("%.10q can be read in the file", content)
		}
		again, err := Unlock(data, passphrase)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range []*Key{k, again} {
			opened, err := key.Open(data)
			if err != nil || string(opened) != content {
				t.Errorf("%.10q: opened %.10q, %v", content, opened, err)
			}
		}
		if again.Document() != "doc1" {
			t.Errorf("document %q", again.Document())
		}
	}
}

func TestTwoSealsDiffer(t *testing.T) {
	k := newKey(t)
	if bytes.Equal(seal(t, &k.Sealer, "same"), seal(t, &k.Sealer, "same")) {
		t.Error("the same content gives the same bytes, which shows that it did not change")
	}
}

func TestWrongPassphrase(t *testing.T) {
	k := newKey(t)
	data := seal(t, &k.Sealer, "secret")
	for given, want := range map[string]*message.Message{
		"wrong":                        ErrPassphrase,
		"Correct horse battery staple": ErrPassphrase,
		passphrase + " ":               ErrPassphrase,
		"":                             ErrNoPassphrase,
	} {
		if key, err := Unlock(data, given); key != nil || !message.Is(err, want) {
			t.Errorf("%q: %v, %v", given, key, err)
		}
	}
	if _, err := NewKey("doc1", "", testWork); !message.Is(err, ErrNoPassphrase) {
		t.Errorf("an empty passphrase: %v", err)
	}
}

func TestPassphraseIsNormalized(t *testing.T) {
	k, err := NewKey("doc1", "caf\u00E9", testWork)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Unlock(seal(t, &k.Sealer, "secret"), "cafe\u0301"); err != nil {
		t.Errorf("the same passphrase in NFD: %v", err)
	}
}

func TestChangePassphrase(t *testing.T) {
	k := newKey(t)
	before := seal(t, &k.Sealer, "before")
	changed, err := k.WithPassphrase("another one", testWork)
	if err != nil {
		t.Fatal(err)
	}
	after := seal(t, &changed.Sealer, "after")
	if _, err := Unlock(after, passphrase); !message.Is(err, ErrPassphrase) {
		t.Errorf("the old passphrase opens what was sealed since: %v", err)
	}
	if opened, err := changed.Open(before); err != nil || string(opened) != "before" {
		t.Errorf("what was sealed before: %q, %v", opened, err)
	}
	resealed, err := changed.Reseal(before)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Unlock(resealed, passphrase); !message.Is(err, ErrPassphrase) {
		t.Errorf("the old passphrase opens what was resealed: %v", err)
	}
	unlocked, err := Unlock(resealed, "another one")
	if err != nil {
		t.Fatal(err)
	}
	if opened, err := unlocked.Open(resealed); err != nil || string(opened) != "before" {
		t.Errorf("resealed: %q, %v", opened, err)
	}
	if _, err := newKey(t).Reseal(before); !message.Is(err, ErrOtherKey) {
		t.Errorf("resealed with another key: %v", err)
	}
}

func TestSealerOf(t *testing.T) {
	k := newKey(t)
	sealer, err := SealerOf(seal(t, &k.Sealer, "one"))
	if err != nil {
		t.Fatal(err)
	}
	data := seal(t, sealer, "two")
	if opened, err := k.Open(data); err != nil || string(opened) != "two" {
		t.Errorf("%q, %v", opened, err)
	}
	if _, err := Unlock(data, passphrase); err != nil {
		t.Error(err)
	}
}

func TestOtherKey(t *testing.T) {
	data := seal(t, &newKey(t).Sealer, "secret")
	if _, err := newKey(t).Open(data); !message.Is(err, ErrOtherKey) {
		t.Errorf("%v", err)
	}
}

// TestCost refuses a file that asks for more work than is done, at once.
func TestCost(t *testing.T) {
	k := newKey(t)
	costly := k.Sealer
	var err error
	costly.wrapped, err = encrypt([]byte("AGE-SECRET-KEY-1"), costlyRecipient{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Unlock(seal(t, &costly, "secret"), passphrase); !message.Is(err, ErrTooCostly) {
		t.Errorf("%v", err)
	}
}

// costlyRecipient claims a cost that nobody has paid.
type costlyRecipient struct{}

func (costlyRecipient) Wrap([]byte) ([]*age.Stanza, error) {
	return []*age.Stanza{{Type: "scrypt", Args: []string{"AAAAAAAAAAAAAAAAAAAAAA", fmt.Sprint(MaxWork + 1)}, Body: make([]byte, 32)}}, nil
}

// TestDamage changes and cuts a file at every place: it is never opened as
// something else, and the reason is said.
func TestDamage(t *testing.T) {
	k := newKey(t)
	whole := seal(t, &k.Sealer, "the content of the document")
	check := func(what string, data []byte) {
		opened, err := k.Open(data)
		if err == nil && string(opened) != "the content of the document" {
			t.Errorf("%s: opened as %q", what, opened)
		}
		if err != nil && !message.Is(err, ErrDamaged) && !message.Is(err, ErrOtherKey) {
			t.Errorf("%s: %v", what, err)
		}
	}
	for i := range whole {
		check(fmt.Sprintf("cut at %d", i), whole[:i])
		changed := bytes.Clone(whole)
		changed[i] ^= 1
		check(fmt.Sprintf("changed at %d", i), changed)
	}
	for _, i := range []int{len(whole) - 5, len(whole) / 2, len(whole) - 60} {
		if _, err := k.Open(whole[:i]); !message.Is(err, ErrDamaged) {
			t.Errorf("cut at %d: %v", i, err)
		}
	}
}

func TestRecipientMustBeTheKeys(t *testing.T) {
	k, other := newKey(t), newKey(t)
	data := seal(t, &k.Sealer, "secret")
	swapped := bytes.Replace(data, []byte(k.recipient.String()), []byte(other.recipient.String()), 1)
	if _, err := Unlock(swapped, passphrase); !message.Is(err, ErrDamaged) {
		t.Errorf("%v", err)
	}
}

// TestWindowsLineEnds opens a file that git or a transfer gave other line ends.
func TestWindowsLineEnds(t *testing.T) {
	data := seal(t, &newKey(t).Sealer, "secret")
	data = append([]byte("\uFEFF"), bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))...)
	k, err := Unlock(data, passphrase)
	if err != nil {
		t.Fatal(err)
	}
	if opened, err := k.Open(data); err != nil || string(opened) != "secret" {
		t.Errorf("%q, %v", opened, err)
	}
}

// TestOtherVersionsRefuse reads a protected file as a program does that does not
// know the form: it must take it for one of a newer version.
func TestOtherVersionsRefuse(t *testing.T) {
	data := seal(t, &newKey(t).Sealer, strings.Repeat("content ", 1000))
	schema, _, _ := strings.Cut(string(data), "\n")
	_, _, err := docfile.Read("doc.yaml", []byte(schema+"\n"))
	var newer *docfile.NewerSchema
	if !errors.As(err, &newer) {
		t.Errorf("%q: %v", schema, err)
	}
	if _, _, err := docfile.Read("doc.yaml", data); err == nil {
		t.Error("it is read as a document that is not protected")
	}
}

func TestFor(t *testing.T) {
	k := newKey(t)
	data := seal(t, &k.For("doc2").Sealer, "copy")
	again, err := Unlock(data, passphrase)
	if err != nil || again.Document() != "doc2" || k.Document() != "doc1" {
		t.Fatalf("of %v, %v", again, err)
	}
	if opened, err := k.Open(data); err != nil || string(opened) != "copy" {
		t.Errorf("%q, %v", opened, err)
	}
}

func TestNoSecretIsPrinted(t *testing.T) {
	k := newKey(t)
	for _, format := range []string{"%v", "%+v", "%#v", "%s"} {
		if s := fmt.Sprintf(format, k); s != "key of document doc1" {
			t.Errorf("%s prints %s", format, s)
		}
	}
}

func TestIs(t *testing.T) {
	const block = "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n"
	for data, want := range map[string]bool{
		"":                               false,
		"schema: promodoc.document/v1\n": false,
		"schema: promodoc.document/v2\n": false,
		"text: |\n  -----BEGIN AGE ENCRYPTED FILE-----\n":                   false,
		strings.Repeat("\n", 5000) + "-----BEGIN AGE ENCRYPTED FILE-----\n": false,
		// Files that people encrypted themselves, and texts about them.
		block:                              false,
		"\n" + block:                       false,
		"# How\n\n```\n" + block + "```\n": false,
		"key:\n" + block:                   false,
		// Of a protected file, what damage left.
		block + "\"\ncontent: \"\n" + block:                          true,
		"recipient: age1\n" + block:                                  true,
		"document: a\nkey: \"\n-----BEGIN AGE ENCRYPTED FILE-----\n": true,
		"schema: promodoc.document/v2\n" + block:                     true,
	} {
		if got := Is([]byte(data)); got != want {
			t.Errorf("%.40q: %v", data, got)
		}
	}
}

func TestStrength(t *testing.T) {
	for given, want := range map[string]Strength{
		"": Short, "elevenchars": Short, "twelve chars": Fair, "ääääääääääää": Fair,
		"nineteen characters": Fair, "twenty characters ok": Long,
	} {
		if got := StrengthOf(given); got != want {
			t.Errorf("%q: %v", given, got)
		}
	}
}

// TestAgeTool opens a file with the age tool itself, as the file says.
func TestAgeTool(t *testing.T) {
	tool, err := exec.LookPath("age")
	if err != nil {
		t.Skip("the age tool is not installed")
	}
	k, err := NewKey("doc1", passphrase, testWork)
	if err != nil {
		t.Fatal(err)
	}
	f, err := parse(seal(t, &k.Sealer, "the content"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	// The tool asks for a passphrase on a terminal only. The key is therefore
	// unwrapped here; its form is that of a file of age-keygen.
	identity, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	text, err := decrypt(f.wrapped, identity)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"key.txt": text, "document.age": f.content} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out, err := exec.Command(tool, "--decrypt", "--identity", filepath.Join(dir, "key.txt"), filepath.Join(dir, "document.age")).Output()
	if err != nil || string(out) != "the content" {
		t.Errorf("%q, %v", out, err)
	}
}

func FuzzOpen(f *testing.F) {
	k, err := NewKey("doc1", passphrase, 1)
	if err != nil {
		f.Fatal(err)
	}
	whole := seal(f, &k.Sealer, "content")
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add([]byte("-----BEGIN AGE ENCRYPTED FILE-----\n-----END AGE ENCRYPTED FILE-----\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = SealerOf(data)
		_, _ = k.Reseal(data)
		if content, err := k.Open(data); err == nil && string(content) != "content" {
			t.Errorf("opened as %q", content)
		}
		// The cost is part of the file, so the fuzzer would find the highest one.
		if parsed, err := parse(data); err == nil && bytes.Equal(parsed.wrapped, k.wrapped) {
			_, _ = Unlock(data, passphrase)
		}
	})
}
