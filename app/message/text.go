package message

// The texts of lists.
var (
	textAnd   = New("message.and", "{{.First}} and {{.Last}}")
	textOr    = New("message.or", "{{.First}} or {{.Last}}")
	textComma = New("message.comma", ", ")
)
