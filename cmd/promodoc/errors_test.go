package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/folders"
	"promodoc/app/yamldoc"
)

func TestCodeOf(t *testing.T) {
	tests := []struct {
		err  error
		want int
	}{
		{nil, 0},
		{errors.New("something"), 2},
		{usageError(errors.New("wrong")), 2},
		{refusal(errors.New("taken")), 1},
		{systemError(errors.New("full")), 3},
		{fmt.Errorf("so: %w", systemError(errors.New("full"))), 3},
		{&disk.Refused{Action: disk.ActionWrite, File: "x", Reason: disk.Full}, 3},
		{&disk.Refused{Action: disk.ActionWrite, File: "x", Reason: disk.WrongType}, 2},
		{&disk.Refused{Action: disk.ActionWrite, File: "x", Reason: disk.NameTooLong}, 2},
		{&disk.Refused{Action: disk.ActionRead, File: "x", Reason: disk.Permission}, 3},
		{&disk.Unconfirmed{File: "x", Err: errors.New("io")}, 3},
		{&disk.Missing{File: "x", Err: fs.ErrNotExist}, 2},
		{&fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}, 3},
		{yamldoc.Faults{{File: "x", Line: 1, Column: 2, Err: errors.New("wrong")}}, 2},
	}
	for _, test := range tests {
		if got := codeOf(test.err); got != test.want {
			t.Errorf("%v: exit code %d, want %d", test.err, got, test.want)
		}
	}
}

func TestPrintError(t *testing.T) {
	tests := []struct {
		err  error
		want string
	}{
		{usageError(errors.New("no such thing")), "promodoc: no such thing\n"},
		{yamldoc.Faults{{File: "x.yaml", Line: 1, Column: 2, Err: errors.New("wrong")}, {File: "x.yaml", Line: 3, Column: 4, Err: errors.New("too")}},
			"x.yaml:1:2: wrong\nx.yaml:3:4: too\n"},
	}
	for _, test := range tests {
		var out bytes.Buffer
		printError(&out, test.err)
		if out.String() != test.want {
			t.Errorf("got %q, want %q", out.String(), test.want)
		}
	}
}

func TestPanicError(t *testing.T) {
	p := &program{folders: folders.Folders{State: t.TempDir()}}
	err := p.panicError("words of the user")
	names, globErr := filepath.Glob(filepath.Join(p.folders.State, "*"))
	if globErr != nil || codeOf(err) != exitSystem || len(names) != 1 || !strings.Contains(err.Error(), names[0]) {
		t.Errorf("got %v, reports %q, %v", err, names, globErr)
	}
	p.folders.State = ""
	if early := p.panicError("words of the user"); strings.Contains(err.Error()+early.Error(), "words of the user") {
		t.Errorf("got %v, %v", err, early)
	}
}
