#include "entry.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Of the arrays in term(5), by the order of term.h.
enum { BACK_COLOUR_ERASE = 28 };
static const size_t claimed_strings[] = {109 /* indn */, 113 /* rin */, 121 /* rep */};

enum { LARGEST = 32768 };

static char *previous;
static bool is_curbed;

static size_t read_from(const char *folder, const char *term, unsigned char *bytes) {
  static const char *const shapes[] = {"%s/%c/%s", "%s/%02x/%s"};
  for (int shape = 0; shape < 2; shape++) {
    char path[4096];
    int length = snprintf(path, sizeof path, shapes[shape], folder, (unsigned char)*term, term);
    if (length < 0 || (size_t)length >= sizeof path) continue;
    FILE *file = fopen(path, "rb");
    if (!file) continue;
    size_t count = fread(bytes, 1, LARGEST, file);
    fclose(file);
    if (count > 0) return count;
  }
  return 0;
}

// In the order in which ncurses looks.
static size_t read_entry(const char *term, unsigned char *bytes) {
  const char *own = getenv("TERMINFO");
  size_t count = own && *own == '/' ? read_from(own, term, bytes) : 0;
  const char *home = getenv("HOME");
  if (!count && home) {
    char folder[4096];
    if ((size_t)snprintf(folder, sizeof folder, "%s/.terminfo", home) < sizeof folder) count = read_from(folder, term, bytes);
  }
  const char *list = getenv("TERMINFO_DIRS");
  char *folders = list ? strdup(list) : NULL;
  char *rest = NULL;
  for (char *folder = folders ? strtok_r(folders, ":", &rest) : NULL; folder && !count; folder = strtok_r(NULL, ":", &rest)) {
    count = read_from(folder, term, bytes);
  }
  free(folders);
  static const char *const usual[] = {"/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"};
  for (size_t place = 0; place < sizeof usual / sizeof *usual && !count; place++) count = read_from(usual[place], term, bytes);
  return count;
}

static unsigned short_at(const unsigned char *bytes, size_t place) { return bytes[place] | (unsigned)bytes[place + 1] << 8; }

static bool curb(unsigned char *bytes, size_t count, bool colours) {
  if (count < 12) return false;
  unsigned magic = short_at(bytes, 0);
  if (magic != 0432 && magic != 01036) return false;
  size_t booleans = short_at(bytes, 4), numbers = short_at(bytes, 6), strings = short_at(bytes, 8);
  size_t place = 12 + short_at(bytes, 2);
  size_t end = place + booleans;
  end += end & 1;
  size_t texts = end + numbers * (magic == 01036 ? 4 : 2);
  if (texts + strings * 2 > count) return false;
  if (colours && booleans > BACK_COLOUR_ERASE) bytes[place + BACK_COLOUR_ERASE] = 0;
  for (size_t claim = 0; claim < sizeof claimed_strings / sizeof *claimed_strings; claim++) {
    if (strings > claimed_strings[claim]) memset(bytes + texts + 2 * claimed_strings[claim], 0xFF, 2);
  }
  return true;
}

static void write_base64(char *text, const unsigned char *bytes, size_t count) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (size_t place = 0; place < count; place += 3) {
    size_t left = count - place;
    uint32_t group = (uint32_t)bytes[place] << 16 | (left > 1 ? (uint32_t)bytes[place + 1] << 8 : 0) | (left > 2 ? bytes[place + 2] : 0);
    *text++ = digits[group >> 18];
    *text++ = digits[group >> 12 & 63];
    *text++ = left > 1 ? digits[group >> 6 & 63] : '=';
    *text++ = left > 2 ? digits[group & 63] : '=';
  }
  *text = 0;
}

void entry_curb(const char *term, bool colours) {
  if (is_curbed || !term || !*term || strchr(term, '/')) return;
  unsigned char *bytes = malloc(LARGEST);
  char *text = malloc(4 + LARGEST / 3 * 4 + 8);
  if (bytes && text) {
    size_t count = read_entry(term, bytes);
    if (count > 0 && count < LARGEST && curb(bytes, count, colours)) {
      memcpy(text, "b64:", 4);
      write_base64(text + 4, bytes, count);
      const char *old = getenv("TERMINFO");
      previous = old ? strdup(old) : NULL;
      is_curbed = setenv("TERMINFO", text, 1) == 0;
    }
  }
  free(bytes);
  free(text);
}

void entry_restore(void) {
  if (!is_curbed) return;
  is_curbed = false;
  if (previous) {
    setenv("TERMINFO", previous, 1);
  } else {
    unsetenv("TERMINFO");
  }
  free(previous);
  previous = NULL;
}
