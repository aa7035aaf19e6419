package disk

import "golang.org/x/sys/unix"

// renameNew moves a file unless the new name is taken.
func renameNew(from, to string) error { return unix.RenamexNp(from, to, unix.RENAME_EXCL) }
