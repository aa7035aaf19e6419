package archive

import (
	"encoding/binary"
	"encoding/hex"
	"hash/crc32"
	"strings"
	"time"

	"promodoc/app/signature"
)

// sums is the list of checksums of an archive.
type sums struct {
	kind   Kind
	made   time.Time // zero if the list does not say it
	names  []string  // in the order of the list
	byName map[string]Sum
}

// parseSums reads a list of checksums. Lines that begin with a number sign are
// comments, the first of which names the kind, and one of which may say when the
// archive was made. Errors: ErrForeign, ErrNewer, ErrDamaged.
func parseSums(text []byte) (sums, error) {
	first, rest, _ := strings.Cut(string(text), "\n")
	s := sums{kind: Kind(strings.TrimPrefix(first, "# ")), byName: map[string]Sum{}}
	if err := checkKind(s.kind); err != nil {
		return sums{}, err
	}
	for line := range strings.SplitSeq(rest, "\n") {
		if line == "" || line[0] == '#' {
			if made, ok := strings.CutPrefix(line, madeMark); ok {
				made, _, _ = strings.Cut(made, ".")
				s.made, _ = time.Parse(time.RFC3339, made)
			}
			continue
		}
		sum, name, ok := parseLine(line)
		if _, twice := s.byName[name]; !ok || twice {
			return sums{}, ErrDamaged.Wrap(errSums.Err())
		}
		s.names = append(s.names, name)
		s.byName[name] = sum
	}
	return s, nil
}

func checkKind(kind Kind) error {
	family, _, _ := strings.Cut(string(kind), "/")
	switch {
	case kind == KindBackup, kind == KindDocument:
		return nil
	case strings.HasPrefix(string(KindBackup), family+"/"), strings.HasPrefix(string(KindDocument), family+"/"):
		return ErrNewer.Err()
	}
	return ErrForeign.Err("What", signature.Archive)
}

// parseLine reads a line as sha256sum writes it for a binary or text file.
func parseLine(line string) (sum Sum, name string, ok bool) {
	const digits = 2 * len(sum)
	if len(line) < digits+3 || line[digits] != ' ' {
		return Sum{}, "", false
	}
	bytes, err := hex.DecodeString(line[:digits])
	if err != nil {
		return Sum{}, "", false
	}
	return Sum(bytes), line[digits+2:], true
}

// sumOf returns the checksum of a file's content in its extra fields. It reports
// false if the fields are not of this program, or of another name.
func sumOf(name string, extra []byte) (sum Sum, ok bool) {
	field := extraField(extra, extraSum)
	if len(field) != len(sum)+crc32.Size || binary.LittleEndian.Uint32(field[len(sum):]) != crc32.ChecksumIEEE([]byte(name)) {
		return Sum{}, false
	}
	return Sum(field[:len(sum)]), true
}

func extraField(extra []byte, id uint16) []byte {
	for len(extra) >= 4 {
		size := int(binary.LittleEndian.Uint16(extra[2:]))
		if len(extra) < 4+size {
			return nil
		}
		if binary.LittleEndian.Uint16(extra) == id {
			return extra[4 : 4+size]
		}
		extra = extra[4+size:]
	}
	return nil
}
