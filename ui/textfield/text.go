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

// What the keys do, for the sheet of keys.
var (
	textByWords      = message.New("textfield.by-words", "Go by words")
	textByParagraphs = message.New("textfield.by-paragraphs", "Go by paragraphs")
	textToRowEnds    = message.New("textfield.to-row-ends", "Go to the start or end of the row")
	textToTextEnds   = message.New("textfield.to-text-ends", "Go to the start or end of the text")
	textByView       = message.New("textfield.by-view", "Go by what is in view")
	textWithShift    = message.New("textfield.with-shift", "Select, with any key that moves")
	textDeleteWord   = message.New("textfield.delete-word", "Delete the word before or after")
	textDeleteRow    = message.New("textfield.delete-row", "Delete to the start or end of the row")
	textClipboard    = message.New("textfield.clipboard", "Cut, copy, paste")
	textBoldItalic   = message.New("textfield.bold-italic", "Bold, italic")
	textLinks        = message.New("textfield.links", "Add or change a link; remove it")
	textLists        = message.New("textfield.lists", "Numbered list, bulleted list")
	textIndent       = message.New("textfield.indent", "Indent a list item, or move it back")
	textPlainLine    = message.New("textfield.plain-line", "Begin a line; in a list, one without an item")
	textOpenMenu     = message.New("textfield.open-menu", "Open the text’s menu")
)
