#ifndef DATELINE_CSIMDJSON_H
#define DATELINE_CSIMDJSON_H
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parser with its memory; free with `CSimdJSON_free`. Not to be shared between threads.
typedef struct CSimdJSONParser CSimdJSONParser;

/// Arrays and objects within one another; deeper texts are refused.
enum { CSimdJSONDeepest = 128 };

typedef enum {
  CSimdJSONNull, CSimdJSONFalse, CSimdJSONTrue, CSimdJSONInteger, CSimdJSONDouble, CSimdJSONString,
  CSimdJSONArray, CSimdJSONObject,
} CSimdJSONKind;

/// One value of the document, in reading order. Before each value of an object stands its key, a string.
typedef struct {
  CSimdJSONKind kind;
  /// Strings: bytes. Arrays and objects: members.
  uint32_t count;
  union {
    int64_t integer;
    /// Arrays and objects: nodes, with their own and all inside.
    int64_t span;
    double number;
    const char *_Nullable bytes;
  };
} CSimdJSONNode;

CSimdJSONParser *_Nonnull CSimdJSON_new(void);
void CSimdJSON_free(CSimdJSONParser *_Nonnull parser);

/// A parsed text, which needs its parser no more; free with `CSimdJSONDocument_free`.
typedef struct CSimdJSONDocument CSimdJSONDocument;

/// Parses one JSON document of UTF-8 text. Returns NULL when it is not well-formed, and simdjson's words in `problem`.
CSimdJSONDocument *_Nullable CSimdJSON_parse(CSimdJSONParser *_Nonnull parser, const char *_Nullable text,
                                             size_t length, const char *_Nullable *_Nonnull problem);
void CSimdJSONDocument_free(CSimdJSONDocument *_Nonnull document);
/// Its outermost value, which the others follow.
const CSimdJSONNode *_Nonnull CSimdJSONDocument_root(const CSimdJSONDocument *_Nonnull document);
/// A key that stands twice in its object, to the byte; NULL where none does.
const CSimdJSONNode *_Nullable CSimdJSONDocument_repeated(const CSimdJSONDocument *_Nonnull document);
/// The text of a member's value without the spaces between its values, by the member's place in the outermost object; NULL where
/// it may be written otherwise: with a space behind a value, with an escape that is not needed or has a shorter form, with digits
/// to spare.
const char *_Nullable CSimdJSONDocument_source(const CSimdJSONDocument *_Nonnull document, size_t member,
                                               size_t *_Nonnull length);

#ifdef __cplusplus
}
#endif
#endif
