#pragma once

#include "document.h"

#include <cstring>

namespace csimdjson {

/// Walks simdjson's tape of values beside its list of the places where their first bytes, and all brackets, colons and
/// commas, stand in the text: what has no byte between two places but its own is written as a writer would. Spaces between
/// them, which other programs write, are taken out of the text on the way.
///
/// The tape: https://github.com/simdjson/simdjson/blob/v3.0.1/doc/tape.md
class Walk {
 public:
  Walk(CSimdJSONDocument &document, const uint32_t *places)
      : document(document), tape(document.text.tape.get()), source(document.source.items.get()), places(places) {
    nodes = document.nodes.get(payload(tape[0]));
  }

  simdjson::error_code run() {
    for (size_t at = 1;; at++) {
      char type = kind(tape[at]);
      if (type == '}' || type == ']') {
        close();
      } else {
        if (depth > 0) {
          if (stack[depth].count++ > 0) sign();
          if (stack[depth].isObject) {
            key(tape[at++]);
            sign();
            type = kind(tape[at]);
          }
        }
        if (depth == 1) begin();
        if (type == '{' || type == '[') {
          open(type == '{');
          continue;
        }
        if (auto error = scalar(type, at)) return error;
      }
      if (depth == 1) end();
      if (depth == 0) return simdjson::SUCCESS;
    }
  }

 private:
  struct Open {
    size_t node;
    uint32_t count;
    bool isObject;
    /// Two keys may be the same.
    bool isDoubtful;
    /// A bit for each key's length and edges.
    uint64_t keys;
  };

  CSimdJSONDocument &document;
  const uint64_t *tape;
  char *source;
  /// Of what comes next.
  const uint32_t *places;
  CSimdJSONNode *nodes;
  size_t count = 0;
  /// The bytes of the text without its spaces, as far as it has been walked.
  uint32_t taken = 0;
  /// How often a writer would have written otherwise.
  size_t others = 0;
  size_t othersBefore = 0;
  /// 0 is the document.
  Open stack[CSimdJSONDeepest + 2];
  size_t depth = 0;

  static char kind(uint64_t entry) { return static_cast<char>(entry >> 56); }
  static uint64_t payload(uint64_t entry) { return entry & 0xFFFFFFFFFFFFFFull; }

  /// Brings a piece of the text to what has been taken of it before.
  void take(uint32_t start, uint32_t end) {
    if (taken != start) memmove(source + taken, source + start, end - start);
    taken += end - start;
  }

  /// Passes over a bracket, comma or colon.
  void sign() {
    source[taken++] = source[*places++];
  }

  void open(bool isObject) {
    sign();
    nodes[count] = {isObject ? CSimdJSONObject : CSimdJSONArray, 0, {}};
    stack[++depth] = {count++, 0, isObject, false, 0};
  }

  void close() {
    sign();
    auto &top = stack[depth--];
    nodes[top.node].count = top.count;
    nodes[top.node].span = count - top.node;
    if (top.isDoubtful && !document.repeated) findRepeated(top);
  }

  void key(uint64_t entry) {
    string(entry);
    auto &node = nodes[count - 1];
    auto &top = stack[depth];
    uint64_t edges = node.count == 0 ? 0 : node.bytes[0] * 7 + node.bytes[node.count - 1];
    uint64_t bit = 1ull << ((node.count * 5 + edges) & 63);
    if (top.keys & bit) top.isDoubtful = true;
    top.keys |= bit;
  }

  void findRepeated(const Open &object) {
    auto next = [](const CSimdJSONNode *key) {
      const CSimdJSONNode *value = key + 1;
      return value + (value->kind >= CSimdJSONArray ? value->span : 1);
    };
    const CSimdJSONNode *first = nodes + object.node + 1;
    auto key = first;
    for (uint32_t place = 0; place < object.count; place++, key = next(key)) {
      auto before = first;
      for (uint32_t other = 0; other < place; other++, before = next(before)) {
        if (before->count == key->count && memcmp(before->bytes, key->bytes, key->count) == 0) {
          document.repeated = key;
          return;
        }
      }
    }
  }

  void string(uint64_t entry) {
    auto text = reinterpret_cast<const char *>(document.text.string_buf.get()) + payload(entry);
    uint32_t length;
    memcpy(&length, text, sizeof length);
    nodes[count] = {CSimdJSONString, length, {}};
    nodes[count++].bytes = text + sizeof length;
    uint32_t start = *places++;
    // Behind a lone value there is no place.
    if (depth == 0) return;
    // An escape is longer than what it stands for.
    if (*places != start + length + 2 && !isEscapedAsWritten(start, *places, length)) others++;
    take(start, *places);
  }

  /// Whether a string between two places, the second of which is the next one, holds no escapes but those that the
  /// writer writes with one letter, and nothing stands behind it.
  bool isEscapedAsWritten(uint32_t start, uint32_t next, uint32_t length) const {
    const char *at = source + start + 1;
    const char *end = source + next - 1;
    if (*end != '"') return false;
    size_t escapes = 0;
    while ((at = static_cast<const char *>(memchr(at, '\\', end - at)))) {
      if (!strchr("\"\\nrt", at[1])) return false;
      escapes++;
      at += 2;
    }
    return length + escapes + 2 == next - start;
  }

  simdjson::error_code scalar(char type, size_t &at) {
    if (type == '"') {
      string(tape[at]);
      return simdjson::SUCCESS;
    }
    uint32_t start = *places++;
    // The next place; that of a lone value is of no interest.
    uint32_t next = depth == 0 ? start : *places;
    auto &node = nodes[count++];
    bool isAsWritten = true;
    switch (type) {
      case 'l':
        node = {CSimdJSONInteger, 0, {}};
        memcpy(&node.integer, &tape[++at], sizeof node.integer);
        isAsWritten = isDigit(source[next - 1]) && (node.integer != 0 || source[start] != '-');
        break;
      case 'd':
        node = {CSimdJSONDouble, 0, {}};
        memcpy(&node.number, &tape[++at], sizeof node.number);
        isAsWritten = isPlainFraction(source + start, source + next);
        break;
      case 't': node = {CSimdJSONTrue, 0, {}}; isAsWritten = next == start + 4; break;
      case 'f': node = {CSimdJSONFalse, 0, {}}; isAsWritten = next == start + 5; break;
      case 'n': node = {CSimdJSONNull, 0, {}}; isAsWritten = next == start + 4; break;
      default: return simdjson::NUMBER_OUT_OF_RANGE;  // over 2^63: nothing of ours counts so far
    }
    if (!isAsWritten) others++;
    take(start, next);
    return simdjson::SUCCESS;
  }

  static bool isDigit(char sign) { return sign >= '0' && sign <= '9'; }

  /// `0.97`: few digits, none of them to spare, which every writer of shortest numbers writes so.
  static bool isPlainFraction(const char *start, const char *end) {
    auto at = start;
    while (at < end && isDigit(*at)) at++;
    auto point = at;
    if (point == start || point - start > 9 || point == end || *point != '.') return false;
    at++;
    while (at < end && isDigit(*at)) at++;
    auto digits = at - point - 1;
    return at == end && digits >= 1 && digits <= 4 && (digits == 1 || end[-1] != '0');
  }

  /// A member's value of the outermost object begins.
  void begin() {
    othersBefore = others;
    document.members.push_back({taken, 0});
  }

  void end() {
    auto &member = document.members.back();
    if (others == othersBefore) member.length = taken - member.start;
  }
};

}  // namespace csimdjson
