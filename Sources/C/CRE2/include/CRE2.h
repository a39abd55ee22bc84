#ifndef DATELINE_CRE2_H
#define DATELINE_CRE2_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

/// Whether text[0, length) holds a match; quicker than asking where.
bool CRE2_matches(const CRE2Pattern *_Nonnull pattern, const char *_Nullable text, size_t length);

/// Finds the first match in text[start, length). `spans` gets 2 × `groups` byte offsets (-1, -1 for a group that took
/// no part), group 0 being the whole match.
bool CRE2_match(const CRE2Pattern *_Nonnull pattern, const char *_Nullable text, size_t length, size_t start,
                int *_Nonnull spans, int groups);

/// Several RE2 patterns in one automaton; free with `CRE2Set_free`.
typedef struct CRE2Set CRE2Set;

/// An empty set, whose automaton will keep to `memory` bytes.
CRE2Set *_Nonnull CRE2Set_new(bool caseSensitive, int64_t memory);
void CRE2Set_free(CRE2Set *_Nonnull set);
/// Adds a pattern; false and RE2's words in `error` when it is none.
bool CRE2Set_add(CRE2Set *_Nonnull set, const char *_Nonnull pattern, size_t length, char *_Nonnull error,
                 size_t capacity);
/// To be called once, after the last pattern; false when memory fails.
bool CRE2Set_compile(CRE2Set *_Nonnull set);

enum { CRE2SetNone = -1, CRE2SetUnknown = -2 };
/// The place, in the order of adding, of the first pattern that text[0, length) holds a match of; `CRE2SetNone` without
/// one; `CRE2SetUnknown` when the automaton ran out of memory.
int CRE2Set_first(const CRE2Set *_Nonnull set, const char *_Nullable text, size_t length);

#ifdef __cplusplus
}
#endif
#endif
