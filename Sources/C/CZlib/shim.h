#ifndef DATELINE_CZLIB_SHIM_H
#define DATELINE_CZLIB_SHIM_H
#include <zlib.h>

/// `inflateInit2` is a macro, which Swift cannot call. `window` is zlib's `windowBits`.
static inline int CZlib_inflateInit(z_stream *stream, int window) { return inflateInit2(stream, window); }

/// `deflateInit2` is a macro too. 31 = 16 (gzip's frame) + 15 (largest window); 8 is zlib's own memory level.
static inline int CZlib_gzipInit(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}

#endif
