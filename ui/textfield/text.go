package textfield

import "promodoc/app/message"

// The items of the context menu.
var (
	textUndo         = message.New("textfield.undo", "Undo")
	textRedo         = message.New("textfield.redo", "Redo")
	textCut          = message.New("textfield.cut", "Cut")
	textCopy         = message.New("textfield.copy", "Copy")
	textPaste        = message.New("textfield.paste", "Paste")
	textDelete       = message.New("textfield.delete", "Delete")
	textSelectAll    = message.New("textfield.select-all", "Select all")
	textBold         = message.New("textfield.bold", "Bold")
	textItalic       = message.New("textfield.italic", "Italic")
	textCode         = message.New("textfield.code", "Code")
	textLink         = message.New("textfield.link", "Link")
	textRemoveLink   = message.New("textfield.remove-link", "Remove link")
	textNumberedList = message.New("textfield.numbered-list", "Numbered list")
	textBulletedList = message.New("textfield.bulleted-list", "Bulleted list")
)
