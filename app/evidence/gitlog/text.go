package gitlog

import "promodoc/app/message"

// The kinds of errors of reading repositories.
var (
	ErrMissing = message.New("gitlog.missing", "{{.Folder}} is read with the program git, which is not on this computer: install git, or make sure that it is on the PATH, and import again; nothing was added")
	ErrNone    = message.New("gitlog.none", "{{.Folder}} is not a git repository and contains none: name the folder of a repository, or a file; nothing was added")
)

// What else can go wrong.
var (
	errProgram = message.New("gitlog.program", "git could not be started for {{.Folder}} ({{.Cause}}): make sure that it can be run, and import again; nothing was added")
	errFailed  = message.New("gitlog.failed", "git could not read {{.Folder}} and says “{{.Said}}”: make sure that 'git log' works there, and import again; nothing was added")
	errOwner   = message.New("gitlog.owner", "git does not read {{.Folder}}, since it belongs to another user of this computer: if you trust it, name it to git with 'git config --global --add safe.directory', and import again; nothing was added")
	errAnswer  = message.New("gitlog.answer", "git gave an unexpected answer for {{.Folder}}: it may be older than version 2.15; nothing was added")
	errNobody  = message.New("gitlog.nobody", "git has no address of yours for {{.Repository}}: name the address that your commits have as their author; nothing was added")
)

// What an entry says.
var (
	textSource   = message.New("gitlog.source", "{{.Repository}}, branch {{.Branch}}")
	textDetached = message.New("gitlog.detached", "none")
	textMerged   = message.New("gitlog.merged", "Merged: {{.Title}}")
	textCommits  = message.NewPlural("gitlog.commits", "{{.Count}} commit to {{.Repository}}", "{{.Count}} commits to {{.Repository}}")
	textMore     = message.NewPlural("gitlog.more", "and {{.Count}} more", "and {{.Count}} more")
)

// What the user should know of a repository.
var (
	textEmpty    = message.New("gitlog.empty", "{{.Repository}}: there are no commits yet")
	textShallow  = message.New("gitlog.shallow", "{{.Repository}}: only its latest commits are on this computer; 'git fetch --unshallow' there brings the others")
	textReverted = message.NewPlural("gitlog.reverted", "{{.Repository}}: {{.Count}} commit of yours was reverted later and is left out", "{{.Repository}}: {{.Count}} commits of yours were reverted later and are left out")
	textNobodys  = message.NewPlural("gitlog.nobodys", "{{.Repository}}: the {{.Count}} commit that was looked at is not by {{.Author}}; if you use another address there, name it as the author", "{{.Repository}}: none of the {{.Count}} commits that were looked at is by {{.Author}}; if you use another address there, name it as the author")
)
