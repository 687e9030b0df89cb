#define _GNU_SOURCE
#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

#include "CNcurses.h"

// Modes of our own, switched on beside whatever terminfo's entry string does.
#define PASTE_ON "\033[?2004h"
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1003l\033[?1002l\033[?1000l"
// First a string terminator, in case we were stopped inside a string; then each mode that may be on.
#define MODES_OFF "\033\\\033[?2026l" MOUSE_OFF "\033[?2004l\033[?1004l\033[0m"
// For the moments before terminfo has been read; every terminal ignores what it does not know.
#define USUAL_LEAVE "\033[?25h\033[?1049l"

static const int fatal[] = {
  SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGPIPE, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTRAP,
};
static const int eventful[] = {SIGTSTP, SIGCONT, SIGWINCH};
enum { FATAL = sizeof fatal / sizeof *fatal, EVENTFUL = sizeof eventful / sizeof *eventful };

static atomic_bool armed;
static atomic_bool entered;
static atomic_bool mouse;
static atomic_bool cursor;
static atomic_uint happened;

// Written before `armed` is set or with every signal held back; only read by handlers.
static pid_t owner;
static int input = -1;
static int output = -1;
static int sink = -1;
static int real_stderr = -1;
static int pipe_read = -1;
static int pipe_write = -1;
static int survivor = -1;
static bool has_raw;
static struct termios saved;
static struct termios raw;
static char enter_bytes[512];
static char leave_bytes[512];
static struct sigaction old_fatal[FATAL];
static struct sigaction old_eventful[EVENTFUL];
static stack_t old_stack;
static char stack_bytes[64 * 1024];

// MARK: - Writing

void guard_write(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(output, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {.fd = output, .events = POLLOUT};
      if (poll(&ready, 1, 250) == 0) return;
    } else if (!(written < 0 && errno == EINTR)) {
      return;
    }
  }
}

// A terminal whose other end has stopped reading must not keep a dying process alive.
static void write_without_waiting(const char *bytes, size_t count) {
  int flags = fcntl(output, F_GETFL);
  if (flags >= 0) fcntl(output, F_SETFL, flags | O_NONBLOCK);
  guard_write(bytes, count);
  if (flags >= 0) fcntl(output, F_SETFL, flags);
}

// A survivor that has died itself must not take us along.
static void tell_survivor(const char *word) {
  if (survivor >= 0) send(survivor, word, strlen(word), MSG_NOSIGNAL | MSG_DONTWAIT);
}

static void write_string(const char *text) { write_without_waiting(text, strlen(text)); }

// Into a file in memory; where standard error goes elsewhere than a terminal it spoils nothing.
static void redirect_stderr(void) {
  if (!isatty(STDERR_FILENO)) return;
  sink = memfd_create("standard error", MFD_CLOEXEC);
  if (sink < 0) return;
  real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real_stderr >= 0) dup2(sink, STDERR_FILENO);
}

static void replay_stderr(void) {
  if (real_stderr < 0) return;
  dup2(real_stderr, STDERR_FILENO);
  char bytes[1024];
  off_t place = 0;
  ssize_t count;
  while ((count = pread(sink, bytes, sizeof bytes, place)) > 0) {
    place += count;
    for (ssize_t done = 0, step; done < count; done += step) {
      struct pollfd ready = {.fd = real_stderr, .events = POLLOUT};
      if (poll(&ready, 1, 250) == 0) return;
      step = write(real_stderr, bytes + done, (size_t)(count - done));
      if (step <= 0) return;
    }
  }
}

// MARK: - Entering and leaving

static bool is_foreground(void) { return tcgetpgrp(input) == getpgrp(); }

static void enter(void) {
  if (has_raw) tcsetattr(input, TCSANOW, &raw);
  tell_survivor("in\n");
  if (!atomic_exchange(&entered, true)) write_string(enter_bytes);
  write_string(PASTE_ON);
  if (atomic_load(&mouse)) write_string(MOUSE_ON);
  write_string(atomic_load(&cursor) ? "\033[?25h" : "\033[?25l");
}

static void leave(void) {
  if (!atomic_exchange(&entered, false)) return;
  // Settings first: bytes can be lost on a stuck terminal, these cannot.
  tcsetattr(input, TCSANOW, &saved);
  write_string(MODES_OFF);
  write_string(leave_bytes);
  // Clicks and pasted text that nobody will read any more are not for the shell.
  tcflush(input, TCIFLUSH);
  tell_survivor("out\n");
}

void cn_outlived_by(int descriptor) {
  survivor = descriptor;
  if (atomic_load(&entered)) tell_survivor("in\n");
}

static void leave_for_good(void) {
  if (getpid() != owner) return;
  if (!atomic_exchange(&armed, false)) return;
  leave();
  replay_stderr();
}

