#ifndef DATELINE_CZLIB_SHIM_H
#define DATELINE_CZLIB_SHIM_H
#include <zlib.h>

/// `inflateInit2` is a macro, which Swift cannot call. `window` is zlib's `windowBits`.
static inline int CZlib_inflateInit(z_stream *stream, int window) { return inflateInit2(stream, window); }


#endif
