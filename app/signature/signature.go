// Package signature tells what a file is by its content, so that a file which is
// no text, or not the text that is wanted, can be named as what it is, whatever
// its name ends in. It must not know what the file was wanted for.
package signature

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gabriel-vasile/mimetype"
)

// Kind is what a file is.
type Kind int

// The kinds of files.
const (
	Text    Kind = iota // a text, as far as can be told
	Empty               // no bytes, or nothing but white space
	Unknown             // no text, and nothing that is known here
	Zeros               // nothing but zero bytes

	Word          // Microsoft Word
	Sheet         // Excel and other spreadsheets
	Slides        // PowerPoint and other presentations
	OldOffice     // Microsoft Office before 2007, which of its programs is not known
	Writer        // the text documents of LibreOffice and OpenOffice
	Apple         // Pages, Numbers and Keynote
	RTF           // Rich Text Format
	Book          // an e-book
	PDF           // Portable Document Format
	PostScript    // pages for a printer
	SavedPage     // a web page with its images in one file
	Mail          // a message of Outlook
	Picture       // and SVG, though it is text
	Sound         // or music
	Video         // or a film
	Archive       // files packed into one
	Compressed    // one packed file
	GitBundle     // a Git repository in one file
	Encrypted     // text that is encrypted with another program
	Font          // for screens or paper
	Program       // an executable file or a library
	Database      // in one file
	OwnArchive    // a backup or a packed document of Promodoc
	OwnDocument   // a document of Promodoc
	OwnProtected  // a document of Promodoc, protected with a passphrase
	OwnPath       // a path file of Promodoc
	OwnOther      // another file of Promodoc, such as its settings
	numberOfKinds = iota
)

// headSize is how many bytes at the beginning of a file are looked at to tell
// whether it is text.
const headSize = 4096

// Of returns what a file is by its bytes, or by as many of them as there are at
// hand. For all that is written as text and is nobody's format, it is Text.
func Of(data []byte) Kind {
	if len(data) == 0 {
		return Empty
	}
	if data[0] == 0 && len(bytes.Trim(data, "\x00")) == 0 {
		return Zeros
	}
	if k := byPrefix(data); k != Text {
		return k
	}
	if !hasControls(data[:min(len(data), headSize)]) {
		return Text
	}
	if bytes.HasPrefix(data, []byte(zipHeader)) {
		return ofZIP(data)
	}
	return byLibrary(data)
}

// prefixes are those of formats that begin like text, or may have nothing else in
// their first bytes. What begins with one is of the kind: no text does by chance.
var prefixes = []struct {
	prefix string
	kind   Kind
}{
	{`{\rtf`, RTF}, {"%PDF-", PDF}, {"%!PS-Adobe", PostScript},
	{"# v2 git bundle\n", GitBundle}, {"# v3 git bundle\n", GitBundle},
	{"BZh91AY&SY", Compressed}, {"-----BEGIN PGP MESSAGE-----", Encrypted}, {ageHeader, Encrypted}, {"age-encryption.org/v1", Encrypted},
	{"From: <Saved by ", SavedPage}, // Blink and Internet Explorer
}

// ageHeader is the first line of what is encrypted with age, which protects the
// documents of Promodoc.
const ageHeader = "-----BEGIN AGE ENCRYPTED FILE-----"

func byPrefix(data []byte) Kind {
	for _, p := range prefixes {
		if bytes.HasPrefix(data, []byte(p.prefix)) {
			return p.kind
		}
	}
	for _, m := range marks {
		if bytes.HasPrefix(data, []byte(m.prefix)) && bytes.Contains(data[:min(len(data), headSize)], []byte(m.mark)) {
			return m.kind
		}
	}
	if isSVG(data) {
		return Picture
	}
	return Text
}

// marks are words near the beginning of formats that share it with others.
var marks = []struct {
	prefix, mark string
	kind         Kind
}{
	{"<?xml", "<office:document", Writer},
	{"<?xml", `progid="Word.Document"`, Word}, {"<?xml", `progid="Excel.Sheet"`, Sheet},
	{"bplist00", "WebMainResource", SavedPage}, // Safari
}

