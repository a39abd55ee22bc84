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

/// UTF-8 `pattern`, which is compiled when it is first asked for anything.
CRE2Pattern *_Nonnull CRE2_new(const char *_Nonnull pattern, size_t length, bool caseSensitive);
void CRE2_free(CRE2Pattern *_Nonnull pattern);
/// Whether it is a pattern at all, as all below take for granted. If not, copies RE2's words into `error` (at most
/// `capacity` bytes).
bool CRE2_is_valid(const CRE2Pattern *_Nonnull pattern, char *_Nonnull error, size_t capacity);
int CRE2_groups(const CRE2Pattern *_Nonnull pattern);

/// Whether text[0, length) holds a match; quicker than asking where.
bool CRE2_matches(const CRE2Pattern *_Nonnull pattern, const char *_Nullable text, size_t length);

/// Finds the first match in text[start, length). `spans` gets 2 × `groups` byte offsets (-1, -1 for a group that took
/// no part), group 0 being the whole match.
bool CRE2_match(const CRE2Pattern *_Nonnull pattern, const char *_Nullable text, size_t length, size_t start,
                int *_Nonnull spans, int groups);

/// Several RE2 patterns in one automaton; free with `CRE2Set_free`.
typedef struct CRE2Set CRE2Set;

/// An empty set. With `anchored`, only what stands at a text's beginning is a match.
CRE2Set *_Nonnull CRE2Set_new(bool caseSensitive, bool anchored);
void CRE2Set_free(CRE2Set *_Nonnull set);
/// Adds a pattern; false when it is none.
bool CRE2Set_add(CRE2Set *_Nonnull set, const char *_Nonnull pattern, size_t length);
/// To be called once, after the last pattern; false when memory fails.
bool CRE2Set_compile(CRE2Set *_Nonnull set);

enum { CRE2SetUnknown = -1 };
/// How many of the patterns text[0, length) holds a match of; their places, in the order of adding, of which `places`
/// gets the first `capacity`. `CRE2SetUnknown` when the automaton ran out of memory.
int CRE2Set_all(const CRE2Set *_Nonnull set, const char *_Nullable text, size_t length, int *_Nonnull places,
                int capacity);

/// Several RE2 patterns that are tried only on texts that hold words of theirs; free with `CRE2Search_free`.
typedef struct CRE2Search CRE2Search;

CRE2Search *_Nonnull CRE2Search_new(void);
void CRE2Search_free(CRE2Search *_Nonnull search);
/// Adds a pattern; false when it is none.
bool CRE2Search_add(CRE2Search *_Nonnull search, const char *_Nonnull pattern, size_t length, bool caseSensitive);
/// To be called once, after the last pattern; false when memory fails.
bool CRE2Search_compile(CRE2Search *_Nonnull search);
/// The place, in the order of adding, of the first pattern that text[0, length) holds a match of; -1 without one.
int CRE2Search_first(const CRE2Search *_Nonnull search, const char *_Nullable text, size_t length);

#ifdef __cplusplus
}
#endif
#endif
