#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/ucasemap.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

/// UTF-16 of UTF-8 text, to be freed by the caller; NULL when memory fails or the text is not UTF-8.
static UChar *utf16(const char *text, int32_t length, int32_t *units) {
  UErrorCode status = U_ZERO_ERROR;
  UChar *buffer = malloc(sizeof(UChar) * ((size_t)length + 1));
  if (buffer == NULL) return NULL;
  u_strFromUTF8(buffer, length + 1, units, text, length, &status);
  if (U_FAILURE(status)) {
    free(buffer);
    return NULL;
  }
  return buffer;
}

/// Writes UTF-16 as UTF-8 where it fits. Returns the bytes needed, or -1.
static int32_t utf8(const UChar *units, int32_t count, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed = 0;
  u_strToUTF8(result, capacity, &needed, units, count, &status);
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? needed : -1;
}

int32_t CICU_nfc(const char *text, int32_t length, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  int32_t count = 0;
  UChar *units = utf16(text, length, &count);
  if (units == NULL) return -1;
  // NFC makes no text longer than three times its UTF-16 length (Unicode FAQ on normalization).
  int32_t room = 3 * count + 1;
  UChar *composed = malloc(sizeof(UChar) * (size_t)room);
  int32_t needed = -1;
  if (composed != NULL) {
    int32_t made = unorm2_normalize(nfc, units, count, composed, room, &status);
    if (U_SUCCESS(status)) needed = utf8(composed, made, result, capacity);
  }
  free(composed);
  free(units);
  return needed;
}

bool CICU_is_nfc(const char *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  int32_t count = 0;
  UChar *units = utf16(text, length, &count);
  if (units == NULL) return false;
  bool already = unorm2_isNormalized(nfc, units, count, &status);
  free(units);
  return U_SUCCESS(status) && already;
}

int32_t CICU_fold(const char *text, int32_t length, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCaseMap *map = ucasemap_open("", U_FOLD_CASE_DEFAULT, &status);
  int32_t needed = ucasemap_utf8FoldCase(map, result, capacity, text, length, &status);
  ucasemap_close(map);
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? needed : -1;
}

/// Counts what could not be decoded, and lets ICU put U+FFFD in its place.
static void count_and_replace(const void *context, UConverterToUnicodeArgs *arguments, const char *units,
                              int32_t length, UConverterCallbackReason reason, UErrorCode *status) {
  if (reason > UCNV_IRREGULAR) return;
  *(int32_t *)context += 1;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteSub(arguments, 0, status);
}

int32_t CICU_decode(const char *charset, const char *bytes, int32_t length, char *result, int32_t capacity,
                    int32_t *replaced) {
  UErrorCode status = U_ZERO_ERROR;
  *replaced = 0;
  UConverter *converter = ucnv_open(charset, &status);
  if (U_FAILURE(status)) return -1;
  ucnv_setToUCallBack(converter, count_and_replace, replaced, NULL, NULL, &status);
  int32_t room = length + 1;
  UChar *units = malloc(sizeof(UChar) * (size_t)room);
  int32_t needed = -1;
  if (units != NULL) {
    int32_t count = ucnv_toUChars(converter, units, room, bytes, length, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) {
      status = U_ZERO_ERROR;
      *replaced = 0;
      free(units);
      room = count + 1;
      units = malloc(sizeof(UChar) * (size_t)room);
      count = units == NULL ? 0 : ucnv_toUChars(converter, units, room, bytes, length, &status);
    }
    if (units != NULL && U_SUCCESS(status)) needed = utf8(units, count, result, capacity);
  }
  free(units);
  ucnv_close(converter);
  return needed;
}

int32_t CICU_zones(const char *language, char *names, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  char likely[ULOC_FULLNAME_CAPACITY];
  char country[ULOC_COUNTRY_CAPACITY];
  uloc_addLikelySubtags(language, likely, sizeof likely, &status);
  if (U_FAILURE(status) || uloc_getCountry(likely, country, sizeof country, &status) != 2) return 0;
  UEnumeration *zones = ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, country, NULL, &status);
  int32_t count = 0;
  int32_t length = 0;
  const char *zone;
  while (U_SUCCESS(status) && (zone = uenum_next(zones, &length, &status)) != NULL && count + length + 1 < capacity) {
    memcpy(names + count, zone, (size_t)length);
    count += length;
    names[count++] = '\n';
  }
  if (zones != NULL) uenum_close(zones);
  return U_SUCCESS(status) ? count : 0;
}

bool CICU_offset(const char *zone, int64_t seconds, int32_t *minutes) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[64];
  u_uastrncpy(name, zone, 64);
  name[63] = 0;
  UCalendar *calendar = ucal_open(name, -1, "root", UCAL_GREGORIAN, &status);
  ucal_setMillis(calendar, (UDate)seconds * 1000, &status);
  int32_t standard = ucal_get(calendar, UCAL_ZONE_OFFSET, &status);
  int32_t summer = ucal_get(calendar, UCAL_DST_OFFSET, &status);
  if (calendar != NULL) ucal_close(calendar);
  *minutes = (standard + summer) / 60000;
  return U_SUCCESS(status);
}
