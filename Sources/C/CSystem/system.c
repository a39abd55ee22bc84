#include "CSystem.h"

#include <errno.h>
#include <signal.h>
#include <sys/prctl.h>

int CSystem_terminate_with_parent(void) {
  return prctl(PR_SET_PDEATHSIG, SIGTERM) == 0 ? 0 : errno;
}
