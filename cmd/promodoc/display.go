package main

import (
	"context"
	"fmt"
	"net"
	"strings"
	"time"
)

// displayPatience is how long a display on another machine may take to answer.
const displayPatience = 3 * time.Second

// checkDisplay finds out whether an X server answers under a DISPLAY such as
// ":0", "unix:1" or "host:10.0", before the toolkit is asked, which would stop
// the program with a stack trace. Systems without X never call it.
func checkDisplay(display string) error {
	if display == "" {
		return machinef("there is no display to open the window on (DISPLAY is not set); everything else works from the command line, see promodoc --help")
	}
	addresses := displayAddresses(display)
	if len(addresses) == 0 {
		return machinef("DISPLAY is %q, which names no display; it should look like %q", display, ":0")
	}
	var fault error
	for _, a := range addresses {
		ctx, cancel := context.WithTimeout(context.Background(), displayPatience)
		conn, err := (&net.Dialer{}).DialContext(ctx, a.network, a.address)
		cancel()
		if err == nil {
			return conn.Close()
		}
		fault = err
	}
	return machinef("the display %s does not answer (%v); check DISPLAY, or use the command line, see promodoc --help", display, innermost(fault))
}

// address is where a server may listen.
type address struct{ network, address string }

// displayAddresses lists where the X server of a display may listen: for one
// on this machine a socket with a name in the abstract name space and one in
// /tmp, else a port.
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

// innermost is the system's own word on why a call failed.
func innermost(err error) error {
	for {
		inner, ok := err.(interface{ Unwrap() error })
		if !ok || inner.Unwrap() == nil {
			return err
		}
		err = inner.Unwrap()
	}
}
