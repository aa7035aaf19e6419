package disk

import "syscall"

// renameNew moves a file unless the new name is taken.
func renameNew(from, to string) error {
	oldName, err := syscall.UTF16PtrFromString(from)
	if err != nil {
		return err
	}
	newName, err := syscall.UTF16PtrFromString(to)
	if err != nil {
		return err
	}
	return syscall.MoveFile(oldName, newName)
}
