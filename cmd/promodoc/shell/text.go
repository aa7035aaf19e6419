package shell

import "promodoc/app/message"

var (
	errNoFlag      = message.New("shell.no-flag", "unknown flag: {{.Flag}}; '{{.Command}} --help' lists the flags")
	errNoLetter    = message.New("shell.no-letter", "unknown flag: {{.Flag}}; '{{.Command}} --help' lists the flags; write a name or value that begins with a hyphen after '--'")
	errFlagDid     = message.New("shell.flag-did", "unknown flag: {{.Flag}}; did you mean {{.Near}}? '{{.Command}} --help' lists the flags")
	errFlag        = message.New("shell.flag", "{{.Cause}}; '{{.Command}} --help' lists the flags")
	errNoValue     = message.New("shell.no-value", "{{.Flag}} needs a value: {{.Usage}}")
	errNumber      = message.New("shell.number", "{{.Flag}} takes a whole number, not {{.Found}}: {{.Usage}}")
	errBool        = message.New("shell.bool", "{{.Flag}} takes true or false, or no value, not {{.Found}}")
	errValue       = message.New("shell.value", "{{.Flag}} cannot be {{.Found}}: {{.Usage}}")
	errTogether    = message.New("shell.together", "{{.Flags}} cannot be given together: choose one of them")
	errNoCommand   = message.New("shell.no-command", "there is no command '{{.Command}}'; '{{.Parent}} --help' lists the commands")
	errCommandDid  = message.New("shell.command-did", "there is no command '{{.Command}}'; did you mean '{{.Near}}'?")
	errOut         = message.New("shell.out", "--out {{.Out}}: there is no format {{.Ending}}; the formats are {{.Known}}; for a folder of that name write {{.Out}}/")
	errOtherFormat = message.New("shell.other-format", "--out {{.Out}} is not a file name for the format {{.Format}}: give --out {{.Near}}, or another --format; for a folder of that name write {{.Out}}/")
	errOutDid      = message.New("shell.out-did", "--out {{.Out}}: there is no format {{.Ending}}; did you mean {{.Near}}? For a folder of that name write {{.Out}}/")
)
