//go:build cgo

package desktop

import (
	"io"
	"log"
	"net/url"
	"runtime/debug"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"promodoc/assets"
)

// startGCPercent is by how many percent the heap may grow until the window is
// shown. It delays the first collection from 4 MB to about 30 MB.
const startGCPercent = 800

// leaveConsole closes a console that is there only for this program.
var leaveConsole = func() {}

// Start makes the toolkit's app and calls show, which shows the first window.
// From then on the toolkit's log goes to stderr, except for what
// [ignoredMessages] lists. The error says why this machine cannot show any
// window.
func Start(stderr io.Writer, show func(fyne.App)) (toolkit fyne.App, err error) {
	defer recoverStart(&err)
	leaveConsole()
	// The fonts and the first screen stay in memory: collecting garbage while
	// they are made would only delay the first frame.
	defer debug.SetGCPercent(debug.SetGCPercent(startGCPercent))
	watch := &toolkitLog{out: stderr}
	log.SetOutput(watch)
	// Without this the toolkit reads its metadata from FyneApp.toml, if there is
	// one in the working folder.
	app.SetMetadata(fyne.AppMetadata{ID: assets.AppID, Name: assets.Name, Version: assets.Version, Build: assets.Build})
	toolkit = opener{App: app.NewWithID(assets.AppID), failed: &atomic.Pointer[func(*url.URL, error)]{}}
	toolkit.SetIcon(fyne.NewStaticResource("promodoc.png", assets.Icon256))
	show(toolkit)
	watch.started.Store(true)
	return toolkit, nil
}
