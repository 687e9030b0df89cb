// What is left of the process when it dies: nothing of what was in its memory.
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "CNcurses.h"

void cn_keep_from_dumps(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // The limit does not hold where the kernel hands cores to a program; this does, and keeps debuggers of others out too.
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  // The Swift runtime can be told by its environment to print registers and the memory they point to.
  static const int faults[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTRAP, SIGQUIT};
  for (size_t index = 0; index < sizeof faults / sizeof *faults; index++) {
    struct sigaction now;
    if (sigaction(faults[index], NULL, &now) == 0 && (now.sa_flags & SA_SIGINFO || now.sa_handler != SIG_IGN)) {
      struct sigaction usual = {.sa_handler = SIG_DFL};
      sigaction(faults[index], &usual, NULL);
    }
  }
}
