#ifndef DATELINE_CICU_H
#define DATELINE_CICU_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// No ICU header here: its names clash with the ICU inside Foundation.

#ifdef __cplusplus
extern "C" {
#endif

/// Brings UTF-8 text into NFC. Returns the bytes needed, or -1 when ICU refuses; writes only if `capacity` suffices.
int32_t CICU_nfc(const char *_Nonnull text, int32_t length, char *_Nullable result, int32_t capacity);

/// Whether UTF-8 text is in NFC already.
bool CICU_is_nfc(const char *_Nonnull text, int32_t length);

/// Full case folding of UTF-8 text, as `CICU_nfc` returns it.
int32_t CICU_fold(const char *_Nonnull text, int32_t length, char *_Nullable result, int32_t capacity);

/// Decodes bytes of a named charset to UTF-8. Returns the bytes needed, -1 for a charset that ICU does not know;
/// `replaced` counts the malformed sequences that became U+FFFD.
int32_t CICU_decode(const char *_Nonnull charset, const char *_Nonnull bytes, int32_t length,
                    char *_Nullable result, int32_t capacity, int32_t *_Nonnull replaced);

/// The IANA names of the zones of the country that a language (BCP 47) most likely stands for, each with a line end behind
/// it. Returns the bytes written, 0 where no country is known.
int32_t CICU_zones(const char *_Nonnull language, char *_Nonnull names, int32_t capacity);

/// The minutes by which a zone's clock was ahead of UTC at a moment, summer time included. Returns false for no zone.
bool CICU_offset(const char *_Nonnull zone, int64_t seconds, int32_t *_Nonnull minutes);

#ifdef __cplusplus
}
#endif
#endif
