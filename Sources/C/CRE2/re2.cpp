#include "CRE2.h"

#include <re2/re2.h>

#include <cstring>
#include <vector>

struct CRE2Pattern {
  re2::RE2 expression;
};

CRE2Pattern *CRE2_new(const char *pattern, size_t length, bool caseSensitive, char *error, size_t capacity) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(caseSensitive);
  auto *made = new CRE2Pattern{re2::RE2(re2::StringPiece(pattern, length), options)};
  if (made->expression.ok()) return made;
  strncpy(error, made->expression.error().c_str(), capacity - 1);
  error[capacity - 1] = 0;
  delete made;
  return nullptr;
}

void CRE2_free(CRE2Pattern *pattern) { delete pattern; }

int CRE2_groups(const CRE2Pattern *pattern) { return pattern->expression.NumberOfCapturingGroups(); }

bool CRE2_match(const CRE2Pattern *pattern, const char *text, size_t length, size_t start, int *spans, int groups) {
  std::vector<re2::StringPiece> found(groups);
  re2::StringPiece whole(text, length);
  if (!pattern->expression.Match(whole, start, length, re2::RE2::UNANCHORED, found.data(), groups)) return false;
  for (int i = 0; i < groups; i++) {
    bool took = found[i].data() != nullptr;
    spans[2 * i] = took ? static_cast<int>(found[i].data() - text) : -1;
    spans[2 * i + 1] = took ? static_cast<int>(found[i].data() - text + found[i].size()) : -1;
  }
  return true;
}
