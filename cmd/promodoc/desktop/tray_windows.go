//go:build cgo

package desktop

import (
	"bytes"
	"image/png"

	"github.com/fyne-io/image/ico"
)

// trayIcon returns an icon in the form that the tray takes; nil for none.
func trayIcon(source []byte) []byte {
	img, err := png.Decode(bytes.NewReader(source))
	if err != nil {
		return nil
	}
	var icon bytes.Buffer
	if err := ico.Encode(&icon, img); err != nil {
		return nil
	}
	return icon.Bytes()
}
