package shell

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"promodoc/app/message"
	"promodoc/app/nearest"
)

// FlagError returns what is wrong with a flag of a command, in words for its user: the flag
// that was meant, or the values that it takes.
func FlagError(cmd *cobra.Command, err error) error {
	path := cmd.CommandPath()
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	var missing *pflag.ValueRequiredError
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			return errNoLetter.Err("Flag", "-"+name, "Command", path)
		}
		if near := nearest.Word(name, flagNames(cmd)); near != "" {
			return errFlagDid.Err("Flag", "--"+name, "Near", "--"+near, "Command", path)
		}
		return errNoFlag.Err("Flag", "--"+name, "Command", path)
	case errors.As(err, &invalid):
		return valueError(invalid.GetFlag(), invalid.GetValue())
	case errors.As(err, &missing):
		return errNoValue.Err("Flag", nameOf(missing.GetFlag()), "Usage", missing.GetFlag().Usage)
	}
	return errFlag.Wrap(err, "Command", path)
}

// valueError returns the error for a value that a flag cannot have.
func valueError(flag *pflag.Flag, value string) error {
	switch flag.Value.Type() {
	case "int":
		return errNumber.Err("Flag", nameOf(flag), "Found", strconv.Quote(value), "Usage", flag.Usage)
	case "bool":
		return errBool.Err("Flag", nameOf(flag), "Found", strconv.Quote(value))
	}
	return errValue.Err("Flag", nameOf(flag), "Found", strconv.Quote(value), "Usage", flag.Usage)
}

func nameOf(flag *pflag.Flag) string {
	if flag.Shorthand != "" {
		return "-" + flag.Shorthand
	}
	return "--" + flag.Name
}

func flagNames(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	cmd.InheritedFlags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}

// together is how the library begins to say that flags exclude each other.
const together = "if any flags in the group ["

// IsTogether reports whether an error is that flags exclude each other; its words are for
// programmers, see Plain.
func IsTogether(err error) bool { return err != nil && strings.HasPrefix(err.Error(), together) }

// Plain says of flags that exclude each other which those are.
func Plain(err error) error {
	_, rest, _ := strings.Cut(err.Error(), "; [")
	given, _, _ := strings.Cut(rest, "]")
	var flags []string
	for _, name := range strings.Fields(given) {
		flags = append(flags, "--"+name)
	}
	return errTogether.Err("Flags", message.And(flags))
}

// NoCommand returns the error for a command that another does not have, with the one that
// is meant.
func NoCommand(cmd *cobra.Command, name string) error {
	path := cmd.CommandPath()
	if near := NearCommand(cmd, name); near != "" {
		return errCommandDid.Err("Command", path+" "+name, "Near", path+" "+near)
	}
	return errNoCommand.Err("Command", path+" "+name, "Parent", path)
}

// NearCommand returns the name of the command below cmd that is meant by a mistyped name, or
// of the only one that begins with it; "" if there is none.
func NearCommand(cmd *cobra.Command, mistyped string) string {
	var names, longer []string
	for _, sub := range cmd.Commands() {
		if !sub.IsAvailableCommand() {
			continue
		}
		names = append(names, sub.Name())
		if mistyped != "" && strings.HasPrefix(sub.Name(), mistyped) {
			longer = append(longer, sub.Name())
		}
	}
	if len(longer) == 1 {
		return longer[0]
	}
	return nearest.Word(mistyped, names)
}

// Join joins flags with their values where the value may be left out, so that it is no
// argument: --toc always is --toc=always.
func Join(args []string, flag string, values ...string) []string {
	joined := slices.Clone(args)
	for i := 0; i+1 < len(joined); i++ {
		if joined[i] == "--" {
			break
		}
		if joined[i] == flag && slices.Contains(values, strings.ToLower(joined[i+1])) {
			joined[i] += "=" + joined[i+1]
			joined = slices.Delete(joined, i+1, i+2)
		}
	}
	return joined
}
