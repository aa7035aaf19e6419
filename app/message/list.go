package message

import "strings"

// And lists items as in "a, b and c".
func And(items []string) string { return list(items, textAnd) }

// Or lists items as in "a, b or c".
func Or(items []string) string { return list(items, textOr) }

// Comma lists items as in "a, b, c".
func Comma(items []string) string { return strings.Join(items, textComma.Text()) }

func list(items []string, last *Message) string {
	if len(items) < 2 {
		return Comma(items)
	}
	n := len(items) - 1
	return last.Text("First", Comma(items[:n]), "Last", items[n])
}
