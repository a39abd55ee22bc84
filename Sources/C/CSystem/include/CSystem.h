#ifndef DATELINE_CSYSTEM_H
#define DATELINE_CSYSTEM_H

/// Asks the kernel to send this process SIGTERM when its parent dies. `prctl` is variadic, which Swift cannot call.
/// Returns 0, or an errno.
int CSystem_terminate_with_parent(void);

#endif
