#ifndef DATELINE_CZLIB_SHIM_H
#define DATELINE_CZLIB_SHIM_H
#include <zlib.h>

/// `inflateInit2` is a macro, which Swift cannot call. 47 = 32 (find gzip or zlib by its header) + 15 (largest window).
static inline int CZlib_inflateInit(z_stream *stream) { return inflateInit2(stream, 47); }

#endif
