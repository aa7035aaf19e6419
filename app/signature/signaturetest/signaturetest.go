// Package signaturetest makes files of many kinds, to try on what reads files. They
// are as small as they can be and still be told, and made anew each time, so that no
// test depends on another.
package signaturetest

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/hex"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"promodoc/app/signature"
)

// File is a file and what it is.
type File struct {
	Name string
	Data []byte
	Kind signature.Kind
}

// Renamed returns the file under the extension of another kind, as people have them.
func (f File) Renamed(extension string) File {
	stem, _, _ := strings.Cut(f.Name, ".")
	f.Name = stem + "-renamed" + extension
	return f
}

// Foreign returns files of other programs, none of which is a text.
func Foreign(t testing.TB) []File {
	t.Helper()
	files := append(documents(t), packed(t)...)
	files = append(files, pictures(t)...)
	return append(files, []File{
		{"old.doc", decode(t, "d0cf11e0a1b11ae1"+strings.Repeat("00", 16)+"3e000300feff0900"+strings.Repeat("00", 480)), signature.OldOffice},
		{"page.pdf", []byte("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n"), signature.PDF},
		{"page.ps", []byte("%!PS-Adobe-3.0\n%%Pages: 1\nshowpage\n"), signature.PostScript},
		{"case.fodt", []byte("<?xml version=\"1.0\"?>\n\n<office:document xmlns:office=\"urn:o\"><p>a</p></office:document>\n"), signature.Writer},
		{"case.xml", []byte("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?>\n<w:wordDocument/>\n"), signature.Word},
		{"page.webarchive", []byte("bplist00\xd1\x01\x02_\x10\x0fWebMainResource\x00"), signature.SavedPage},
		{"letter.rtf", []byte(`{\rtf1\ansi Dear panel}`), signature.RTF},
		{"page.mhtml", []byte("From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>"), signature.SavedPage},
		{"repository.bundle", []byte("# v2 git bundle\n" + strings.Repeat("a", 40) + " refs/heads/main\n\nPACK\x00\x00\x00\x02"), signature.GitBundle},
		{"secret.asc", []byte("-----BEGIN PGP MESSAGE-----\n\nYWdl\n-----END PGP MESSAGE-----\n"), signature.Encrypted},
		{"secret.age", []byte("age-encryption.org/v1\n-> scrypt a 18\n\x00\x01"), signature.Encrypted},
		{"armored.age", []byte("-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n"), signature.Encrypted},
		{"font.ttf", decode(t, "00010000000c008000030040"+hex.EncodeToString([]byte("GDEF"))+strings.Repeat("00", 40)), signature.Font},
		{"font.woff2", decode(t, hex.EncodeToString([]byte("wOF2"))+"00010000"+strings.Repeat("00", 40)), signature.Font},
		{"program", decode(t, "7f454c46020101"+strings.Repeat("00", 9)+"02003e0001000000"+strings.Repeat("00", 40)), signature.Program},
		{"program.exe", []byte("MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff" + strings.Repeat("\x00", 60)), signature.Program},
		{"song.mp3", []byte("ID3\x03\x00\x00\x00\x00\x00\x0a" + strings.Repeat("\x00", 40)), signature.Sound},
		{"film.mp4", []byte("\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"), signature.Video},
		{"notes.sqlite", []byte("SQLite format 3\x00\x10\x00\x01\x01\x00"), signature.Database},
		{"zeros.md", make([]byte, 3000), signature.Zeros},
		{"empty.md", nil, signature.Empty},
		{"random.md", decode(t, "8f3a00c1d2ff0b9e1700a4e3f1809c07d5"+"0212fe6b00ffeeddcc"), signature.Unknown},
	}...)
}

// documents are those of office programs.
func documents(t testing.TB) []File {
	return []File{
		{"case.docx", archive(t, "[Content_Types].xml", "_rels/.rels", "word/document.xml"), signature.Word},
		{"exported.docx", archive(t, "word/numbering.xml", "word/document.xml", "[Content_Types].xml"), signature.Word},
		{"ladder.xlsx", archive(t, "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"), signature.Sheet},
		{"talk.pptx", archive(t, "[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml"), signature.Slides},
		{"case.odt", open(t, "application/vnd.oasis.opendocument.text"), signature.Writer},
		{"ladder.ods", open(t, "application/vnd.oasis.opendocument.spreadsheet"), signature.Sheet},
		{"talk.odp", open(t, "application/vnd.oasis.opendocument.presentation"), signature.Slides},
		{"book.epub", open(t, "application/epub+zip"), signature.Book},
		{"case.pages", archive(t, "Index/Document.iwa", "Data/a.jpg"), signature.Apple},
	}
}

