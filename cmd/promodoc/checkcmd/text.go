package checkcmd

import "promodoc/app/message"

// promodoc check.
var (
	textShort = message.New("checkcmd.short", "Show where a document is weak, and why")
	textLong  = message.New("checkcmd.long", `Says what a reader will miss or doubt in a document, with a line for each
finding:

  FILE:LINE:COLUMN: SEVERITY RULE: sentence

The severities are missing, weak and polish. Findings that the document leaves
as they are, and rules that it switches off, are not printed. DOC may also be a
Markdown file (.md), whose headings say what its examples are. Nothing is
changed, and nothing leaves this computer.

The exit code is 1 if something is missing or weak or, with --severity, if there
is a finding of at least that severity; otherwise it is 0.`)
	textDocument = message.New("checkcmd.document", "the document")
	textRule     = message.New("checkcmd.rule", "only findings of this rule or family, such as own.hedge or time, even if it is off (may be repeated)")
	textSeverity = message.New("checkcmd.severity", "only findings of at least this severity: {{.Severities}}")
	textExplain  = message.New("checkcmd.explain", "explain a rule, with examples, instead of checking a document")
	textJSON     = message.New("checkcmd.json", "print as JSON")

	textFinding = message.New("checkcmd.finding", "{{.File}}:{{.Line}}:{{.Column}}: {{.Severity}} {{.Rule}}: {{.Sentence}}")

	textRuleLine  = message.New("checkcmd.rule-line", "{{.Rule}} ({{.Severity}})")
	textHelps     = message.New("checkcmd.helps", "What helps: {{.Help}}")
	textSource    = message.New("checkcmd.source", "Source: {{.Source}}")
	textSourceAt  = message.New("checkcmd.source-at", "Source: {{.Source}}, {{.Link}}")
	textSwitchOn  = message.New("checkcmd.switch-on", "Switch it on in the window, under Settings, or name it: --rule {{.Rule}}")
	textFinds     = message.New("checkcmd.finds", "It finds:")
	textLeaves    = message.New("checkcmd.leaves", "It leaves alone:")
	textInstance  = message.New("checkcmd.instance", "  {{.Text}}")
	errPolish     = message.NewPlural("checkcmd.findings-polish", "{{.Count}} thing is missing or weak, or could read better", "{{.Count}} things are missing or weak, or could read better")
	errWeak       = message.NewPlural("checkcmd.findings-weak", "{{.Count}} thing is missing or weak", "{{.Count}} things are missing or weak")
	errMissing    = message.NewPlural("checkcmd.findings-missing", "{{.Count}} thing is missing", "{{.Count}} things are missing")
	errNoRule     = message.New("checkcmd.no-rule", "there is no rule or family {{.Found}}; the rules are {{.Known}}")
	errNoSeverity = message.New("checkcmd.no-severity", "there is no severity {{.Found}}; the severities are {{.Known}}")
	errExplain    = message.New("checkcmd.explain-alone", "--explain takes no document and no other flag")
)
