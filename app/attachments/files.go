package attachments

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"weak"

	"promodoc/app/sealed"
)

// Opening returns files as they are once what is protected among them is opened with the
// key of a document, for as long as that is open. Those of the same files and document
// are equal.
func Opening(files fs.FS, codec *sealed.Codec) fs.FS { return opening{files, weak.Make(codec)} }

type opening struct {
	files fs.FS
	codec weak.Pointer[sealed.Codec] // whoever remembers the files must not keep the key
}

// Open implements [fs.FS].
func (o opening) Open(name string) (fs.File, error) {
	codec := o.codec.Value()
	found, err := o.files.Open(name)
	if err != nil || codec == nil || codec.Key() == nil || path.Ext(path.Dir(name)) != Extension {
		return found, err
	}
	info, err := found.Stat()
	if err != nil {
		_ = found.Close()
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > sealed.MaxContent {
		return found, nil
	}
	defer found.Close()
	data, err := io.ReadAll(io.LimitReader(found, sealed.MaxContent))
	if err != nil {
		return nil, err
	}
	if data, err = codec.Open(data); err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return &opened{bytes.NewReader(data), openedInfo{info, int64(len(data))}}, nil
}

// Stat implements [fs.StatFS]. The size of what is protected is that of its file.
func (o opening) Stat(name string) (fs.FileInfo, error) { return fs.Stat(o.files, name) }

// opened is a file that was protected.
type opened struct {
	*bytes.Reader
	info fs.FileInfo
}

func (f *opened) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *opened) Close() error               { return nil }

type openedInfo struct {
	fs.FileInfo
	size int64
}

func (i openedInfo) Size() int64 { return i.size }
