package page

import (
	"encoding/csv"
	"errors"
	"fmt"
)

func errBase(address string) error {
	return fmt.Errorf("%q is not the address of a page: expected one that starts with https:// or http://", address)
}

func errCSV(file string, err error) error {
	var fault *csv.ParseError
	if !errors.As(err, &fault) {
		return err
	}
	return fmt.Errorf("%s:%d:%d: the table cannot be read: %w: close the quotes, or save the sheet as CSV once more", file, fault.Line, fault.Column, fault.Err)
}

func errTooDeep(file string, err error) error {
	return fmt.Errorf("%s:1: its elements stand too deep in each other to be read (%w): save the part that you need as a page of its own", file, err)
}
