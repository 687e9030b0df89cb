// Without these two, curses.h hides every wide-character function and nothing warns.
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE
// Ours first: term.h turns words like `columns` into macros.
#include "CNcurses.h"
#include "entry.h"
#include "guard.h"

#include <curses.h>
#include <term.h>

#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#undef columns

static SCREEN *screen;

// MARK: - Terminfo and locale

static const char *string_capability(const char *capability) {
  const char *value = cur_term ? tigetstr(capability) : NULL;
  return value == (const char *)-1 || !value ? "" : value;
}

bool cn_terminfo_load(const char *term) {
  // The entry of an open screen is in use.
  if (screen || !term) return false;
  if (cur_term) del_curterm(cur_term);
  int verdict = 0;
  return setupterm(term, STDOUT_FILENO, &verdict) == OK && verdict == 1 && *string_capability("cup");
}

int cn_terminfo_number(const char *capability) {
  if (!cur_term) return -1;
  int value = tigetnum(capability);
  return value < 0 ? -1 : value;
}

const char *cn_codeset(void) { return nl_langinfo(CODESET); }

bool cn_can_encode(uint32_t scalar) {
  char bytes[64];
  mbstate_t state;
  memset(&state, 0, sizeof state);
  return wcrtomb(bytes, (wchar_t)scalar, &state) != (size_t)-1;
}

// MARK: - Opening and closing

static void describe_to_guard(void) {
  char enter[512];
  char leave[512];
  const char *exit_mode = string_capability("rmcup");
  snprintf(enter, sizeof enter, "%s", string_capability("smcup"));
  // Where there is no second screen to come back from, the prompt belongs below our last row.
  snprintf(
    leave, sizeof leave, "%s%s%s", string_capability("op"), string_capability("cnorm"),
    *exit_mode ? exit_mode : "\033[999;1H\r\n");
  // A cursor once hidden must show again, also where terminfo has no word for it.
  if (!strstr(leave, "\033[?25h") && strlen(leave) + 6 < sizeof leave) strcat(leave, "\033[?25h");
  guard_describe(enter, leave);
}

int cn_open(const char *term, bool colours) {
  if (screen) return CN_ALREADY_OPEN;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CN_NOT_A_TERMINAL;
  if (!cn_terminfo_load(term)) return CN_NO_ENTRY;
  // Either of them would freeze the size for good.
  unsetenv("LINES");
  unsetenv("COLUMNS");

  if (!guard_arm(STDIN_FILENO, STDOUT_FILENO)) return CN_NO_DESCRIPTORS;
  describe_to_guard();
  guard_mark_entered();
  // Where erasing is said to paint the background and does not, a light theme would end in black blocks: blanks are written out
  // instead, which costs some bytes a row. REP, "the last character n times more", and SU and SD, which move n lines, save few and are missing
  // from some that claim them.
  entry_curb(term, colours);
  screen = newterm(term, stdout, stdin);
  entry_restore();
  if (!screen && cn_terminfo_load(term)) screen = newterm(term, stdout, stdin);
  if (!screen) {
    guard_disarm();
    return CN_NO_ENTRY;
  }
  // Bytes are read and understood elsewhere; ncurses must neither read nor look for them.
  typeahead(-1);
  nonl();
  noecho();
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  if (colours && has_colors()) {
    start_color();
    use_default_colors();
  }
  guard_set_raw();
  return CN_OPENED;
}

void cn_close(void) {
  if (!screen) return;
  // Not endwin: there is one way out, the guard's, so that every quit tests what a crash needs.
  guard_disarm();
  delscreen(screen);
  screen = NULL;
}

bool cn_is_entered(void) { return guard_is_entered(); }

// MARK: - Signals and size

int cn_signal_descriptor(void) { return guard_signal_descriptor(); }

unsigned cn_take_signals(void) { return guard_take_signals(); }

void cn_size(int *rows, int *columns) {
  struct winsize size;
  bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
  *rows = known ? size.ws_row : 24;
  *columns = known ? size.ws_col : 80;
}

void cn_resize(int rows, int columns) {
  if (!screen) return;
  if (rows != LINES || columns != COLS) resize_term(rows, columns);
  cn_erase();
  cn_repaint();
}

// MARK: - Drawing

int cn_colours(void) { return screen && has_colors() ? COLORS : 0; }

int cn_pair_limit(void) { return screen && has_colors() ? COLOR_PAIRS : 1; }

bool cn_define_pair(int pair, int foreground, int background) {
  if (pair < 1 || pair >= cn_pair_limit()) return false;
  return init_extended_pair(pair, foreground, background) == OK;
}

void cn_reset_pairs(void) {
  if (screen) reset_color_pairs();
}

static attr_t attributes_of(unsigned attributes) {
  attr_t result = A_NORMAL;
  if (attributes & CN_BOLD) result |= A_BOLD;
  if (attributes & CN_DIM) result |= A_DIM;
  if (attributes & CN_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & CN_REVERSE) result |= A_REVERSE;
  if (attributes & CN_ITALIC) result |= A_ITALIC;
  return result;
}

void cn_put(
  int row, int column, const uint32_t *scalars, int count, int width, unsigned attributes, int pair
) {
  if (!screen || width < 1 || row < 0 || row >= LINES || column < 0 || column + width > COLS) return;
  wchar_t text[CCHARW_MAX + 1] = {0};
  if (count > CCHARW_MAX) count = CCHARW_MAX;
  for (int index = 0; index < count; index++) text[index] = (wchar_t)scalars[index];
  bool agreed = count > 0 && wcwidth(text[0]) == width && cn_can_encode((uint32_t)text[0]);
  // A mark the library does not know as one would take a column of its own.
  for (int index = 1; agreed && index < count; index++) {
    if (wcwidth(text[index]) != 0) text[index] = 0;
  }
  if (!agreed) {
    text[0] = L'?';
    text[1] = 0;
  }
  cchar_t cell;
  if (setcchar(&cell, text, attributes_of(attributes), 0, &pair) == ERR) return;
  for (int done = 0; done < width; done += agreed ? width : 1) {
    mvwadd_wchnstr(stdscr, row, column + done, &cell, 1);
  }
}

void cn_erase(void) {
  if (screen) werase(stdscr);
}

void cn_repaint(void) {
  if (screen) clearok(curscr, TRUE);
}

void cn_cursor(int row, int column, bool visible) {
  if (!screen) return;
  if (visible) wmove(stdscr, row, column);
  guard_set_cursor(visible);
}

void cn_frame(bool synchronised) {
  // Stopped or in the background, the terminal belongs to somebody else.
  if (!screen || !guard_is_entered()) return;
  if (synchronised) cn_write("\033[?2026h", 8);
  wnoutrefresh(stdscr);
  doupdate();
  if (synchronised) cn_write("\033[?2026l", 8);
}

// MARK: - Modes

void cn_mouse(bool on) {
  if (screen) guard_set_mouse(on);
}

void cn_write(const char *bytes, size_t count) {
  if (screen && guard_is_entered()) guard_write(bytes, count);
}
