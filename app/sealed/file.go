package sealed

import (
	"bytes"
	"strings"

	"filippo.io/age/armor"
)

// MaxContent is the size in bytes of the largest content that is sealed or
// opened.
const MaxContent = 128 << 20

const (
	maxFile   = MaxContent/3*4 + 8<<20 // base64, line ends and the rest
	maxHeader = 4 << 10                // bytes before the first block
	maxKey    = 16 << 10               // bytes of the block with the key
)

// A protected file is a YAML mapping to the library that this program reads YAML
// with, and of a newer version: a program that does not know the form says so,
// and opens the file for reading only. Nothing here reads it as YAML. The two
// blocks begin at the margin, so that they can be copied out in any editor.
const (
	fileSchema = "schema: promodoc.document/v2\n"
	fileHelp   = `# A document of Promodoc, protected with a passphrase: Promodoc asks for it. Without Promodoc, copy each block,
# from its BEGIN to its END line, to a file of its own, key.age and document.age, and run
#   age --decrypt --identity key.age document.age > document.yaml
# (https://age-encryption.org). Without the passphrase nobody can open it.
`
	keyDocument  = "document: "
	keyRecipient = "recipient: "
	openKey      = "key: \"\n"
	openContent  = "content: \"\n"
	closeBlock   = "\"\n"
)

// file is a protected file in parts.
type file struct {
	document  string
	recipient string
	wrapped   []byte // armored: the key, encrypted to the passphrase
	content   []byte // armored: encrypted to the recipient
}

// bytes returns the file.
func (f file) bytes() []byte {
	var b bytes.Buffer
	b.Grow(len(fileHelp) + len(f.wrapped) + len(f.content) + 512)
	b.WriteString(fileSchema + fileHelp)
	b.WriteString(keyDocument + f.document + "\n" + keyRecipient + f.recipient + "\n")
	b.WriteString(openKey)
	b.Write(f.wrapped)
	b.WriteString(closeBlock + openContent)
	b.Write(f.content)
	b.WriteString(closeBlock)
	return b.Bytes()
}

// Is reports whether data is a protected file, be it damaged: near its beginning
// an encrypted block begins at the margin, where no other file of the program
// has one. A block alone, without a line of the program before it, is a file that
// somebody encrypted with age, for which there is no passphrase here.
func Is(data []byte) bool {
	start, ok := firstBlock(data)
	if !ok {
		return false
	}
	for line := range bytes.Lines(data[:start]) {
		for _, own := range ownLines {
			if bytes.HasPrefix(line, own) {
				return true
			}
		}
	}
	_, rest, ok := cutBlock(data[start:])
	if ok {
		_, ok = firstBlock(rest)
	}
	return ok
}

// ownLines are what lines before the first block of a protected file begin with.
var ownLines = [][]byte{[]byte("schema: promodoc."), []byte(keyDocument), []byte(keyRecipient), []byte("key: ")}

// firstBlock returns where the first block begins.
func firstBlock(data []byte) (int, bool) {
	head := data[:min(len(data), maxHeader)]
	if bytes.HasPrefix(head, []byte(armor.Header)) {
		return 0, true
	}
	at := bytes.Index(head, []byte("\n"+armor.Header))
	return at + 1, at >= 0
}

// parse takes a file apart without decrypting anything. Errors: ErrDamaged,
// ErrTooLarge.
func parse(data []byte) (file, error) {
	if len(data) > maxFile {
		return file{}, ErrTooLarge.Err("Limit", MaxContent>>20)
	}
	start, ok := firstBlock(data)
	if !ok {
		return file{}, ErrDamaged.Err("Reason", textNoBlocks)
	}
	var f file
	for line := range strings.Lines(string(data[:start])) {
		line = strings.TrimRight(line, "\r\n")
		if value, ok := strings.CutPrefix(line, keyDocument); ok {
			f.document = value
		}
		if value, ok := strings.CutPrefix(line, keyRecipient); ok {
			f.recipient = value
		}
	}
	var rest []byte
	if f.wrapped, rest, ok = cutBlock(data[start:]); !ok || len(f.wrapped) > maxKey {
		return file{}, ErrDamaged.Err("Reason", textNoBlocks)
	}
	if f.content, rest, ok = cutBlock(rest); !ok || len(bytes.Trim(rest, "\" \t\r\n")) > 0 {
		return file{}, ErrDamaged.Err("Reason", textNoBlocks)
	}
	if f.recipient == "" {
		return file{}, ErrDamaged.Err("Reason", textNoRecipient)
	}
	return f, nil
}

// cutBlock returns the next armored block, with its last line ended, and what
// follows it.
func cutBlock(data []byte) (block, rest []byte, ok bool) {
	start, ok := firstBlock(data)
	if !ok {
		return nil, nil, false
	}
	end := bytes.Index(data[start:], []byte("\n"+armor.Footer))
	if end < 0 {
		return nil, nil, false
	}
	end += start + 1 + len(armor.Footer)
	block = append(bytes.Clone(data[start:end]), '\n')
	return block, data[end:], true
}
