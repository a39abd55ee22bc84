#include "CCLD2.h"

// CLD2's header uses these without including them.
#include <cstdint>
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

const char *CCLD2_detect(const char *text, int length, int *percent, bool *reliable) {
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int textBytes = 0;
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language found = CLD2::ExtDetectLanguageSummary(text, length, true, &hints, 0, languages, percents, scores,
                                                        nullptr, &textBytes, reliable);
  *percent = percents[0];
  return CLD2::LanguageCode(found);
}
