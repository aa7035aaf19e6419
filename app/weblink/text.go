package weblink

import "promodoc/app/message"

// The kinds of errors.
var (
	// ErrInvalid is for what is not the address of a web page or of mail.
	ErrInvalid = message.New("weblink.invalid", "“{{.Address}}” was not opened: only addresses that begin with https://, http:// or mailto: are")
	// ErrTooLong is for an address that no web server would take.
	ErrTooLong = message.New("weblink.too-long", "the address was not opened: it is longer than {{.Max}} characters")
)
