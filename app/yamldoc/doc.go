// Package yamldoc owns plain YAML as this program reads and writes it: one
// mapping a file, text that comes back exactly as it went in, and faults that
// say where they stand and what was expected. The YAML library's parser is
// used as it is; its emitter is not, because it folds long lines and changes
// some text (tabs, carriage returns, unusual line breaks). The package must
// never know of paths, of documents or of where files lie on disk.
package yamldoc
