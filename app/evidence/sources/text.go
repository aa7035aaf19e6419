package sources

import "promodoc/app/message"

var errKind = message.New("sources.kind", "{{.File}}: evidence is read from folders of git repositories, JSON of gh and glab, tables as CSV, Markdown and calendars (.ics), and this file is none of them; nothing was added")
