// Package crash keeps reports of crashes in the folder of the program's state. A
// report says where the program crashed: functions, files and lines, and what the
// runtime says of its own errors. It has no text of the user's: neither the values
// that a program panics with, which may quote a document, nor the arguments of
// functions, registers and memory get into it. Nothing is sent anywhere.
package crash

import (
	"fmt"
	"path"
	"regexp"
	"runtime"
	"strings"
	"sync"
)

// pattern returns a regular expression that is compiled when it is first used:
// few runs of the program have a crash to report.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

// runtimeMessages are what the runtime says of its own errors. They have numbers
// and names of types, and nothing that the program works on.
var runtimeMessages = pattern(`^(?:` + strings.Join([]string{
	`runtime error: (?:index|slice bounds) out of range(?: \[[-0-9:]*\])?(?: with (?:length|capacity) \d+)?`,
	`runtime error: invalid memory address or nil pointer dereference`,
	`runtime error: integer (?:divide by zero|overflow)`,
	`runtime error: (?:makeslice|growslice|makechan|makemap)[a-z: ]*`,
	`runtime error: hash of unhashable type [\w.*\[\]/]+`,
	`runtime error: comparing uncomparable type [\w.*\[\]/]+`,
	`runtime error: negative shift amount`,
	`runtime error: cannot convert slice with length \d+ to array or pointer to array with length \d+`,
	`interface conversion: [\w.*\[\]/{} ]+`,
	`interface conversion: [\w.*\[\]/{} ]+ is not [\w.*\[\]/]+: missing method \w+`,
	`interface conversion: [\w.*\[\]/{} ]+ is [\w.*\[\]/{} ]+, not [\w.*\[\]/]+`,
	`assignment to entry in nil map`, `close of (?:nil|closed) channel`, `send on closed channel`, `all goroutines are asleep - deadlock!`,
	`concurrent map (?:read and map write|writes|iteration and map write)`, `sync: [a-zA-Z: ]+`,
	`stack overflow`, `unexpected signal during runtime execution`, `out of memory`, `runtime: out of memory[a-z: ]*`, `fault`,
}, "|") + `)$`)

// leftOut stands for the message of a panic.
const leftOut = "(its message is left out, as it may have text of a document)"

// Describe returns what a report says of a recovered panic.
func Describe(panicked any) string {
	if err, ok := panicked.(runtime.Error); ok && runtimeMessages().MatchString(err.Error()) {
		return "panic: " + err.Error()
	}
	return fmt.Sprintf("panic: a value of the type %T %s", panicked, leftOut)
}

// The lines of a stack trace as the runtime writes them. Of the other lines the
// report has nothing. The lines of a panic's message are indented, so that none
// is taken for one of these.
var (
	goroutineLine = pattern(`^goroutine \d+(?: gp=\w+ m=\w+(?: mp=\w+)?)? \[([a-zA-Z0-9 ,()./_-]+)\]:$`)
	functionLine  = pattern(`^((?:created by )?[\p{L}\p{N}_./()*\[\]·~@%-]+?)(?:\([^()]*\)|\(\.\.\.\))?( in goroutine \d+)?$`)
	fileLine      = pattern(`^\t(\S.*\.(?:go|s|c)):(\d+)(?: \+0x[0-9a-f]+)?(?: fp=\S+ sp=\S+ pc=\S+)?$`)
	signalLine    = pattern(`^\[signal (SIG[A-Z]+: [a-z ]+)(?: code=\S+)?(?: addr=\S+)?(?: pc=\S+)?\]$`)
	elidedLine    = pattern(`^\.\.\.(?:additional frames elided|\d+ frames elided)\.\.\.$`)
)

// what returns what the first lines of the runtime's output say of the crash.
func what(raw string) string {
	said := "a crash"
	for line := range strings.Lines(raw) {
		line = strings.TrimSuffix(line, "\n")
		if goroutineLine().MatchString(line) {
			break
		}
		for _, kind := range []string{"panic: ", "fatal error: "} {
			text, found := strings.CutPrefix(line, kind)
			if !found || said != "a crash" {
				continue
			}
			if text = strings.TrimSuffix(text, " [recovered, repanicked]"); !runtimeMessages().MatchString(text) {
				text = leftOut
			}
			said = kind + text
		}
		if m := signalLine().FindStringSubmatch(line); m != nil {
			said += " [" + m[1] + "]"
		}
	}
	return said
}

// scrubStack returns the functions, files and lines of a stack trace.
func scrubStack(raw string) string {
	var out strings.Builder
	inside, function := false, false
	for line := range strings.Lines(raw) {
		line = strings.TrimSuffix(line, "\n")
		isFunction := false
		if m := goroutineLine().FindStringSubmatch(line); m != nil {
			inside = true
			fmt.Fprintf(&out, "\ngoroutine [%s]:\n", m[1])
		} else if m := functionLine().FindStringSubmatch(line); inside && m != nil {
			isFunction = true
			out.WriteString(m[1] + "\n")
		} else if m := fileLine().FindStringSubmatch(line); function && m != nil {
			out.WriteString("\t" + shortFile(m[1]) + ":" + m[2] + "\n")
		} else if inside && elidedLine().MatchString(line) {
			out.WriteString(line + "\n")
		}
		function = isFunction
	}
	return out.String()
}

// shortFile returns the last two parts of a file's name. The others are folders of
// the machine that the program was built on.
func shortFile(name string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	return path.Join(path.Base(path.Dir(name)), path.Base(name))
}