// isSVG reports whether a file is a picture in SVG, and not a text that has one
// in it: nothing follows the picture.
func isSVG(data []byte) bool {
	trimmed := bytes.TrimSpace(data[:min(len(data), headSize)])
	trimmed = bytes.TrimPrefix(trimmed, []byte("\xEF\xBB\xBF"))
	if !bytes.HasPrefix(trimmed, []byte("<")) || !bytes.HasSuffix(bytes.TrimSpace(data[max(0, len(data)-headSize):]), []byte("</svg>")) {
		return false
	}
	for {
		switch {
		case bytes.HasPrefix(trimmed, []byte("<svg")):
			return true
		case bytes.HasPrefix(trimmed, []byte("<?")), bytes.HasPrefix(trimmed, []byte("<!")):
			end := ">"
			if bytes.HasPrefix(trimmed, []byte("<!--")) {
				end = "-->"
			}
			_, rest, found := bytes.Cut(trimmed, []byte(end))
			if !found {
				return false
			}
			trimmed = bytes.TrimSpace(rest)
		default:
			return false
		}
	}
}

// hasControls reports whether bytes have control characters that no text has.
func hasControls(data []byte) bool {
	return bytes.ContainsFunc(data, IsControl)
}

// IsControl reports whether a character below U+0020, or U+007F, is in no text.
// Escape is in the output of programs, and the form feed in old texts.
func IsControl(r rune) bool {
	switch r {
	case '\t', '\n', '\v', '\f', '\r', '\x1b':
		return false
	}
	return r < ' ' || r == 0x7F
}

// OfText returns what a text is: a file of Promodoc by the schema that it begins
// with, else Text or Empty. The text is UTF-8, and its lines end in \n.
func OfText(text []byte) Kind {
	if len(bytes.TrimSpace(text)) == 0 {
		return Empty
	}
	schema, body := schemaOf(text)
	switch {
	case bytes.Contains(body[:min(len(body), headSize)], []byte("\n"+ageHeader)):
		return OwnProtected
	case strings.HasPrefix(schema, "promodoc.document/"):
		return OwnDocument
	case strings.HasPrefix(schema, "promodoc.path/"):
		return OwnPath
	case slices.ContainsFunc(otherSchemas, func(s string) bool { return strings.HasPrefix(schema, s) }):
		return OwnOther
	}
	return Text
}

// otherSchemas are those of the files that the program keeps for itself.
var otherSchemas = []string{"promodoc.settings/", "promodoc.window/", "promodoc.backup-state/"}

// schemaOf returns the schema that a text names in its first line that has
// anything but a comment, and the text from that line on; empty for none.
func schemaOf(text []byte) (schema string, body []byte) {
	for at := 0; at < len(text); {
		line, _, _ := bytes.Cut(text[at:], []byte("\n"))
		value, found := bytes.CutPrefix(line, []byte("schema:"))
		switch {
		case found:
			return string(bytes.Trim(value, " \t\"'")), text[at:]
		case len(bytes.TrimSpace(line)) > 0 && line[0] != '#' && string(line) != "---":
			return "", nil
		}
		at += len(line) + 1
	}
	return "", nil
}

// The beginnings of a file in a ZIP archive, and of its description at the end.
const (
	zipHeader  = "PK\x03\x04"
	zipEntry   = "PK\x01\x02"
	headerName = 30 // offset of the name in the former
	entryName  = 46
)

// The parts of documents that are ZIP archives, by which they are told from
// others. Other programs than the makers' write the parts in any order.
var zipParts = []struct {
	prefix, suffix string
	kind           Kind
}{
	{"word/", "", Word}, {"xl/", "", Sheet}, {"ppt/", "", Slides}, {"", ".iwa", Apple},
}

// maxParts is how many files of an archive are looked at.
const maxParts = 200

