package page

import (
	"strings"
	"testing"

	"promodoc/app/message"
)

const savedHead = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"

func TestSavedPageFaults(t *testing.T) {
	for _, test := range []struct {
		text string
		want *message.Message
	}{
		{savedHead + "--x\nContent-Type: text/css\n\na\n--x--\n", errNoPage},
		{savedHead, errNoPage},
		{savedHead + "--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n!!!!\n--x--\n", errSavedPage},
		{strings.Replace(savedHead, "; boundary=x", "", 1), errNoPage},
	} {
		if _, err := Read("a.mhtml", []byte(test.text), ""); !message.Is(err, test.want) {
			t.Errorf("%q: %v", test.text, err)
		}
	}
}

// FuzzSavedPage reads any bytes as a web page that was saved as one file, and as a
// part of one: nothing panics, and errors name the file.
func FuzzSavedPage(f *testing.F) {
	f.Add([]byte("--x\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n<h1>caf=E9</h1>\n--x--\n"))
	f.Add([]byte("--x\nContent-Type: multipart/alternative; boundary=y\n\n--y\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPGI+\n--y--\n--x--\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, text := range []string{string(data), savedHead + string(data)} {
			if _, err := openSavedPage("a.mhtml", []byte(text)); err != nil && !strings.HasPrefix(err.Error(), "a.mhtml:") {
				t.Errorf("error without the file's name: %v", err)
			}
		}
	})
}
