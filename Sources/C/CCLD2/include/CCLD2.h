#ifndef DATELINE_CCLD2_H
#define DATELINE_CCLD2_H
#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Names the language of UTF-8 text as CLD2 does: its code ("un" when unknown), its share of the text in percent,
/// and whether CLD2 calls the answer reliable. The code is a static string.
const char *_Nonnull CCLD2_detect(const char *_Nonnull text, int length, int *_Nonnull percent,
                                  bool *_Nonnull reliable);

#ifdef __cplusplus
}
#endif
#endif
