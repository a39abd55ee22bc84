#ifndef DATELINE_CSYSTEM_H
#define DATELINE_CSYSTEM_H

/// Asks the kernel to send this process SIGTERM when its parent dies. `prctl` is variadic, which Swift cannot call.
/// Returns 0, or an errno.
int CSystem_terminate_with_parent(void);

/// Has malloc keep so many heaps, one or a few, instead of eight for each core, and give what it need not keep back to the kernel. Its own way
/// is to learn from the first large page to keep all, scattered over its heaps: half as much again at the peak. Small
/// pieces come from a store of each thread's own, so that threads seldom wait for each other.
void CSystem_keep_memory_small(int heaps);

/// Gives the kernel what malloc holds free, as after the tables have been read.
void CSystem_give_memory_back(void);

/// Has the kernel begin to write a file's bytes from `start` on to the disk, and does not wait for it: a sync later then has
/// little left to do. `sync_file_range`, which Swift's Glibc does not show.
void CSystem_begin_writing(int file, long start);

#endif
