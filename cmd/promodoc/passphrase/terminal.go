package passphrase

import (
	"os"
	"os/signal"
	"runtime"

	"golang.org/x/term"
)

// openTerminal opens the terminal itself, since the standard streams may lead
// elsewhere.
func openTerminal() (in, out *os.File, done func(), err error) {
	if runtime.GOOS == "windows" {
		if in, err = os.OpenFile("CONIN$", os.O_RDWR, 0); err != nil {
			return nil, nil, nil, err
		}
		if out, err = os.OpenFile("CONOUT$", os.O_WRONLY, 0); err != nil {
			_ = in.Close()
			return nil, nil, nil, err
		}
		return in, out, func() { _, _ = in.Close(), out.Close() }, nil
	}
	tty, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
	if err != nil {
		return nil, nil, nil, err
	}
	return tty, tty, func() { _ = tty.Close() }, nil
}

// interrupted is the exit code of a program that the user interrupted.
const interrupted = 130

// restoreOnInterrupt has the terminal echo again if the user interrupts the
// command, until stop is called. Reading a passphrase switches that off, and an
// interrupt would leave it so.
func restoreOnInterrupt(terminal int) (stop func()) {
	before, err := term.GetState(terminal)
	if err != nil {
		return func() {}
	}
	signals, stopped := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, os.Interrupt)
	go func() {
		select {
		case <-signals:
			_ = term.Restore(terminal, before)
			os.Exit(interrupted)
		case <-stopped:
		}
	}()
	return func() {
		signal.Stop(signals)
		close(stopped)
	}
}
