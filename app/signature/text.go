package signature

import "promodoc/app/message"

// What files are called within a sentence.
var textName = [numberOfKinds]*message.Message{
	Text:         message.New("signature.text", "a text"),
	Empty:        message.New("signature.empty", "an empty file"),
	Unknown:      message.New("signature.unknown", "a file of another program"),
	Zeros:        message.New("signature.zeros", "a file of nothing but zero bytes"),
	Word:         message.New("signature.word", "a Word document"),
	Sheet:        message.New("signature.sheet", "a spreadsheet"),
	Slides:       message.New("signature.slides", "a presentation"),
	OldOffice:    message.New("signature.old-office", "a document of Microsoft Office (Word, Excel or PowerPoint)"),
	Writer:       message.New("signature.writer", "a document of LibreOffice or OpenOffice (OpenDocument)"),
	Apple:        message.New("signature.apple", "a document of Pages, Numbers or Keynote"),
	RTF:          message.New("signature.rtf", "a document in Rich Text Format"),
	Book:         message.New("signature.book", "an e-book"),
	PDF:          message.New("signature.pdf", "a PDF"),
	PostScript:   message.New("signature.postscript", "a PostScript file"),
	SavedPage:    message.New("signature.saved-page", "a web page that was saved as one file (MHTML or web archive)"),
	Mail:         message.New("signature.mail", "a message of Outlook"),
	Picture:      message.New("signature.picture", "an image"),
	Sound:        message.New("signature.sound", "a sound file"),
	Video:        message.New("signature.video", "a video"),
	Archive:      message.New("signature.archive", "an archive (such as ZIP or tar)"),
	Compressed:   message.New("signature.compressed", "a compressed file (such as .gz)"),
	GitBundle:    message.New("signature.git-bundle", "a Git bundle"),
	Encrypted:    message.New("signature.encrypted", "an encrypted file"),
	Font:         message.New("signature.font", "a font"),
	Program:      message.New("signature.program", "a program"),
	Database:     message.New("signature.database", "a database"),
	OwnArchive:   message.New("signature.own-archive", "a backup or a packed document of Promodoc"),
	OwnDocument:  message.New("signature.own-document", "a document of Promodoc"),
	OwnProtected: message.New("signature.own-protected", "a document of Promodoc that is protected with a passphrase"),
	OwnPath:      message.New("signature.own-path", "a path file of Promodoc"),
	OwnOther:     message.New("signature.own-other", "a file that Promodoc keeps for itself"),
}

// Where a text was wanted: what there is instead, and what to do.
var (
	errSaveAsText = message.New("signature.save-as-text", "this is {{.What}}, not a text: save it as Markdown or plain text (UTF-8) in the program that it was made with, or convert it with pandoc, and use that; the file was not changed")
	errSaveAsCSV  = message.New("signature.save-as-csv", "this is {{.What}}, not a text: save the sheet as .xlsx or CSV (UTF-8) and use that; the file was not changed")
	errSaveAsHTML = message.New("signature.save-as-html", "this is {{.What}}: save it again as “web page, HTML only” and use that; the file was not changed")
	errCopyText   = message.New("signature.copy-text", "this is {{.What}}, whose text is not read here: use the text that it was made of, or copy its text into a Markdown file; the file was not changed")
	errOldOffice  = message.New("signature.old-office-text", "this is {{.What}}, not a text: save a sheet of Excel as .xlsx or CSV, another document as Markdown or plain text (UTF-8), and use that; the file was not changed")
	errExport     = message.New("signature.export", "this is {{.What}}, not a text: export it there as plain text or Markdown, a table of Numbers as CSV or Excel (.xlsx), and use that; the file was not changed")
	errPicture    = message.New("signature.a-picture", "this is {{.What}}, not a text: to have it on a page, name it in a Markdown file, as in ![what it shows](image.png); the file was not changed")
	errUnpack     = message.New("signature.unpack", "this is {{.What}}, not a text: unpack it and use the file that is in it; the file was not changed")
	errClone      = message.New("signature.clone", "this is {{.What}}, not a text: 'git clone' unpacks it, and a file of it can be used then; the file was not changed")
	errDecrypt    = message.New("signature.decrypt", "this is {{.What}}, not a text: decrypt it and use what is in it; the file was not changed")
	errChoose     = message.New("signature.choose", "this is {{.What}}, not a text: choose the file with the text; the file was not changed")
	errZeros      = message.New("signature.only-zeros", "this is {{.What}}, as a power cut or an interrupted copy leaves it: take the text from a backup, or copy it again; the file was not changed")
	errEmpty      = message.New("signature.nothing", "this is {{.What}}: write some text into it, or choose another file")
	errUnknown    = message.New("signature.not-text", "this is not a text file, and of which program it is cannot be told: save it as text there (Markdown, HTML or CSV, in UTF-8) and use that; the file was not changed")
	errArchive    = message.New("signature.use-archive", "this is {{.What}}, not a text: 'promodoc unpack' adds a packed document to the library, and 'promodoc restore' restores a backup; the file was not changed")
	errDocument   = message.New("signature.use-document", "this is {{.What}}, not a page: 'promodoc export' makes pages of it, and opening it in the window shows it; the file was not changed")
	errPath       = message.New("signature.use-path", "this is {{.What}} already, not a page: 'promodoc paths add' adds it to your own, and 'promodoc paths show' shows it; the file was not changed")
)

// errWanted is the error for a kind of file where a text was wanted. A kind
// without one has errChoose.
var errWanted = [numberOfKinds]*message.Message{
	Empty: errEmpty, Unknown: errUnknown, Zeros: errZeros,
	Word: errSaveAsText, Sheet: errSaveAsCSV, Slides: errSaveAsText, OldOffice: errOldOffice, Writer: errSaveAsText,
	Apple: errExport, RTF: errSaveAsText, Book: errSaveAsText, Mail: errSaveAsText, PDF: errCopyText, PostScript: errCopyText, SavedPage: errSaveAsHTML,
	Picture: errPicture, Archive: errUnpack, Compressed: errUnpack, GitBundle: errClone, Encrypted: errDecrypt,
	OwnArchive: errArchive, OwnDocument: errDocument, OwnProtected: errDocument, OwnPath: errPath,
}
