// Package inbox reads the files in which readers commented on a document: it tells
// what a file is, has it read, and finds the words of marks on pages by what it
// remembers of the last exports. It must not know of commands or screens.
package inbox

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"promodoc/app/disk"
	"promodoc/app/feedback"
	"promodoc/app/feedback/edited"
	"promodoc/app/feedback/pdfnotes"
	"promodoc/app/feedback/traces"
	"promodoc/app/feedback/word"
	"promodoc/app/message"
	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/app/signature"
	"promodoc/app/textdecode"
)

// Inbox reads what comes back. All fields must be set.
type Inbox struct {
	FS     disk.FS
	Traces traces.Store
	// Codec returns what seals the files that are kept of a document, by its ID; nil
	// if that is not known, and then nothing is kept. It may be called on any
	// goroutine.
	Codec func(document string) traces.Codec
	// Text returns the Markdown of a document, or of a draft of it, and the fields
	// that it comes from.
	Text func(d promo.Document, draft bool) pages.Map
}

// Read is what was read of a file.
type Read struct {
	Comments []feedback.Comment
	// Other is set if the file says that it was exported from another document.
	Other bool
	// Unknown is set if nothing is known of the export, so that the words of marks
	// on pages are not known either.
	Unknown bool
	// Drawings is how many drawings on pages there are, which say nothing.
	Drawings int
}

// Remember keeps what is needed to find the place of comments on an export. It may
// be called on any goroutine. Errors: those of [traces.Store.Keep].
func (i *Inbox) Remember(d promo.Document, format string, report pages.Report) error {
	if report.Map == nil || d.ID == "" {
		return nil
	}
	codec := i.Codec(d.ID)
	if codec == nil {
		return nil
	}
	m := report.Map()
	if m.Export == "" {
		return nil
	}
	return i.Traces.Keep(traces.New(d, format, report.Pages, m), codec)
}

// each calls yield for the traces of a document, the newest first, until it returns
// false.
func (i *Inbox) each(document string, yield func(traces.Trace) bool) {
	if codec := i.Codec(document); codec != nil && document != "" {
		i.Traces.Of(document, codec, yield)
	}
}

// Read reads a file with comments on a document. It may be called on any goroutine.
// Errors: those of [disk.Read] and of the readers; of the kind ErrUnknownFile for
// a file of another kind.
func (i *Inbox) Read(d promo.Document, file string) (Read, error) {
	data, err := disk.Read(i.FS, file)
	if err != nil {
		return Read{}, err
	}
	read, err := i.Parse(d, file, data)
	if err != nil {
		return Read{}, ErrOfFile.Wrap(err, "File", file)
	}
	return read, nil
}

// Parse is Read for the bytes of a file; its name tells Markdown from other text.
func (i *Inbox) Parse(d promo.Document, file string, data []byte) (Read, error) {
	extension := strings.ToLower(filepath.Ext(file))
	kind := signature.Of(data)
	switch {
	case pdfnotes.Is(data):
		return i.pdf(d, data)
	case kind != signature.Sheet && kind != signature.Slides && word.Is(data):
		in, err := word.Read(data)
		i.recallQuestions(d, in.Export, in.Comments)
		return Read{Comments: in.Comments, Other: isOther(d, in.Document)}, err
	case kind != signature.Text && kind != signature.Unknown:
		return Read{}, ErrUnknownFile.Err("What", kind)
	}
	text, err := decode(data, ErrUnknownFile)
	switch {
	case err != nil:
		return Read{}, err
	case !slices.Contains(textExtensions, extension):
		return Read{}, ErrUnknownFile.Err("What", signature.Text)
	}
	return i.text(d, text, extension)
}

// Answer returns the text of a file, such as the answer of a colleague to a request.
// It may be called on any goroutine. Errors: those of [disk.Read]; of the kind
// ErrOfFile for what is no text.
func Answer(fs disk.FS, file string) (string, error) {
	data, err := disk.Read(fs, file)
	if err != nil {
		return "", err
	}
	kind := signature.Of(data)
	if kind != signature.Text && kind != signature.Unknown {
		return "", ErrOfFile.Wrap(ErrUnknownAnswer.Err("What", kind), "File", file)
	}
	text, err := decode(data, ErrUnknownAnswer)
	if err != nil {
		return "", ErrOfFile.Wrap(err, "File", file)
	}
	return strings.TrimSpace(string(text)), nil
}

