#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>

int CSystem_terminate_with_parent(void) {
  return prctl(PR_SET_PDEATHSIG, SIGTERM) == 0 ? 0 : errno;
}

void CSystem_keep_memory_small(int heaps) {
  mallopt(M_ARENA_MAX, heaps);
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 8 << 20);
}

void CSystem_give_memory_back(void) { malloc_trim(0); }

// Where it fails, the sync does all.
void CSystem_begin_writing(int file, long start) { sync_file_range(file, start, 0, SYNC_FILE_RANGE_WRITE); }
