// Package attaching adds files to the example that is being written, and shows what is
// attached: pictures small, and of all files what they are called, how large they are and
// whether they are there. The package must not know how a document is shown or edited.
package attaching

import (
	"errors"
	"image"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"promodoc/app/attachments"
	"promodoc/app/filesize"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Options is what a [Gallery] is made with.
type Options struct {
	Folder attachments.Folder
	// Thumbnail returns a picture at no more than a size in pixels, nil for a file that is
	// none. It is slow, and may be called on any goroutine. Nil shows no pictures.
	Thumbnail func(data []byte, most image.Point) image.Image
	// Choose asks the user for a file, and Open opens one with the system's program for it.
	Choose func(chosen func(file string))
	Open   func(file string)
	// Post runs a function on the goroutine of the screens, and Go slow work on another one; nil
	// means on a new one.
	Post func(func())
	Go   func(func())
}

// Gallery is the attachments of one document, as they are shown. It belongs to the
// goroutine of the screens.
type Gallery struct {
	Options
	Editor
	card     fyne.CanvasObject
	pictures map[version]image.Image // nil for a file that is no picture
}

// version is a file as it was at a time.
type version struct {
	name     string
	size     int64
	modified time.Time
}

// New returns the gallery of an editor.
func New(o Options, e Editor) *Gallery {
	if o.Go == nil {
		o.Go = func(f func()) { go f() }
	}
	return &Gallery{Options: o, Editor: e, pictures: map[version]image.Image{}}
}

// Usable reports whether the document has a folder for attachments.
func (g *Gallery) Usable() bool { return g.Folder.FS != nil }

// Add copies files into the folder, and calls done with the names that they have there and
// with why others could not be added. taken are the names that the document has.
func (g *Gallery) Add(files, taken []string, done func(added []string, fault error)) {
	g.work(func() (added []string, fault error) {
		for _, file := range files {
			name, err := g.Folder.Add(file, slices.Concat(taken, added))
			if err == nil {
				added = append(added, name)
			}
			fault = errors.Join(fault, err)
		}
		return added, fault
	}, done)
}

// AddPicture is Add for a picture that is in no file.
func (g *Gallery) AddPicture(data []byte, taken []string, done func(added []string, fault error)) {
	g.work(func() ([]string, error) {
		name, err := g.Folder.AddBytes(textPasted.Text(), data, taken)
		if err != nil {
			return nil, err
		}
		return []string{name}, nil
	}, done)
}

func (g *Gallery) work(add func() ([]string, error), done func([]string, error)) {
	g.Go(func() {
		added, fault := add()
		g.Post(func() { done(added, fault) })
	})
}

// Facts says what a file is, or that it is missing.
func (g *Gallery) Facts(name string) (sentence string, missing bool) {
	info, ok := g.Folder.Info(name)
	if !ok {
		return textMissing.Text("File", name), true
	}
	return textFacts.Text("File", name, "Size", filesize.Text(info.Size)), false
}

// OpenFile opens a file with the system's program for it. It returns why that cannot be
// done.
func (g *Gallery) OpenFile(name string) error {
	file, ok := g.Folder.File(name)
	switch {
	case !ok:
		return errMissing.Err("File", name)
	case g.Folder.Codec.Key() != nil:
		return errProtected.Err("File", name)
	}
	if _, ok := g.Folder.Info(name); !ok {
		return errMissing.Err("File", name)
	}
	g.Open(file)
	return nil
}

// dot is before the extension of a file.
const dot = "."

// The size of a thumbnail at the usual size of text, and how many pixels one may have at most.
const (
	width, height       = 96, 72
	maxWidth, maxHeight = 4 * width, 4 * height
	maxPictures         = 100
	maxThumbnail        = attachments.MaxSize
)

// Thumbnail returns a small picture of a file, which is filled in once it was read. It is
// empty for what is missing, and has the extension of a file that is no picture.
func (g *Gallery) Thumbnail(name string) fyne.CanvasObject {
	ground := kit.NewCard()
	ground.SetColors(theme.Inactive, theme.Hairline)
	picture := &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleSmooth}
	label := kit.NewLabel(kit.Run{Text: strings.ToUpper(strings.TrimPrefix(filepath.Ext(name), dot)), Size: theme.Caption, Bold: true, Color: theme.Muted})
	box := kit.Stack(kit.Gap(theme.Scaled(width), theme.Scaled(height)), ground, kit.Inset(4, 4, 4, 4, kit.Stack(kit.Row(0, kit.Spacer(), label, kit.Spacer()), picture)))
	picture.Hide()
	info, ok := g.Folder.Info(name)
	if !ok || g.Options.Thumbnail == nil || !attachments.IsPicture(name) {
		return box
	}
	v := version{name, info.Size, info.Modified}
	show := func() {
		if im := g.pictures[v]; im != nil {
			picture.Image = im
			label.Hide()
			picture.Show()
			picture.Refresh()
		}
	}
	if _, known := g.pictures[v]; known {
		show()
		return box
	}
	g.Go(func() {
		var im image.Image
		if data, err := g.Folder.Read(name); err == nil && len(data) <= maxThumbnail {
			im = g.Options.Thumbnail(data, image.Pt(maxWidth, maxHeight))
		}
		g.Post(func() {
			if len(g.pictures) >= maxPictures {
				clear(g.pictures)
			}
			g.pictures[v] = im
			show()
		})
	})
	return box
}
