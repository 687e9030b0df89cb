// The promise that the terminal is put back however the process ends.
//
// The guard knows two byte strings and two termios: how to enter and how to leave. Everything it
// does on the way out is async-signal-safe (signal-safety(7)): no allocation, no ncurses, no Swift.
#ifndef CN_GUARD_H
#define CN_GUARD_H

#include <stdbool.h>
#include <stddef.h>

/// Saves the terminal's settings, takes over the signals and holds standard error back; false where there is no terminal.
bool guard_arm(int input, int output);

/// The bytes that enter and leave full-screen mode on this terminal, modes of our own excepted.
void guard_describe(const char *enter, const char *leave);

/// Makes the terminal's present settings those of full-screen mode, with our choice of keys.
void guard_set_raw(void);

/// The terminal is in full-screen mode from here on, or about to be.
void guard_mark_entered(void);

/// Leaves, once, and gives back the signals and standard error.
void guard_disarm(void);

bool guard_is_entered(void);
void guard_set_mouse(bool on);
void guard_set_cursor(bool visible);

int guard_signal_descriptor(void);
unsigned guard_take_signals(void);

/// Writes all of it, whatever interrupts; gives up after a quarter of a second without progress.
void guard_write(const char *bytes, size_t count);

#endif
