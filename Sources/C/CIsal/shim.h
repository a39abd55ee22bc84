#ifndef DATELINE_CISAL_SHIM_H
#define DATELINE_CISAL_SHIM_H
#include <isa-l/igzip_lib.h>
#include <stdlib.h>

// ISA-L's stream is a struct of 80 KB, too large to be a value in Swift: here it is memory behind a pointer.

struct CIsal_packer {
  struct isal_zstream stream;
  // Of the sizes that the header names the one that holds a page of 16 K tokens in one block; larger ones pack no better.
  uint8_t level[ISAL_DEF_LVL1_SMALL];
};

/// NULL where there is no memory. To be freed by `free`.
static inline void *CIsal_new_packer(void) { return malloc(sizeof(struct CIsal_packer)); }

/// The most bytes that `count` bytes become: those, five for each stored block of 64 KB, and gzip's head and trailer.
static inline size_t CIsal_bound(size_t count) { return count + 5 * (count / 65535 + 1) + 32; }

/// Packs bytes as one gzip member. Gives its length, 0 where it does not fit.
static inline size_t CIsal_pack(void *packer, const uint8_t *bytes, uint32_t count, uint8_t *member, uint32_t room) {
  struct CIsal_packer *it = (struct CIsal_packer *)packer;
  isal_deflate_stateless_init(&it->stream);
  it->stream.level = 1;
  it->stream.level_buf = it->level;
  it->stream.level_buf_size = sizeof it->level;
  it->stream.gzip_flag = IGZIP_GZIP;
  it->stream.flush = NO_FLUSH;
  it->stream.end_of_stream = 1;
  it->stream.next_in = (uint8_t *)bytes;
  it->stream.avail_in = count;
  it->stream.next_out = member;
  it->stream.avail_out = room;
  return isal_deflate_stateless(&it->stream) == COMP_OK ? it->stream.total_out : 0;
}

#endif
