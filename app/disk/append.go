package disk

import "path/filepath"

// Begin writes a new file that is going to grow by [Append], and never replaces
// another: the error is fs.ErrExist if the name is taken. Unlike Create it does
// not wait for the disk, see [Sync]; if the program ends meanwhile, there is the
// beginning of the data. After an error there is no file. Other errors:
// *Refused, and *Missing if the folder is.
func Begin(fsys FS, name string, data []byte) error {
	f, err := fsys.CreateNew(name)
	if err != nil {
		return refuse(ActionWrite, name, err)
	}
	if err := writeAndClose(f, data); err != nil {
		discard(fsys, name)
		return refuse(ActionWrite, name, err)
	}
	return nil
}

// Append adds data at the end of a file. It does not wait for the disk, see
// [Sync]. Errors: *Missing; *Refused, and then part of the data may be in the
// file.
func Append(fsys FS, name string, data []byte) error {
	f, err := fsys.OpenAppend(name)
	if err != nil {
		return refuse(ActionWrite, name, err)
	}
	return refuse(ActionWrite, name, writeAndClose(f, data))
}

func writeAndClose(f File, data []byte) error {
	_, err := f.Write(data)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}

// Sync returns when a file and its name survive a power cut. Errors: *Missing;
// *Unconfirmed.
func Sync(fsys FS, name string) error {
	f, err := fsys.OpenAppend(name)
	if err != nil {
		return refuse(ActionWrite, name, err)
	}
	err = f.Sync()
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = fsys.SyncDir(filepath.Dir(name))
	}
	if err != nil {
		return &Unconfirmed{File: name, Err: err}
	}
	return nil
}
