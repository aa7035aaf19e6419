package passphrase

import "promodoc/app/message"

// What is asked.
var (
	textPrompt = message.New("passphrase.prompt", "Passphrase of {{.Document}}: ")
	textChoose = message.New("passphrase.choose", "A forgotten passphrase cannot be recovered: nobody can open the document without it, and there is no way around it.\nNew passphrase of {{.Document}}: ")
	textAgain  = message.New("passphrase.again", "The same passphrase again: ")
)

// Why there is no passphrase.
var (
	// ErrNoTerminal says that there is nobody to ask.
	ErrNoTerminal = message.New("passphrase.no-terminal", "a passphrase is needed, but there is no terminal to ask for it on: use --passphrase-file to give a file that has it in its first line")
	// ErrDiffer says that the two passphrases that were typed are not the same.
	ErrDiffer = message.New("passphrase.differ", "the two passphrases differ: nothing was changed; try again")

	errNothingTyped = message.New("passphrase.nothing-typed", "no passphrase was typed: nothing was changed")
	errTypedNoText  = message.New("passphrase.typed-no-text", "what was typed is not valid text: nothing was changed; try again")
	errEmpty        = message.New("passphrase.empty", "the first line of {{.File}} is empty: it must be the passphrase")
	errNoText       = message.New("passphrase.no-text", "the first line of {{.File}} is not a passphrase: it must be text in UTF-8")
	errUnreadable   = message.New("passphrase.unreadable", "{{.File}} cannot be read: {{.Cause}}")
)