// decode returns the text of a file. The error, of the kind unknown, names a file that
// has none.
func decode(data []byte, unknown *message.Message) ([]byte, error) {
	text, err := textdecode.Decode(data, textdecode.Plain)
	var fault *textdecode.Error
	if errors.As(err, &fault) && fault.Kind == signature.Text {
		return nil, errLine.Wrap(err, "Line", fault.Line)
	}
	if kind := signature.OfText(text.Data); err == nil && kind != signature.Text {
		return nil, unknown.Err("What", kind)
	}
	return text.Data, err
}

// textExtensions are those of the texts that can be compared with an export.
var textExtensions = []string{".md", ".markdown", ".txt", ".text"}

// Extensions returns the endings of the files that can be read.
func Extensions() []string { return append([]string{".docx", ".pdf"}, textExtensions...) }

// Takes reports whether a file can be read, by its name.
func Takes(file string) bool {
	return slices.Contains(Extensions(), strings.ToLower(filepath.Ext(file)))
}

// isOther reports whether the ID of a document is of another one.
func isOther(d promo.Document, id string) bool { return id != "" && d.ID != "" && id != d.ID }

// text compares an edited text with the export that it was or, if that is not
// known, with the document.
func (i *Inbox) text(d promo.Document, data []byte, extension string) (Read, error) {
	document, id := edited.Origin(data)
	var was traces.Trace
	known := false
	i.each(d.ID, func(t traces.Trace) bool {
		isIt := t.Text != "" && (t.Export == id || id == "" && !known)
		if isIt {
			was, known = t, true
		}
		return !isIt
	})
	other := isOther(d, document)
	if !known {
		was = traces.New(d, "md", 0, i.Text(d, edited.IsDraft(data)))
	}
	data, questions := edited.CutQuestions(d, data)
	i.recallQuestions(d, id, questions)
	comments, err := edited.Changes(was, data, extension != ".txt" && extension != ".text")
	return Read{Comments: append(questions, comments...), Other: other, Unknown: !known && id != ""}, err
}

// pdf reads the notes of a PDF file.
func (i *Inbox) pdf(d promo.Document, data []byte) (Read, error) {
	in, err := pdfnotes.Read(data)
	if err != nil {
		return Read{}, err
	}
	read := Read{Other: isOther(d, in.Document), Drawings: in.Drawings}
	sheets, known := i.sheets(d, in)
	read.Unknown = !known
	for _, n := range in.Notes {
		read.Comments = append(read.Comments, sheets.place(n))
	}
	i.recallQuestions(d, in.Export, read.Comments)
	return read, nil
}

// recallQuestions sets what the questions of a draft were when it was exported: the
// candidate may have other words for them by now.
func (i *Inbox) recallQuestions(d promo.Document, export string, comments []feedback.Comment) {
	isQuestion := func(c feedback.Comment) bool { return promo.IsQuestionName(c.Key) }
	if export == "" || !slices.ContainsFunc(comments, isQuestion) {
		return
	}
	i.each(d.ID, func(t traces.Trace) bool {
		if t.Export != export {
			return true
		}
		for k := range comments {
			if c := &comments[k]; isQuestion(*c) {
				c.Asked = t.Asked[c.Key]
			}
		}
		return false
	})
}

// sheets returns the words on the pages of a file: those of the export with its ID,
// which it reports to be known, or else those that the file draws. If it draws none,
// they are those of the last export of the same date with as many pages: some
// programs give a file another ID.
func (i *Inbox) sheets(d promo.Document, in pdfnotes.File) (sheets, bool) {
	var alike *traces.Trace
	var same *traces.Trace
	i.each(d.ID, func(t traces.Trace) bool {
		if len(t.Words) == 0 {
			return true
		}
		if t.Export == in.Export {
			same = &t
			return false
		}
		if alike == nil && t.Pages == in.Pages && hasDate(in.Date, t.Date) {
			alike = &t
		}
		return true
	})
	if same != nil {
		return newSheets(*same), true
	}
	if words := in.Words(); len(words) > 0 {
		return newSheets(traces.New(promo.Document{}, "pdf", in.Pages, pages.Map{Words: words})), false
	}
	if alike != nil {
		return newSheets(*alike), true
	}
	return sheets{}, false
}

// hasDate reports whether a date of a PDF file is that of a document.
func hasDate(created, date string) bool {
	digits := strings.ReplaceAll(date, "-", "")
	return digits != "" && strings.HasPrefix(strings.TrimPrefix(created, "D:"), digits)
}
