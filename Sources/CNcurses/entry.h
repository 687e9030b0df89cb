#pragma once

#include <stdbool.h>

/// Has ncurses read the next terminal's entry without what many terminals claim in error: that erasing paints the background, and
/// that they know REP, and SU and SD for several lines (without which lines move one by one).
///
/// They are taken from the compiled entry (term(5)), which is handed to ncurses in the environment variable TERMINFO, as text that
/// ncurses(3) calls a quick dump. The macros of term.h would not do: they change a copy that the library does not look at.
///
/// Where no compiled entry is found, or it is not understood, ncurses reads what it would have read.
void entry_curb(const char *term, bool colours);

/// Puts TERMINFO back as it was.
void entry_restore(void);
