// Package desktop starts the window's toolkit on this machine's display. It
// explains in a sentence why a window cannot be opened, where the toolkit would
// exit with a stack trace, keeps the toolkit's log readable, and opens links
// with the desktop's programs. It must not know what the window shows.
package desktop

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"runtime"
	"strings"
	"time"
)

// displayTimeout is how long a display on another machine may take to answer.
const displayTimeout = 3 * time.Second

// CheckDisplay returns why no window can be opened on this machine's display,
// or nil if one can be tried.
func CheckDisplay() error {
	if runtime.GOOS == "darwin" || runtime.GOOS == "windows" {
		return nil
	}
	return checkDisplay(os.Getenv("DISPLAY"))
}

// checkDisplay checks that an X server answers at a display such as ":0",
// "unix:1" or "host:10.0".
func checkDisplay(display string) error {
	if display == "" {
		return errNotSet.Err()
	}
	addresses := displayAddresses(display)
	if len(addresses) == 0 {
		return errInvalid.Err("Display", display)
	}
	var failed error
	for _, a := range addresses {
		ctx, cancel := context.WithTimeout(context.Background(), displayTimeout)
		conn, err := (&net.Dialer{}).DialContext(ctx, a.network, a.address)
		cancel()
		if err == nil {
			return conn.Close()
		}
		failed = err
	}
	return errSilent.Wrap(failed, "Display", display, "Reason", rootCause(failed))
}

// address is where a server may listen.
type address struct{ network, address string }

// displayAddresses lists where the X server of a display may listen: on this
// machine at a socket in the abstract namespace or in /tmp, on another at a
// port.
func displayAddresses(display string) []address {
	colon := strings.LastIndexByte(display, ':')
	if colon < 0 {
		return nil
	}
	host, number := display[:colon], display[colon+1:]
	number, _, _ = strings.Cut(number, ".")
	var n int
	if _, err := fmt.Sscanf(number, "%d", &n); err != nil || fmt.Sprint(n) != number || n < 0 || n > 59535 {
		return nil
	}
	if host == "" || host == "unix" {
		socket := "/tmp/.X11-unix/X" + number
		return []address{{"unix", "@" + socket}, {"unix", socket}}
	}
	return []address{{"tcp", net.JoinHostPort(strings.Trim(host, "[]"), fmt.Sprint(6000+n))}}
}

// rootCause returns the system's own error, such as "connection refused".
func rootCause(err error) error {
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(err) {
		err = inner
	}
	return err
}
