package docfield

import "promodoc/app/message"

// What is wrong with a field. Field is it as it was given, Key what of it is not known.
var (
	// ErrUnknown is of a field that no document has.
	ErrUnknown = message.New("docfield.unknown", "there is no field {{.Field}}: {{.In}} has {{.Known}}")
	// ErrMistyped is of a field that is much like one that documents have.
	ErrMistyped = message.New("docfield.mistyped", "there is no field {{.Field}}; did you mean {{.Near}}?")
	// ErrUnset is of a field that documents have and this one has no value for.
	ErrUnset = message.New("docfield.unset", "{{.Field}} is not set in this document")
	// ErrNoItem is of an item of a list that this document does not have.
	ErrNoItem = message.New("docfield.no-item", "there is no {{.Field}} in this document; its {{.List}} are {{.Known}}")
	// ErrNoItems is of an item of a list that is empty.
	ErrNoItems = message.New("docfield.no-items", "there is no {{.Field}} in this document, which has no {{.List}}")
	// ErrFixed is of a field that only the program sets.
	ErrFixed = message.New("docfield.fixed", "{{.Field}} is not set by hand, since other things depend on it; nothing was changed")
	// ErrElsewhere is of a field that another command sets.
	ErrElsewhere = message.New("docfield.elsewhere", "{{.Field}} is set by {{.Command}}, which does what belongs to it; nothing was changed")

	errNoField  = message.New("docfield.no-field", "the field is empty: write it with dots, as in the file, such as candidate.name or sections.summary.body")
	errPlain    = message.New("docfield.plain", "{{.Field}} is a single value and has no parts")
	errOne      = message.New("docfield.one", "{{.Field}} takes one value, and {{.Count}} are given: put it between quotes; nothing was changed")
	errNumber   = message.New("docfield.number", "{{.Field}} takes a whole number, 0 or more, not {{.Found}}; nothing was changed")
	errBool     = message.New("docfield.bool", "{{.Field}} takes true or false, not {{.Found}}; nothing was changed")
	errStruct   = message.New("docfield.structure", "{{.Field}} has parts of its own: set one of them, or give all of it as YAML or JSON; nothing was changed")
	errRefused  = message.New("docfield.refused", "{{.Field}} was not changed: {{.Cause}}")
	errNotOf    = message.New("docfield.not-of-path", "the path of this document has no {{.ID}}; it has {{.Known}}")
	errNotOfDid = message.New("docfield.not-of-path-did", "the path of this document has no {{.ID}}; did you mean {{.Near}}?")
	errAdd      = message.New("docfield.add-example", "there is no {{.Field}} in this document: 'promodoc add example' adds one; nothing was changed")

	textDocument = message.New("docfield.a-document", "a document")
)
