package sealed

import "promodoc/app/message"

// Why a protected file cannot be opened or made.
var (
	// ErrPassphrase is of a passphrase that is not the file's.
	ErrPassphrase = message.New("sealed.wrong-passphrase", "this is not the passphrase of the document: check capitals and the keyboard layout, and try again")
	// ErrNoPassphrase is of an empty passphrase.
	ErrNoPassphrase = message.New("sealed.no-passphrase", "a passphrase is needed, and it must not be empty")
	// ErrLocked is of something sealed where no passphrase was given.
	ErrLocked = message.New("sealed.locked", "this is protected with a passphrase: open the document with it first")
	// ErrTooCostly is of a file that asks for more work than MaxWork.
	ErrTooCostly = message.New("sealed.too-costly", "the file asks for more work to check a passphrase than Promodoc does (scrypt {{.Found}}, at most {{.Limit}}): it was not made by Promodoc; open it with the age tool")
	// ErrOtherKey is of a file that was sealed with another key: its protection was
	// removed and set again since.
	ErrOtherKey = message.New("sealed.other-key", "this was protected with another key than the document has now: open it by itself, with the passphrase of that time")
	// ErrDamaged is of a file that is incomplete or was changed.
	ErrDamaged = message.New("sealed.damaged", "the protected file is damaged ({{.Reason}}): take it from the history or a backup")
	// ErrTooLarge is of content above MaxContent.
	ErrTooLarge = message.New("sealed.too-large", "more than {{.Limit}} MB cannot be protected with a passphrase")

	errFailed = message.New("sealed.failed", "the encryption failed: {{.Cause}}")
)

// What is damaged.
var (
	textNoBlocks       = message.New("sealed.no-blocks", "it does not have two encrypted blocks")
	textNoKey          = message.New("sealed.no-key", "the first block has no key")
	textNoRecipient    = message.New("sealed.no-recipient", "the recipient is missing or misspelled")
	textOtherRecipient = message.New("sealed.other-recipient", "the key is not that of the recipient")
	textChanged        = message.New("sealed.changed", "an encrypted block was changed or cut")
)
