package page

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/transform"
)

// The limits of a web page that was saved as one file.
const (
	maxParts     = 5000
	maxPartDepth = 4
	maxPart      = 64 << 20 // bytes
)

// savedPart is a web page in a file of several parts, with what its header says.
type savedPart struct {
	data     []byte
	encoding string // as declared; empty for none
	address  string // of the page on the web; empty for none
}

// openSavedPage returns the web page in a file of several parts (MHTML, RFC 2557):
// the first that is HTML. What the header says of its encoding goes before what
// the page itself says.
func openSavedPage(file string, data []byte) (savedPart, error) {
	message, err := mail.ReadMessage(bytes.NewReader(bytes.TrimLeft(data, "\xef\xbb\xbf\r\n")))
	if err != nil {
		return savedPart{}, errSavedPage.Wrap(err, "File", file)
	}
	part, err := findPage(message.Header.Get, message.Body, 0)
	switch {
	case err != nil:
		return savedPart{}, errSavedPage.Wrap(err, "File", file)
	case part == nil:
		return savedPart{}, errNoPage.Err("File", file)
	}
	return *part, nil
}

// findPage returns the first part that is a web page; nil for none.
func findPage(header func(string) string, body io.Reader, depth int) (*savedPart, error) {
	mediaType, parameters, err := mime.ParseMediaType(header("Content-Type"))
	if err != nil && mediaType == "" {
		return nil, nil
	}
	switch {
	case mediaType == "text/html", mediaType == "application/xhtml+xml":
		data, err := io.ReadAll(io.LimitReader(decoded(header("Content-Transfer-Encoding"), body), maxPart))
		if err != nil && !isCut(err) {
			return nil, err
		}
		return &savedPart{data, parameters["charset"], header("Content-Location")}, nil
	case !strings.HasPrefix(mediaType, "multipart/") || depth >= maxPartDepth || parameters["boundary"] == "":
		return nil, nil
	}
	parts := multipart.NewReader(body, parameters["boundary"])
	for range maxParts {
		p, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) || isCut(err) {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		if found, err := findPage(p.Header.Get, p, depth+1); found != nil || err != nil {
			return found, err
		}
	}
	return nil, nil
}

// isCut reports whether a file ends too early: what there is of it is read.
func isCut(err error) bool { return errors.Is(err, io.ErrUnexpectedEOF) }

// decoded returns what a part is encoded to. A fault in it ends it.
func decoded(encoding string, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body) // it skips the ends of lines
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	}
	return body
}

// text returns the page in UTF-8 if its header declares another encoding.
func (p savedPart) text() []byte {
	encoding, name := charset.Lookup(p.encoding)
	if encoding == nil || name == "utf-8" {
		return p.data
	}
	text, _, err := transform.Bytes(encoding.NewDecoder(), p.data)
	if err != nil {
		return p.data
	}
	return text
}

// isOnWeb reports whether an address is one of the web, and not of a file.
func isOnWeb(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}
