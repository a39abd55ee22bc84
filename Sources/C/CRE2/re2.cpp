#include "CRE2.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

struct CRE2Pattern {
  std::string source;
  bool isCaseSensitive;
  mutable std::once_flag once;
  mutable std::unique_ptr<re2::RE2> compiled;
  /// `compiled`, once it is there: asked for at each match, it must cost no call.
  mutable std::atomic<const re2::RE2 *> ready;

  const re2::RE2 &expression() const;
};

struct CRE2Set {
  re2::RE2::Set expressions;
};

static re2::RE2::Options options(bool caseSensitive, int megabytes = 2) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(caseSensitive);
  // RE2's default is 8. An automaton fills what it is given, and there are hundreds.
  options.set_max_mem(megabytes << 20);
  return options;
}

static void copy(const std::string &words, char *error, size_t capacity) {
  strncpy(error, words.c_str(), capacity - 1);
  error[capacity - 1] = 0;
}

const re2::RE2 &CRE2Pattern::expression() const {
  if (auto expression = ready.load(std::memory_order_acquire)) return *expression;
  std::call_once(once, [this] {
    compiled = std::make_unique<re2::RE2>(source, options(isCaseSensitive));
    ready.store(compiled.get(), std::memory_order_release);
  });
  return *compiled;
}

CRE2Pattern *CRE2_new(const char *pattern, size_t length, bool caseSensitive) {
  return new CRE2Pattern{std::string(pattern, length), caseSensitive, {}, {}, {nullptr}};
}

void CRE2_free(CRE2Pattern *pattern) { delete pattern; }

bool CRE2_is_valid(const CRE2Pattern *pattern, char *error, size_t capacity) {
  if (!pattern->expression().ok()) copy(pattern->expression().error(), error, capacity);
  return pattern->expression().ok();
}

int CRE2_groups(const CRE2Pattern *pattern) { return pattern->expression().NumberOfCapturingGroups(); }

bool CRE2_matches(const CRE2Pattern *pattern, const char *text, size_t length) {
  return pattern->expression().Match(re2::StringPiece(text, length), 0, length, re2::RE2::UNANCHORED, nullptr, 0);
}

bool CRE2_match(const CRE2Pattern *pattern, const char *text, size_t length, size_t start, int *spans, int groups) {
  re2::StringPiece few[16];
  std::vector<re2::StringPiece> many(groups > 16 ? groups : 0);
  auto found = groups > 16 ? many.data() : few;
  re2::StringPiece whole(text, length);
  if (!pattern->expression().Match(whole, start, length, re2::RE2::UNANCHORED, found, groups)) return false;
  for (int i = 0; i < groups; i++) {
    bool took = found[i].data() != nullptr;
    spans[2 * i] = took ? static_cast<int>(found[i].data() - text) : -1;
    spans[2 * i + 1] = took ? static_cast<int>(found[i].data() - text + found[i].size()) : -1;
  }
  return true;
}

CRE2Set *CRE2Set_new(bool caseSensitive, bool anchored) {
  auto anchor = anchored ? re2::RE2::ANCHOR_START : re2::RE2::UNANCHORED;
  return new CRE2Set{re2::RE2::Set(options(caseSensitive, 4), anchor)};
}

void CRE2Set_free(CRE2Set *set) { delete set; }

bool CRE2Set_add(CRE2Set *set, const char *pattern, size_t length) {
  return set->expressions.Add(re2::StringPiece(pattern, length), nullptr) >= 0;
}

bool CRE2Set_compile(CRE2Set *set) { return set->expressions.Compile(); }

int CRE2Set_all(const CRE2Set *set, const char *text, size_t length, int *places, int capacity) {
  using Set = re2::RE2::Set;
  Set::ErrorInfo problem{Set::kNoError};
  // Without a list to fill RE2 stops at the first match, and most texts match nothing.
  if (!set->expressions.Match(re2::StringPiece(text, length), nullptr, &problem)) {
    return problem.kind == Set::kNoError ? 0 : CRE2SetUnknown;
  }
  std::vector<int> found;
  if (!set->expressions.Match(re2::StringPiece(text, length), &found, &problem)) return CRE2SetUnknown;
  std::sort(found.begin(), found.end());
  std::copy_n(found.begin(), std::min<int>(capacity, found.size()), places);
  return static_cast<int>(found.size());
}

// MARK: - Search

/// Shorter words than this say too little: nearly every text holds them. In bytes.
static const int shortestWord = 3;

struct CRE2Search {
  re2::FilteredRE2 expressions{shortestWord};
  /// The words of which a text must hold some to match.
  re2::RE2::Set words{options(false), re2::RE2::UNANCHORED};
  bool hasWords = false;
  /// The places of those that need no word.
  std::vector<int> wordless;
};

CRE2Search *CRE2Search_new(void) { return new CRE2Search; }

void CRE2Search_free(CRE2Search *search) { delete search; }

bool CRE2Search_add(CRE2Search *search, const char *pattern, size_t length, bool caseSensitive) {
  int place;
  auto code = search->expressions.Add(re2::StringPiece(pattern, length), options(caseSensitive), &place);
  return code == re2::RE2::NoError;
}

bool CRE2Search_compile(CRE2Search *search) {
  std::vector<std::string> words;
  search->expressions.Compile(&words);
  for (auto &word : words) {
    if (search->words.Add(re2::RE2::QuoteMeta(word), nullptr) < 0) return false;
  }
  search->hasWords = !words.empty();
  search->expressions.AllPotentials({}, &search->wordless);
  return search->words.Compile();
}

int CRE2Search_first(const CRE2Search *search, const char *text, size_t length) {
  re2::StringPiece whole(text, length);
  std::vector<int> found;
  // Asked for all at once, they would be gathered anew for each text, most of which hold no word.
  const std::vector<int> *possible = &search->wordless;
  if (search->hasWords && search->words.Match(whole, nullptr)) {
    std::vector<int> words;
    search->words.Match(whole, &words);
    search->expressions.AllPotentials(words, &found);
    std::sort(found.begin(), found.end());
    possible = &found;
  }
  for (int place : *possible) {
    if (search->expressions.GetRE2(place).Match(whole, 0, length, re2::RE2::UNANCHORED, nullptr, 0)) return place;
  }
  return -1;
}
