package helpcmd

import "promodoc/app/message"

var (
	textHelpShort       = message.New("helpcmd.help", "Help about any command, and about a topic")
	textCompletionShort = message.New("helpcmd.completion", "Print the completion of commands for a shell")
	textTopics          = message.New("helpcmd.topics", "Topics, which 'promodoc help TOPIC' prints:")

	errNoTopic  = message.New("helpcmd.no-topic", "there is no help about {{.Topic}}; '{{.Program}} help' lists the commands and topics")
	errTopicDid = message.New("helpcmd.topic-did", "there is no help about {{.Topic}}; did you mean '{{.Near}}'?")
	errNoShell  = message.New("helpcmd.no-shell", "there is no completion for {{.Shell}}; there is for {{.Known}}")
	errShellDid = message.New("helpcmd.shell-did", "there is no completion for {{.Shell}}; did you mean '{{.Near}}'?")
)
