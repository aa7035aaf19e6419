// Package yamldoc reads and writes YAML files as this program uses them: one
// mapping a file, text that is read back exactly as it was written, and faults
// with their position and with what was expected. It uses the YAML library's
// parser but not its emitter, which folds long lines and changes some text
// (tabs, carriage returns, unusual line breaks). The package must not know of
// paths, of documents or of where files are.
package yamldoc
