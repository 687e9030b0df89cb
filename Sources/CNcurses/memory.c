// How the C library keeps memory that has been freed.
#include <malloc.h>

#include "CNcurses.h"

void cn_give_back_large_blocks(void) {
#ifdef M_MMAP_THRESHOLD
  mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}
