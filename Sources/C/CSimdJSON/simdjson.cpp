#include "walk.h"

using csimdjson::Spare;
using csimdjson::Walk;

csimdjson::Spare::~Spare() { delete document.load(); }

struct CSimdJSONParser {
  simdjson::dom::parser parser;
  std::shared_ptr<Spare> spare = std::make_shared<Spare>();
};

CSimdJSONParser *CSimdJSON_new(void) { return new CSimdJSONParser; }

void CSimdJSON_free(CSimdJSONParser *parser) { delete parser; }

CSimdJSONDocument *CSimdJSON_parse(CSimdJSONParser *state, const char *text, size_t length, const char **problem) {
  if (length == 0) {
    *problem = "no JSON found";
    return nullptr;
  }
  std::unique_ptr<CSimdJSONDocument> document(state->spare->document.exchange(nullptr));
  if (!document) document = std::make_unique<CSimdJSONDocument>();
  document->members.clear();
  document->repeated = nullptr;
  auto source = document->source.get(length + simdjson::SIMDJSON_PADDING);
  memcpy(source, text, length);
  memset(source + length, ' ', simdjson::SIMDJSON_PADDING);
  auto &parser = state->parser;
  simdjson::error_code error = simdjson::SUCCESS;
  // Growing is all that is wanted: simdjson would make its memory anew for each length.
  if (parser.capacity() < length) error = parser.allocate(length, CSimdJSONDeepest);
  if (!error) error = parser.parse_into_document(document->text, source, length, false).error();
  if (!error) error = Walk(*document, parser.implementation->structural_indexes.get()).run();
  if (!error) {
    document->spare = state->spare;
    return document.release();
  }
  *problem = simdjson::error_message(error);
  return nullptr;
}

/// A long text's room is given back: hundreds of them may be read at a time, and few are.
static const size_t longestSpare = 1 << 18;

void CSimdJSONDocument_free(CSimdJSONDocument *document) {
  auto spare = std::move(document->spare);
  if (document->source.count <= longestSpare) document = spare->document.exchange(document);
  delete document;
}

const CSimdJSONNode *CSimdJSONDocument_root(const CSimdJSONDocument *document) { return document->nodes.items.get(); }

const CSimdJSONNode *CSimdJSONDocument_repeated(const CSimdJSONDocument *document) { return document->repeated; }

const char *CSimdJSONDocument_source(const CSimdJSONDocument *document, size_t member, size_t *length) {
  auto &source = document->members[member];
  *length = source.length;
  return source.length == 0 ? nullptr : document->source.items.get() + source.start;
}
