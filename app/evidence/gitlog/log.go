package gitlog

import (
	"bufio"
	"bytes"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"

	"promodoc/app/promo"
	"promodoc/app/textdecode"
)

// commit is a commit of a repository.
type commit struct {
	hash      string
	parents   []string // hashes
	author    person   // as the commit has it
	mapped    person   // as the file .mailmap has it
	coauthors []person
	when      time.Time // when it was made, in the time zone of its author
	message   string
	subject   string // the first paragraph of the message, in one line

	on       *line // what it came in on, see [history]; nil if it was not reached
	reverted bool
	refers   *numbers // see numbers; nil before it was asked
}

// numbers returns the numbers that the message refers to, which are looked for once.
func (c *commit) numbers() numbers {
	if c.refers == nil {
		found := readNumbers(c)
		c.refers = &found
	}
	return *c.refers
}

// logFormat has the fields of a commit for git log, each ended by a zero byte: the last
// one by -z.
const logFormat = "--format=%H%x00%P%x00%ad%x00%an%x00%ae%x00%aN%x00%aE%x00%e%x00%B"

// logFields is how many fields there are.
const logFields = 9

// logOptions are the options of git log that go with the format. Messages come as the
// bytes that they are.
var logOptions = []string{"log", "-z", "--date=raw", "--encoding=none", "--no-show-signature", "--no-color", "--no-notes", logFormat}

// maxField is how many bytes a field may have.
const maxField = 16 << 20

// parseLog reads commits, and calls progress now and then with how many there are.
func parseLog(r io.Reader, progress func(commits int)) ([]*commit, error) {
	s := bufio.NewScanner(r)
	s.Buffer(make([]byte, 64<<10), maxField)
	s.Split(splitZero)
	var all []*commit
	var fields [logFields]string
	people := map[string]string{} // the same text once
	for i := 0; s.Scan(); i++ {
		switch at := i % logFields; at {
		case 3, 4, 5, 6:
			known, there := people[string(s.Bytes())]
			if !there {
				known = s.Text()
				people[known] = known
			}
			fields[at] = known
		default:
			fields[at] = s.Text()
			if at == logFields-1 {
				all = append(all, newCommit(fields))
				if len(all)%progressEvery == 0 {
					progress(len(all))
				}
			}
		}
	}
	return all, s.Err()
}

// progressEvery is after how many commits the progress is told.
const progressEvery = 2000

func splitZero(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return i + 1, data[:i], nil
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}

func newCommit(f [logFields]string) *commit {
	charset := f[7]
	text := func(i int) string { return decoded(f[i], charset) }
	c := &commit{
		hash: f[0], parents: strings.Fields(f[1]), when: rawDate(f[2]),
		author: person{text(3), text(4)}, mapped: person{text(5), text(6)}, message: text(8),
	}
	c.coauthors = coauthors(c.message)
	paragraph, _, _ := strings.Cut(strings.TrimSpace(c.message), "\n\n")
	c.subject = strings.Join(strings.Fields(paragraph), " ")
	return c
}

// rawDate reads a date in git's raw form: seconds since 1970, and the time zone.
func rawDate(text string) time.Time {
	seconds, zone, _ := strings.Cut(text, " ")
	n, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return time.Time{}
	}
	offset, err := strconv.Atoi(zone)
	if err != nil || offset < -9999 || offset > 9999 {
		offset = 0
	}
	return time.Unix(n, 0).In(time.FixedZone("", (offset/100*60+offset%100)*60))
}

// day returns the day on which a commit was made, where its author was.
func (c *commit) day() promo.Date { return promo.DateOf(c.when) }

// body returns the message after the subject.
func (c *commit) body() string {
	_, body, _ := strings.Cut(strings.TrimSpace(c.message), "\n\n")
	return strings.TrimSpace(body)
}

// decoded returns a text of a commit that names a charset, or none.
func decoded(text, charset string) string {
	if charset == "" && isPlain(text) {
		return text
	}
	// Nobody writes valid UTF-8 by chance, but many a configuration names another
	// encoding; those that consist of ASCII can only be told by their name.
	hasMore := strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
	if (charset == "" || hasMore) && utf8.ValidString(text) {
		return withoutControls(text)
	}
	if charset != "" {
		if e, err := htmlindex.Get(charset); err == nil {
			if t, err := e.NewDecoder().String(text); err == nil {
				return withoutControls(t)
			}
		}
	}
	if t, err := textdecode.Decode([]byte(text), textdecode.Plain); err == nil {
		return withoutControls(string(t.Data))
	}
	return withoutControls(strings.ToValidUTF8(text, "\uFFFD"))
}

// isPlain reports whether a text is in ASCII, without what does something to a terminal.
func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf || text[i] < ' ' && text[i] != '\n' && text[i] != '\t' {
			return false
		}
	}
	return true
}

// withoutControls takes characters out that would do something to a terminal.
func withoutControls(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text)
}
