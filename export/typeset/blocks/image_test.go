package blocks

import (
	"io/fs"
	"testing"
	"testing/fstest"
)

func TestOnlyRegularFilesAreRead(t *testing.T) {
	files := fstest.MapFS{
		"pipe.png":   {Mode: fs.ModeNamedPipe, Data: []byte("x")},
		"folder.png": {Mode: fs.ModeDir},
		"file.png":   {Data: []byte("x")},
	}
	for name, want := range map[string]bool{"pipe.png": false, "folder.png": false, "file.png": true, "none.png": false} {
		if _, err := readFile(files, name); (err == nil) != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}
