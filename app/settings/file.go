package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/disk"
	"promodoc/app/nearest"
	"promodoc/app/textdecode"
	"promodoc/app/yamldoc"
)

// format is a small YAML file: a schema line and a table of fields.
type format[T any] struct {
	schema string
	fields []field[T]
	kept   func(*T) *kept
}

// kept is what a file has besides the fields: its schema line, which may be a
// newer one, and unknown keys with their values.
type kept struct {
	schema string
	nodes  []*yaml.Node // key, value, key, value ...
}

// load reads file into a T that starts as defaults.
func load[T any](fsys disk.FS, file string, f format[T], defaults T) (T, []string, error) {
	data, err := disk.Read(fsys, file)
	if errors.Is(err, fs.ErrNotExist) {
		return defaults, nil, nil
	}
	if err != nil {
		return defaults, nil, err
	}
	value, notices, err := f.parse(file, data, defaults)
	if err == nil {
		return value, notices, nil
	}
	return defaults, []string{errDamaged.Wrap(err).Error()}, nil
}

// save checks and writes a T.
func save[T any](fsys disk.FS, file string, f format[T], value T) error {
	if err := f.check(value); err != nil {
		return err
	}
	data, err := f.encode(value)
	if err != nil {
		return errNotSaved.Wrap(err, "File", file)
	}
	if err := disk.MakeFolder(fsys, filepath.Dir(file)); err != nil {
		return err
	}
	if err := f.keepUnread(fsys, file, value); err != nil {
		return err
	}
	return disk.Replace(fsys, file, data)
}

// keepUnread keeps a file before it is replaced of which not all was read: one that is not
// of this format, or not in UTF-8, of which was read what its encoding seemed to be.
func (f format[T]) keepUnread(fsys disk.FS, file string, value T) error {
	data, err := disk.Read(fsys, file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err // what is there may be all that is left of it
	}
	_, _, err = f.parse(file, data, value)
	if text, decodeErr := textdecode.Decode(data, textdecode.Plain); err == nil && decodeErr == nil && !text.Converted() && text.BadCount == 0 {
		return nil
	}
	_, err = backUp(fsys, file, disk.Keep)
	return err
}

func (f format[T]) check(value T) error {
	for _, field := range f.fields {
		if err := field.check(value); err != nil {
			return err
		}
	}
	return nil
}

// parse is read with the problems as sentences.
func (f format[T]) parse(file string, data []byte, value T) (T, []string, error) {
	value, problems, err := f.read(file, data, value)
	var notices []string
	for _, p := range problems {
		notices = append(notices, p.Error())
	}
	return value, notices, err
}

// read reads data over value. The problems are of single values, with their places; the error
// is for a file that is not of this format at all.
func (f format[T]) read(file string, data []byte, value T) (T, []error, error) {
	root, remarks, err := yamldoc.Parse(file, data)
	if err != nil {
		return value, nil, firstFault(err)
	}
	var notices []error
	for _, remark := range remarks {
		notices = append(notices, yamldoc.Fault(remark))
	}
	newer := false
	kept := f.kept(&value)
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, node := root.Content[i], root.Content[i+1]
		if key.Value == "schema" {
			if err := f.checkSchema(node); err != nil {
				return value, nil, at(file, node, err)
			}
			kept.schema, newer = node.Value, node.Value != f.schema
			continue
		}
		field, known := f.field(key.Value)
		if key.ShortTag() == "!!null" {
			notices = append(notices, at(file, key, errNoKey.Err()))
		} else if !known {
			kept.nodes = append(kept.nodes, key, node)
			if near := nearest.Word(key.Value, f.keys()); near != "" && !newer {
				notices = append(notices, at(file, key, errMistyped.Err("Key", yamldoc.Quoted(key.Value), "Near", near)))
			}
		} else if err := field.read(&value, node); err != nil {
			notices = append(notices, at(file, node, errDefault.Wrap(err)))
		}
	}
	return value, notices, nil
}

// at adds the position in a file to an error.
func at(file string, node *yaml.Node, err error) error {
	return yamldoc.Fault{File: file, Line: node.Line, Column: node.Column, Err: err}
}

// firstFault returns the first of several faults: for a file that is not
// written by hand, one says enough.
func firstFault(err error) error {
	var faults yamldoc.Faults
	if errors.As(err, &faults) && len(faults) > 0 {
		return faults[0]
	}
	return err
}

// checkSchema returns an error for the schema of another kind of file. A newer
// version of this kind is read as far as it is known, and keeps its schema and
// its unknown keys.
func (f format[T]) checkSchema(node *yaml.Node) error {
	family, _, _ := strings.Cut(f.schema, "/")
	if node.Kind != yaml.ScalarNode || !strings.HasPrefix(node.Value, family+"/") {
		return errSchema.Err("Found", yamldoc.Quoted(node.Value), "Schema", f.schema)
	}
	return nil
}

func (f format[T]) field(key string) (field[T], bool) {
	for _, field := range f.fields {
		if field.key == key {
			return field, true
		}
	}
	return field[T]{}, false
}

// keys are the keys of the fields, in the order of the file.
func (f format[T]) keys() []string {
	all := make([]string, len(f.fields))
	for i, field := range f.fields {
		all[i] = field.key
	}
	return all
}

// encode writes the value in the order of the table, then the unknown keys.
func (f format[T]) encode(value T) ([]byte, error) {
	kept := f.kept(&value)
	schema := kept.schema
	if schema == "" {
		schema = f.schema
	}
	root := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	add := func(key string, node *yaml.Node) {
		root.Content = append(root.Content, yamldoc.Text(key), node)
	}
	add("schema", yamldoc.Text(schema))
	for _, field := range f.fields {
		if node := field.write(value); node != nil {
			add(field.key, node)
		}
	}
	root.Content = append(root.Content, kept.nodes...)
	return yamldoc.Marshal(root)
}

// maxBackups limits the search for a free name.
const maxBackups = 1000

// backUp gives a damaged file another name, by [disk.Move] or [disk.Keep], and never
// replaces an earlier backup.
func backUp(fsys disk.FS, file string, rename func(fsys disk.FS, from, to string) error) (backup string, err error) {
	for n := 1; n <= maxBackups; n++ {
		backup = file + ".bak"
		if n > 1 {
			backup = fmt.Sprintf("%s.bak%d", file, n)
		}
		if err = rename(fsys, file, backup); !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return backup, err
}
