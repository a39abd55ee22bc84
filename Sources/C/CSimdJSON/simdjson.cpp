#include "CSimdJSON.h"

#include <simdjson.h>

#include <memory>
#include <vector>

struct CSimdJSONDocument {
  simdjson::dom::document text;
  std::vector<CSimdJSONNode> nodes;
};

struct CSimdJSONParser {
  simdjson::dom::parser parser;
  size_t depth;

  explicit CSimdJSONParser(size_t depth) : depth(depth) {}
};

namespace {

CSimdJSONNode string(std::string_view text) {
  CSimdJSONNode node{CSimdJSONString, static_cast<uint32_t>(text.size()), {}};
  node.bytes = text.data();
  return node;
}

/// Depth is bounded by the parser, so recursion is.
simdjson::error_code flatten(simdjson::dom::element element, std::vector<CSimdJSONNode> &nodes) {
  using Type = simdjson::dom::element_type;
  switch (element.type()) {
    case Type::NULL_VALUE: nodes.push_back({CSimdJSONNull, 0, {}}); break;
    case Type::BOOL:
      nodes.push_back({bool(element) ? CSimdJSONTrue : CSimdJSONFalse, 0, {}});
      break;
    case Type::INT64: {
      CSimdJSONNode node{CSimdJSONInteger, 0, {}};
      node.integer = int64_t(element);
      nodes.push_back(node);
      break;
    }
    case Type::UINT64: return simdjson::NUMBER_OUT_OF_RANGE;  // over 2^63: nothing of ours counts so far
    case Type::DOUBLE: {
      CSimdJSONNode node{CSimdJSONDouble, 0, {}};
      node.number = double(element);
      nodes.push_back(node);
      break;
    }
    case Type::STRING: nodes.push_back(string(std::string_view(element))); break;
    case Type::ARRAY: {
      size_t at = nodes.size();
      nodes.push_back({CSimdJSONArray, 0, {}});
      uint32_t count = 0;
      for (auto child : simdjson::dom::array(element)) {
        if (auto error = flatten(child, nodes)) return error;
        count++;
      }
      nodes[at].count = count;
      nodes[at].span = nodes.size() - at;
      break;
    }
    case Type::OBJECT: {
      size_t at = nodes.size();
      nodes.push_back({CSimdJSONObject, 0, {}});
      uint32_t count = 0;
      for (auto field : simdjson::dom::object(element)) {
        nodes.push_back(string(field.key));
        if (auto error = flatten(field.value, nodes)) return error;
        count++;
      }
      nodes[at].count = count;
      nodes[at].span = nodes.size() - at;
      break;
    }
  }
  return simdjson::SUCCESS;
}

}  // namespace

CSimdJSONParser *CSimdJSON_new(size_t depth) { return new CSimdJSONParser(depth); }

void CSimdJSON_free(CSimdJSONParser *parser) { delete parser; }

CSimdJSONDocument *CSimdJSON_parse(CSimdJSONParser *state, const char *text, size_t length, const char **problem) {
  if (length == 0) {
    *problem = "no JSON found";
    return nullptr;
  }
  auto document = std::make_unique<CSimdJSONDocument>();
  auto error = state->parser.allocate(length, state->depth);
  if (!error) {
    simdjson::dom::element root;
    // Copies into padded memory.
    error = state->parser.parse_into_document(document->text, text, length).get(root);
    // Few texts have a value for less than thirty-two bytes.
    document->nodes.reserve(length / 32 + 16);
    if (!error) error = flatten(root, document->nodes);
  }
  if (!error) return document.release();
  *problem = simdjson::error_message(error);
  return nullptr;
}

void CSimdJSONDocument_free(CSimdJSONDocument *document) { delete document; }

const CSimdJSONNode *CSimdJSONDocument_root(const CSimdJSONDocument *document) { return document->nodes.data(); }