// ofZIP returns what a ZIP archive is.
func ofZIP(data []byte) Kind {
	if k := byLibrary(data); k != Archive {
		return k
	}
	rest := data
	for range maxParts {
		at := bytes.Index(rest, []byte(zipHeader))
		if at < 0 {
			break
		}
		name := nameAt(rest[at:], headerName)
		for _, p := range zipParts {
			if strings.HasPrefix(name, p.prefix) && strings.HasSuffix(name, p.suffix) {
				return p.kind
			}
		}
		rest = rest[at+len(zipHeader):]
	}
	// An archive of Promodoc describes its list of checksums last.
	if at := bytes.LastIndex(data, []byte(zipEntry)); at >= 0 && nameAt(data[at:], entryName) == "SHA256SUMS" {
		return OwnArchive
	}
	return Archive
}

// nameAt returns the name in a header of a file, whose length is 4 bytes before
// it in the one form and 18 in the other; empty if it is cut off.
func nameAt(header []byte, offset int) string {
	length := headerName - 4
	if offset == entryName {
		length = 28
	}
	if len(header) < offset {
		return ""
	}
	end := offset + int(header[length]) + int(header[length+1])<<8
	if end > len(header) || !utf8.Valid(header[offset:end]) {
		return ""
	}
	return string(header[offset:end])
}

// mediaTypes are the beginnings of the types that the library tells, with the
// kinds they are here. The first that fits counts.
var mediaTypes = []struct {
	prefix string
	kind   Kind
}{
	{"application/vnd.openxmlformats-officedocument.wordprocessingml", Word}, {"application/msword", Word},
	{"application/vnd.openxmlformats-officedocument.spreadsheetml", Sheet}, {"application/vnd.ms-excel", Sheet},
	{"application/vnd.oasis.opendocument.spreadsheet", Sheet}, {"application/vnd.sun.xml.calc", Sheet}, {"application/vnd.lotus-1-2-3", Sheet},
	{"application/vnd.openxmlformats-officedocument.presentationml", Slides}, {"application/vnd.ms-powerpoint", Slides},
	{"application/vnd.oasis.opendocument.presentation", Slides},
	{"application/vnd.oasis.opendocument", Writer},
	{"application/vnd.ms-outlook", Mail}, {"application/x-ms-installer", Program}, {"application/x-ole-storage", OldOffice},
	{"application/epub+zip", Book}, {"application/x-mobipocket-ebook", Book},
	{"image/", Picture}, {"audio/", Sound}, {"video/", Video}, {"application/ogg", Sound},
	{"font/", Font}, {"application/vnd.ms-fontobject", Font},
	{"application/vnd.microsoft.portable-executable", Program}, {"application/x-elf", Program}, {"application/x-object", Program},
	{"application/x-executable", Program}, {"application/x-sharedlib", Program}, {"application/x-mach-binary", Program},
	{"application/java-archive", Program}, {"application/vnd.android.package-archive", Program}, {"application/wasm", Program}, {"application/x-bytecode", Program},
	{"application/vnd.sqlite3", Database}, {"application/x-msaccess", Database},
	{"application/gzip", Compressed}, {"application/x-xz", Compressed}, {"application/x-bzip2", Compressed}, {"application/zstd", Compressed}, {"application/lzip", Compressed},
	{"application/zip", Archive}, {"application/x-7z", Archive}, {"application/x-tar", Archive}, {"application/vnd.rar", Archive},
	{"application/x-xar", Archive}, {"application/x-cpio", Archive}, {"application/x-archive", Archive}, {"application/vnd.ms-cab", Archive}, {"application/x-rpm", Archive}, {"application/vnd.debian", Archive},
}

// byLibrary returns what bytes are that are no text. The library is asked only
// about those: it takes a text that begins with "BM" for a picture.
func byLibrary(data []byte) Kind {
	for m := mimetype.Detect(data); m != nil; m = m.Parent() {
		for _, t := range mediaTypes {
			if strings.HasPrefix(m.String(), t.prefix) {
				return t.kind
			}
		}
	}
	return Unknown
}