func packed(t testing.TB) []File {
	var tarred, zipped bytes.Buffer
	w := tar.NewWriter(&tarred)
	check(t, w.WriteHeader(&tar.Header{Name: "notes.md", Size: 1, Mode: 0o600}))
	_, err := w.Write([]byte("a"))
	check(t, err)
	check(t, w.Close())
	g := gzip.NewWriter(&zipped)
	_, err = g.Write([]byte("# Notes\n"))
	check(t, err)
	check(t, g.Close())
	z, err := zstd.NewWriter(nil)
	check(t, err)
	return []File{
		{"export.zip", archive(t, "notes.md", "picture.png"), signature.Archive},
		{"export.tar", tarred.Bytes(), signature.Archive},
		{"export.7z", decode(t, "377abcaf271c0004"+strings.Repeat("00", 24)), signature.Archive},
		{"notes.md.gz", zipped.Bytes(), signature.Compressed},
		{"notes.md.zst", z.EncodeAll([]byte("# Notes\n"), nil), signature.Compressed},
		{"notes.md.xz", decode(t, "fd377a585a000004e6d6b446"+"0000000000"), signature.Compressed},
		{"notes.md.bz2", decode(t, hex.EncodeToString([]byte("BZh91AY&SY"))+"c1c080e200000141"), signature.Compressed},
	}
}

func pictures(t testing.TB) []File {
	t.Helper()
	im := image.NewPaletted(image.Rect(0, 0, 2, 2), color.Palette{color.White, color.Black})
	var p, j, g bytes.Buffer
	check(t, png.Encode(&p, im))
	check(t, jpeg.Encode(&j, im, nil))
	check(t, gif.Encode(&g, im, nil))
	return []File{
		{"shot.png", p.Bytes(), signature.Picture},
		{"photo.jpg", j.Bytes(), signature.Picture},
		{"moving.gif", g.Bytes(), signature.Picture},
		{"shot.webp", []byte("RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00/\x00\x00\x00"), signature.Picture},
		{"photo.heic", []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1"), signature.Picture},
		{"shot.bmp", decode(t, "424d46000000000000003600000028000000020000000200000001001800"+strings.Repeat("00", 40)), signature.Picture},
		{"logo.svg", []byte("<?xml version=\"1.0\"?>\n<!-- made by a tool -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>\n"), signature.Picture},
	}
}

// Own returns files that Promodoc writes, and that are no page.
func Own(t testing.TB) []File {
	t.Helper()
	return []File{
		{"mine.yaml", []byte("schema: promodoc.document/v1\nid: a\nname: mine\n"), signature.OwnDocument},
		{"lead.yaml", []byte("# yaml-language-server: $schema=path.schema.json\nschema: promodoc.path/v1\nid: lead\ntitle: Lead\n"), signature.OwnPath},
		{"locked.yaml", []byte("schema: promodoc.document/v2\n# help\nkey: \"\n-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n"), signature.OwnProtected},
		{"settings.yaml", []byte("schema: promodoc.settings/v1\n"), signature.OwnOther},
		{"mine.promodoc.zip", archive(t, "mine.yaml", "SHA256SUMS"), signature.OwnArchive},
	}
}

// archive returns a ZIP archive of files with a few bytes each.
func archive(t testing.TB, names ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range names {
		f, err := w.Create(name)
		check(t, err)
		_, err = f.Write([]byte(strings.Repeat("<xml/>", 20)))
		check(t, err)
	}
	check(t, w.Close())
	return out.Bytes()
}

// open returns an archive of the kind of OpenDocument, whose first file is its type.
func open(t testing.TB, mediaType string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	f, err := w.CreateRaw(&zip.FileHeader{
		Name: "mimetype", CompressedSize64: uint64(len(mediaType)), UncompressedSize64: uint64(len(mediaType))})
	check(t, err)
	_, err = f.Write([]byte(mediaType))
	check(t, err)
	f, err = w.Create("content.xml")
	check(t, err)
	_, err = f.Write([]byte("<xml/>"))
	check(t, err)
	check(t, w.Close())
	return out.Bytes()
}

func decode(t testing.TB, digits string) []byte {
	t.Helper()
	data, err := hex.DecodeString(digits)
	check(t, err)
	return data
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
