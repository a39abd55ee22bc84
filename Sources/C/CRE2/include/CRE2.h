#ifndef DATELINE_CRE2_H
#define DATELINE_CRE2_H
#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled RE2 pattern; free with `CRE2_free`.
typedef struct CRE2Pattern CRE2Pattern;

/// Compiles UTF-8 `pattern`. On failure returns NULL and copies RE2's words into `error` (at most `capacity` bytes).
CRE2Pattern *_Nullable CRE2_new(const char *_Nonnull pattern, size_t length, bool caseSensitive,
                                char *_Nonnull error, size_t capacity);
void CRE2_free(CRE2Pattern *_Nonnull pattern);
int CRE2_groups(const CRE2Pattern *_Nonnull pattern);

/// Finds the first match in text[start, length). `spans` gets 2 × `groups` byte offsets (-1, -1 for a group that took
/// no part), group 0 being the whole match.
bool CRE2_match(const CRE2Pattern *_Nonnull pattern, const char *_Nullable text, size_t length, size_t start,
                int *_Nonnull spans, int groups);

#ifdef __cplusplus
}
#endif
#endif
