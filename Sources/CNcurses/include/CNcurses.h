// A terminal in full-screen mode, as plain functions: everything Swift may know of ncurses.
//
// One screen at a time, used from one thread. Nothing here returns or takes a curses type, and
// every function is harmless when no screen is open.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: - What the terminal and the locale are, before anything is changed

/// Reads the terminfo entry called `term`; false if there is none or it cannot move the cursor.
bool cn_terminfo_load(const char *term);

/// A numeric capability of the entry last loaded ("colors"), or -1 when it has none.
int cn_terminfo_number(const char *capability);

/// The locale's character encoding ("UTF-8"), after `setlocale`.
const char *cn_codeset(void);

/// Whether the locale's encoding can write this character.
bool cn_can_encode(uint32_t scalar);

// MARK: - What is left of the process when it dies

/// From here on the kernel writes no core of this process, nobody else may look into it, and a fault ends it without a word about
/// what was in memory: it may hold records of children.
void cn_keep_from_dumps(void);

/// Gives back blocks from 128 KB on as soon as they are free.
void cn_keep_freed_memory(void);
void cn_give_back_freed_memory(void);

// MARK: - Opening and closing

enum {
  CN_OPENED = 0,
  CN_NOT_A_TERMINAL,  // the descriptors have no terminal settings to save
  CN_NO_ENTRY,        // no terminfo entry of that name
  CN_ALREADY_OPEN,
  CN_NO_DESCRIPTORS,  // no pipe could be made for signals
};

/// Arms the guard, then enters full-screen mode on standard input and output.
///
/// What is written to standard error meanwhile is held back where it would land on the screen.
/// Colours are started only when `colours` is true and the terminal has some.
int cn_open(const char *term, bool colours);

/// Puts the terminal back as it was before `cn_open`, and shows what standard error was told.
void cn_close(void);

/// Whether the screen is ours now: false before opening, after closing and while in the background.
bool cn_is_entered(void);

/// Tells whoever listens at the other end of this socket when the screen is entered ("in") and left ("out"), so that it can be put
/// back even after SIGKILL; -1: nobody.
void cn_outlived_by(int descriptor);

// MARK: - Signals

enum {
  CN_RESIZED = 1,
  CN_RESUMED = 2,
};

/// A descriptor that becomes readable when `cn_take_signals` has something to say; -1 when closed.
int cn_signal_descriptor(void);

/// What happened since the last call: `CN_RESIZED`, `CN_RESUMED`, both or 0.
unsigned cn_take_signals(void);

// MARK: - Size

/// Asks the terminal for its size in cells; 24 by 80 where it does not say.
void cn_size(int *rows, int *columns);

/// Tells ncurses the size to draw at, and forgets all that was drawn.
void cn_resize(int rows, int columns);

// MARK: - Drawing

enum {
  CN_BOLD = 1,
  CN_DIM = 2,
  CN_UNDERLINE = 4,
  CN_REVERSE = 8,
  CN_ITALIC = 16,
};

/// How many colours the open screen has; 0 for none.
int cn_colours(void);

/// How many colour pairs may be defined, the default one (0) included.
int cn_pair_limit(void);

/// Defines pair `pair` (1 up to the limit); -1 is the terminal's own colour.
bool cn_define_pair(int pair, int foreground, int background);

/// Forgets every pair; what used them must be drawn again.
void cn_reset_pairs(void);

/// Puts one grapheme of `count` scalars, `width` cells wide, on the screen to be.
///
/// Where the C library would give it another width than `width`, question marks stand in, so that
/// the rest of the row stays in its columns.
void cn_put(
  int row, int column, const uint32_t *scalars, int count, int width, unsigned attributes, int pair);

/// Blanks the screen to be.
void cn_erase(void);

/// Makes the next frame paint every cell, whatever is thought to be there already.
void cn_repaint(void);

/// Where the cursor rests after the frame, and whether it shows.
void cn_cursor(int row, int column, bool visible);

/// Sends what changed, inside a synchronised update when `synchronised`.
void cn_frame(bool synchronised);

// MARK: - Modes

/// Starts or ends the reporting of clicks and the wheel.
void cn_mouse(bool on);

/// Writes bytes to the terminal as they are, outside the grid (the clipboard).
void cn_write(const char *bytes, size_t count);

#endif
