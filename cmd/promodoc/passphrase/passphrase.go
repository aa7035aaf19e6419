// Package passphrase gets the passphrase of a document for a command: from the
// first line of a file, or from the user at the terminal. It never takes one from
// an argument or an environment variable, which other programs can read.
package passphrase

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"

	"promodoc/app/disk"
)

// maxLine is how many bytes of a file are read for a passphrase.
const maxLine = 64 << 10

// Source says where a passphrase comes from.
type Source struct {
	File  string    // with the passphrase in its first line; "-" is Stdin; empty asks the user
	Stdin io.Reader // of the command
	FS    disk.FS
}

// Asks reports whether the user is asked.
func (s Source) Asks() bool { return s.File == "" }

// Get returns the passphrase of a document. Errors: ErrNoTerminal if the user
// cannot be asked; *disk.Missing, *disk.Refused; other kinds of this package for
// a passphrase that cannot be one.
func (s Source) Get(document string) (string, error) {
	if s.Asks() {
		return ask(textPrompt.Text("Document", document))
	}
	return s.fromFile()
}

// Choose returns a new passphrase for a document. A user is asked twice, after
// being told what it means. Errors: as for Get; ErrDiffer.
func (s Source) Choose(document string) (string, error) {
	if !s.Asks() {
		return s.fromFile()
	}
	chosen, err := ask(textChoose.Text("Document", document))
	if err != nil {
		return "", err
	}
	again, err := ask(textAgain.Text())
	if err == nil && again != chosen {
		err = ErrDiffer.Err()
	}
	return chosen, err
}

// fromFile returns the first line of the file, without the end of the line.
func (s Source) fromFile() (string, error) {
	r := s.Stdin
	if s.File != "-" {
		data, err := disk.Read(s.FS, s.File)
		if err != nil {
			return "", err
		}
		r = bytes.NewReader(data)
	}
	line, err := bufio.NewReader(io.LimitReader(r, maxLine)).ReadString('\n')
	if err != nil && err != io.EOF {
		return "", errUnreadable.Wrap(err, "File", s.File)
	}
	line = strings.TrimPrefix(strings.TrimRight(line, "\r\n"), "\uFEFF")
	switch {
	case line == "":
		return "", errEmpty.Err("File", s.File)
	case len(line) >= maxLine || !utf8.ValidString(line):
		return "", errNoText.Err("File", s.File)
	}
	return line, nil
}

// ask asks on the terminal, without echo. A command whose standard input and
// standard error both lead elsewhere was started by a script or in the
// background: it must not wait there for somebody to type.
func ask(prompt string) (string, error) {
	if !term.IsTerminal(int(os.Stdin.Fd())) && !term.IsTerminal(int(os.Stderr.Fd())) {
		return "", ErrNoTerminal.Err()
	}
	in, out, done, err := openTerminal()
	if err != nil {
		return "", ErrNoTerminal.Err()
	}
	defer done()
	defer restoreOnInterrupt(int(in.Fd()))()
	_, _ = io.WriteString(out, prompt)
	typed, err := term.ReadPassword(int(in.Fd()))
	_, _ = io.WriteString(out, "\n")
	switch {
	case err != nil || len(typed) == 0:
		return "", errNothingTyped.Err()
	case !utf8.Valid(typed):
		return "", errTypedNoText.Err()
	}
	return string(typed), nil
}
