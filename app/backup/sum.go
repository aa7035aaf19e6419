package backup

import (
	"crypto/sha256"
	"io"

	"promodoc/app/archive"
	"promodoc/app/disk"
)

// sum returns the checksum of a file on disk.
func (b Backups) sum(file string) (archive.Sum, error) {
	in, err := disk.Open(b.FS, file)
	if err != nil {
		return archive.Sum{}, err
	}
	defer in.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, in); err != nil {
		return archive.Sum{}, disk.RefusedRead(file, err)
	}
	return archive.Sum(hash.Sum(nil)), nil
}

func contentOf(data []byte) content {
	return content{sum: sha256.Sum256(data), copyTo: func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}}
}
