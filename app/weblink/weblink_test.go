package weblink_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"promodoc/app/message"
	"promodoc/app/weblink"
)

func TestParse(t *testing.T) {
	for _, address := range []string{
		"https://example.com", "http://example.com/a?b=c#d", "HTTPS://EXAMPLE.COM/", "  https://example.com\n",
		"https://user@example.com:8443/", "https://[2001:db8::1]/", "https://пример.рф/привет", "https://example.com/a%20b",
		"mailto:ada@example.com", "mailto:ada@example.com?subject=My%20case", "https://example.com/?attach=1",
	} {
		if _, err := weblink.Parse(address); err != nil {
			t.Errorf("%q: %v", address, err)
		}
	}
	for _, address := range []string{
		"", " ", "example.com", "/etc/passwd", "//example.com", "file:///etc/passwd", "FILE:///etc/passwd", "smb://server/share",
		`\\server\share`, "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,hi", "vbscript:x",
		"ftp://example.com", "tel:123", "ssh://example.com", "vscode://open?x", "ms-msdt:/id", "about:blank", "http:", "http:///a",
		"https://:80/", "http:example.com", "mailto:", "mailto:a@b.c?attach=/etc/passwd", "mailto:a@b.c?Attachment=/etc/passwd",
		"https://example.com/a b", "https://example.com/\x00", "https://example.com/\u202Egpj.exe", "https://example.com/\u200B",
		"https://example.com/\xff", "https://exa mple.com", "https://%zz", "-https://example.com", "x-https://example.com",
	} {
		u, err := weblink.Parse(address)
		if !message.Is(err, weblink.ErrInvalid) {
			t.Errorf("%q is opened as %v (%v)", address, u, err)
			continue
		}
		if sentence := err.Error(); strings.ContainsAny(sentence, "\x00\n\u202E") || !utf8.ValidString(sentence) {
			t.Errorf("%q: the sentence is %q", address, sentence)
		}
	}
	if _, err := weblink.Parse("https://example.com/" + strings.Repeat("a", weblink.MaxLength)); !message.Is(err, weblink.ErrTooLong) {
		t.Errorf("a long address: %v", err)
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"https://example.com", "mailto:a@b.c", "javascript:x", "file:///a"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, address string) {
		u, err := weblink.Parse(address)
		if err != nil {
			_ = err.Error()
			return
		}
		// What the system is given is again an address of these kinds.
		again := u.String()
		if !strings.HasPrefix(again, "http://") && !strings.HasPrefix(again, "https://") && !strings.HasPrefix(again, "mailto:") {
			t.Errorf("%q is opened as %q", address, again)
		}
		if _, err := weblink.Parse(again); err != nil && len(again) <= weblink.MaxLength {
			t.Errorf("%q is opened as %q, which may not be opened: %v", address, again, err)
		}
		if !weblink.HasScheme(again) {
			t.Errorf("%q may be opened and not be linked to", again)
		}
	})
}
