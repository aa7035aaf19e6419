package textfield

import "promodoc/app/message"

// The items of the context menu.
var (
	textUndo      = message.New("textfield.undo", "Undo")
	textRedo      = message.New("textfield.redo", "Redo")
	textCut       = message.New("textfield.cut", "Cut")
	textCopy      = message.New("textfield.copy", "Copy")
	textPaste     = message.New("textfield.paste", "Paste")
	textSelectAll = message.New("textfield.select-all", "Select all")
)
