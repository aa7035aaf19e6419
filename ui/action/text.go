package action

import (
	"runtime"

	"fyne.io/fyne/v2"

	"promodoc/app/message"
)

// The keys, as they are printed on a keyboard.
var (
	textCtrl      = message.New("action.ctrl", "Ctrl")
	textCommand   = message.New("action.command", "⌘")
	textAlt       = message.New("action.alt", "Alt")
	textShift     = message.New("action.shift", "Shift")
	textEnter     = message.New("action.enter", "Enter")
	textEsc       = message.New("action.esc", "Esc")
	textTab       = message.New("action.tab", "Tab")
	textBackspace = message.New("action.backspace", "Backspace")
	textPageUp    = message.New("action.page-up", "Page Up")
	textPageDown  = message.New("action.page-down", "Page Down")
)

// keyTexts has the keys whose Fyne name is not what is printed on a keyboard.
var keyTexts = map[fyne.KeyName]*message.Message{
	fyne.KeyUp:        message.New("action.up", "↑"),
	fyne.KeyDown:      message.New("action.down", "↓"),
	fyne.KeyLeft:      message.New("action.left", "←"),
	fyne.KeyRight:     message.New("action.right", "→"),
	fyne.KeyReturn:    textEnter,
	fyne.KeyEnter:     textEnter,
	fyne.KeyEscape:    textEsc,
	fyne.KeyTab:       textTab,
	fyne.KeyBackspace: textBackspace,
	fyne.KeyPageUp:    textPageUp,
	fyne.KeyPageDown:  textPageDown,
	fyne.KeyComma:     message.New("action.comma", ","),
	fyne.KeySlash:     message.New("action.slash", "/"),
}

func ctrlText() *message.Message {
	if runtime.GOOS == "darwin" {
		return textCommand
	}
	return textCtrl
}