static void at_exit(void) {
  sigset_t hold, before;
  sigemptyset(&hold);
  sigaddset(&hold, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &hold, &before);
  leave_for_good();
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

// MARK: - Handlers

static void notify(unsigned what) {
  if (atomic_fetch_or(&happened, what) == 0) {
    ssize_t ignored = write(pipe_write, "!", 1);
    (void)ignored;
  }
}

static void on_fatal(int number) {
  int before = errno;
  leave_for_good();
  errno = before;
  // SA_RESETHAND has put the default back; the signal is held until we return, and then ends the process.
  raise(number);
}

static void on_resize(int number) {
  (void)number;
  int before = errno;
  notify(CN_RESIZED);
  errno = before;
}

static void on_continue(int number) {
  (void)number;
  int before = errno;
  // Continued in the background, the terminal is still somebody else's; the next SIGCONT may change that.
  if (atomic_load(&armed) && is_foreground()) {
    enter();
    notify(CN_RESUMED | CN_RESIZED);
  }
  errno = before;
}

static void install(int number, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  // A fault inside a handler has to end the process at once.
  for (int index = 0; index < FATAL; index++) {
    if (fatal[index] == SIGTERM || fatal[index] == SIGINT || fatal[index] == SIGHUP) continue;
    if (fatal[index] == SIGQUIT || fatal[index] == SIGPIPE) continue;
    sigdelset(&action.sa_mask, fatal[index]);
  }
  sigaction(number, &action, NULL);
}

static void on_stop(int number) {
  (void)number;
  int before = errno;
  leave();
  // Stop for real, and with us whoever started us in the same job (make, a script).
  struct sigaction usual = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &usual, NULL);
  kill(0, SIGTSTP);
  sigset_t stop, held;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &held);
  pthread_sigmask(SIG_SETMASK, &held, NULL);
  install(SIGTSTP, on_stop, SA_RESTART);
  // The kernel does not stop a job that no shell could continue: then there was no SIGCONT either.
  sigset_t pending;
  if (sigpending(&pending) == 0 && !sigismember(&pending, SIGCONT)) on_continue(SIGCONT);
  errno = before;
}

// MARK: - Arming

static bool is_ignored(int number) {
  struct sigaction now;
  return sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

bool guard_arm(int in, int out) {
  if (atomic_load(&armed) || tcgetattr(in, &saved) != 0) return false;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  pipe_read = ends[0];
  pipe_write = ends[1];
  owner = getpid();
  input = in;
  output = out;
  has_raw = false;
  enter_bytes[0] = 0;
  strcpy(leave_bytes, USUAL_LEAVE);
  atomic_store(&happened, 0);
  atomic_store(&mouse, false);
  atomic_store(&cursor, false);
  redirect_stderr();

  static bool registered;
  if (!registered) registered = atexit(at_exit) == 0;

  stack_t stack = {.ss_sp = stack_bytes, .ss_size = sizeof stack_bytes};
  sigaltstack(&stack, &old_stack);
  atomic_store(&armed, true);
  for (int index = 0; index < FATAL; index++) {
    sigaction(fatal[index], NULL, &old_fatal[index]);
    // nohup and its like have said that this signal is not to end us.
    if (is_ignored(fatal[index])) continue;
    install(fatal[index], on_fatal, SA_RESETHAND);
  }
  for (int index = 0; index < EVENTFUL; index++) {
    sigaction(eventful[index], NULL, &old_eventful[index]);
  }
  if (!is_ignored(SIGTSTP)) install(SIGTSTP, on_stop, SA_RESTART);
  install(SIGCONT, on_continue, SA_RESTART);
  install(SIGWINCH, on_resize, SA_RESTART);
  return true;
}

// Terminfo asks for pauses as `$<5>`, which only its own interpreter understands.
static void copy_without_padding(char *target, size_t room, const char *source) {
  size_t used = 0;
  while (source && *source && used + 1 < room) {
    const char *end = source[0] == '$' && source[1] == '<' ? strchr(source, '>') : NULL;
    if (end) {
      source = end + 1;
    } else {
      target[used++] = *source++;
    }
  }
  target[used] = 0;
}

static void hold_all(sigset_t *before) {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, before);
}

void guard_describe(const char *enter, const char *leave) {
  sigset_t before;
  hold_all(&before);
  copy_without_padding(enter_bytes, sizeof enter_bytes, enter);
  copy_without_padding(leave_bytes, sizeof leave_bytes, leave);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void guard_set_raw(void) {
  sigset_t before;
  hold_all(&before);
  if (tcgetattr(input, &raw) == 0) {
    // ISIG stays: Ctrl-C, Ctrl-\ and Ctrl-Z must work while the program is busy.
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN);
    raw.c_lflag |= ISIG;
    // Ctrl-S must not freeze the screen, nor Enter look like Ctrl-J.
    raw.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR | ISTRIP);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    has_raw = true;
    tcsetattr(input, TCSANOW, &raw);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  write_string(PASTE_ON);
  write_string("\033[?25l");
}

void guard_mark_entered(void) { atomic_store(&entered, true); }

void guard_disarm(void) {
  if (!atomic_load(&armed)) return;
  sigset_t before;
  hold_all(&before);
  leave_for_good();
  for (int index = 0; index < FATAL; index++) sigaction(fatal[index], &old_fatal[index], NULL);
  for (int index = 0; index < EVENTFUL; index++) {
    sigaction(eventful[index], &old_eventful[index], NULL);
  }
  sigaltstack(&old_stack, NULL);
  if (real_stderr >= 0) close(real_stderr);
  if (sink >= 0) close(sink);
  close(pipe_read);
  close(pipe_write);
  real_stderr = sink = pipe_read = pipe_write = -1;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

// MARK: - What the screen asks

bool guard_is_entered(void) { return atomic_load(&entered); }

void guard_set_mouse(bool on) {
  if (atomic_exchange(&mouse, on) == on || !guard_is_entered()) return;
  write_string(on ? MOUSE_ON : MOUSE_OFF);
}

void guard_set_cursor(bool visible) {
  if (atomic_exchange(&cursor, visible) == visible || !guard_is_entered()) return;
  write_string(visible ? "\033[?25h" : "\033[?25l");
}

int guard_signal_descriptor(void) { return pipe_read; }

unsigned guard_take_signals(void) {
  char bytes[16];
  while (pipe_read >= 0 && read(pipe_read, bytes, sizeof bytes) > 0) {
  }
  return atomic_exchange(&happened, 0);
}
