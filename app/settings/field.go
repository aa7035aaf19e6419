package settings

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"promodoc/app/filename"
	"promodoc/app/message"
	"promodoc/app/yamldoc"
)

// field is one setting: its key in the file, and how its value is read,
// checked and written. read leaves the value alone if it returns an error.
type field[T any] struct {
	key    string
	kind   Kind
	limits Range
	read   func(*T, *yaml.Node) error
	check  func(T) error
	copy   func(to *T, from T) // the value of another T
	write  func(T) *yaml.Node  // returns nil if there is nothing to write
}

// Kind says what the value of a setting is.
type Kind int

// The kinds of values.
const (
	KindText Kind = iota
	KindNumber
	KindFlag // true or false
	KindList // of texts
)

// choice is a setting with a few named values.
func choice[T any, V ~string](key string, values []V, at func(*T) *V) field[T] {
	check := func(v V) error {
		if slices.Contains(values, v) {
			return nil
		}
		names := make([]string, len(values))
		for i, v := range values {
			names[i] = string(v)
		}
		return errChoice.Err("Key", key, "Found", strconv.Quote(string(v)), "Known", message.Or(names))
	}
	f := scalar(key, func(s string) (V, error) { return V(s), nil }, func(v V) string { return string(v) }, check, at)
	for _, v := range values {
		f.limits.Words = append(f.limits.Words, string(v))
	}
	return f
}

// number is a setting that is a whole number from low to high.
func number[T any](key string, low, high int, at func(*T) *int) field[T] {
	parse := func(s string) (int, error) {
		n, err := strconv.Atoi(s)
		if err != nil {
			return 0, errNumber.Err("Key", key, "Found", strconv.Quote(s), "Low", low, "High", high)
		}
		return n, nil
	}
	check := func(n int) error {
		if n < low || n > high {
			return errNumber.Err("Key", key, "Found", n, "Low", low, "High", high)
		}
		return nil
	}
	f := scalar(key, parse, strconv.Itoa, check, at)
	f.kind, f.limits = KindNumber, Range{Low: low, High: high}
	f.write = func(t T) *yaml.Node { return yamldoc.Literal(strconv.Itoa(*at(&t))) }
	return f
}

// orZero also allows 0, which is not written.
func (f field[T]) orZero() field[T] {
	inner := f
	f.limits.OrZero = true
	f.read = func(v *T, node *yaml.Node) error {
		if node.Kind == yaml.ScalarNode && node.Value == "0" {
			var none T
			f.copy(v, none)
			return nil
		}
		return inner.read(v, node)
	}
	f.check = func(v T) error {
		if inner.write(v).Value == "0" {
			return nil
		}
		return inner.check(v)
	}
	f.write = func(v T) *yaml.Node {
		if node := inner.write(v); node.Value != "0" {
			return node
		}
		return nil
	}
	return f
}

// flag is a setting that is on or off. Off is not written.
func flag[T any](key string, at func(*T) *bool) field[T] {
	parse := func(s string) (bool, error) {
		on, err := strconv.ParseBool(s)
		if err != nil {
			return false, errFlag.Err("Key", key, "Found", strconv.Quote(s))
		}
		return on, nil
	}
	f := scalar(key, parse, strconv.FormatBool, func(bool) error { return nil }, at)
	f.kind = KindFlag
	f.write = func(t T) *yaml.Node {
		if !*at(&t) {
			return nil
		}
		return yamldoc.Literal("true")
	}
	return f
}

// text is a setting of one line. The empty text is valid, means the default,
// and is not written.
func text[T any](key string, valid func(string) error, at func(*T) *string) field[T] {
	check := func(s string) error {
		if s == "" {
			return nil
		}
		if err := line(s); err != nil {
			return errText.Wrap(err, "Key", key, "Found", strconv.Quote(s))
		}
		return valid(s)
	}
	same := func(s string) string { return s }
	f := scalar(key, func(s string) (string, error) { return s, nil }, same, check, at)
	read := f.read
	f.read = func(t *T, node *yaml.Node) error {
		if node.Kind == yaml.ScalarNode && node.Value == "" {
			return nil
		}
		return read(t, node)
	}
	write := f.write
	f.write = func(v T) *yaml.Node {
		if node := write(v); node.Value != "" {
			return node
		}
		return nil
	}
	return f
}

// scalar builds a field from how one value is read from and written as text.
func scalar[T, V any](key string, parse func(string) (V, error), format func(V) string,
	check func(V) error, at func(*T) *V) field[T] {
	return field[T]{
		key:  key,
		copy: func(to *T, from T) { *at(to) = *at(&from) },
		read: func(t *T, node *yaml.Node) error {
			if node.Kind != yaml.ScalarNode {
				return errSingle.Err("Key", key)
			}
			v, err := parse(node.Value)
			if err == nil {
				err = check(v)
			}
			if err == nil {
				*at(t) = v
			}
			return err
		},
		check: func(t T) error { return check(*at(&t)) },
		write: func(t T) *yaml.Node {
			return yamldoc.Text(format(*at(&t)))
		},
	}
}

// list is a setting of several texts.
func list[T any](key string, minItems int, valid func(string) error, at func(*T) *[]string) field[T] {
	check := func(all []string) error {
		if len(all) < minItems {
			return errEmptyList.Err("Key", key)
		}
		for i, item := range all {
			if err := valid(item); err != nil {
				return errItem.Wrap(err, "Key", key)
			}
			if slices.Contains(all[:i], item) {
				return errRepeated.Err("Key", key, "Item", strconv.Quote(item))
			}
		}
		return nil
	}
	return field[T]{
		key: key, kind: KindList,
		copy: func(to *T, from T) { *at(to) = *at(&from) },
		read: func(t *T, node *yaml.Node) error {
			if node.Kind != yaml.SequenceNode {
				return errNoList.Err("Key", key)
			}
			all := make([]string, 0, len(node.Content))
			for _, item := range node.Content {
				all = append(all, item.Value)
			}
			if err := check(all); err != nil {
				return err
			}
			*at(t) = all
			return nil
		},
		check: func(t T) error { return check(*at(&t)) },
		write: func(t T) *yaml.Node {
			if len(*at(&t)) == 0 {
				return nil
			}
			node := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
			for _, item := range *at(&t) {
				node.Content = append(node.Content, yamldoc.Text(item))
			}
			return node
		},
	}
}

// line returns an error for text that is not one line of printable characters.
func line(s string) error {
	if !utf8.ValidString(s) || strings.ContainsFunc(s, unicode.IsControl) {
		return errUnprintable.Err()
	}
	return nil
}

// folder accepts any name: whether the folder exists is checked when it is used,
// since a disk may be attached later.
func folder(string) error { return nil }

// folderLine checks a folder of a list, in which none may be empty.
func folderLine(s string) error {
	if s == "" {
		return errNoFolder.Err()
	}
	if err := line(s); err != nil {
		return errFolder.Wrap(err, "Found", strconv.Quote(s))
	}
	return nil
}

func pattern(s string) error {
	_, err := filename.Parse(s)
	return err
}

func formatName(s string) error {
	if s == "" || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		return errFormatName.Err("Found", strconv.Quote(s))
	}
	return nil
}

// designName accepts the name of any design: a newer program may have more.
func designName(s string) error {
	if strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		return errDesignName.Err("Found", strconv.Quote(s))
	}
	return nil
}
