package helpcmd

import "promodoc/app/message"

var (
	textHelpShort       = message.New("helpcmd.help", "Show help for a command or a topic")
	textCompletionShort = message.New("helpcmd.completion", "Print a completion script for a shell")
	textTopics          = message.New("helpcmd.topics", "Help topics, printed by 'promodoc help TOPIC':")

	errNoTopic  = message.New("helpcmd.no-topic", "there is no help about {{.Topic}}; '{{.Program}} help' lists the commands and topics")
	errTopicDid = message.New("helpcmd.topic-did", "there is no help about {{.Topic}}; did you mean '{{.Near}}'?")
	errNoShell  = message.New("helpcmd.no-shell", "there is no completion for {{.Shell}}; there is for {{.Known}}")
	errShellDid = message.New("helpcmd.shell-did", "there is no completion for {{.Shell}}; did you mean '{{.Near}}'?")
)
