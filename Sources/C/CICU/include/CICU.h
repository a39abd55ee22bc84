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

/// The minutes by which the clocks of the country that a language (BCP 47) most likely stands for were ahead of UTC at a
/// moment. Returns false where the country's clocks differ, or none is known.
bool CICU_clock(const char *_Nonnull language, int64_t seconds, int32_t *_Nonnull minutes);

#ifdef __cplusplus
}
#endif
#endif
