package hunspell

import "promodoc/app/message"

// Why a dictionary cannot be read.
var (
	ErrEncoding    = message.New("hunspell.encoding", "it is written in the encoding {{.Name}}, which this program cannot read")
	ErrUnsupported = message.New("hunspell.unsupported", "it needs {{.Name}}, which this program does not have")
	ErrRule        = message.New("hunspell.rule", "line {{.Line}} of its rules cannot be read")
)
