#pragma once

#include "CSimdJSON.h"

#include <simdjson.h>

#include <atomic>
#include <memory>
#include <vector>

namespace csimdjson {

/// Where a member of the outermost object lies in the text; `length` is 0 where a writer would write it otherwise.
struct Source {
  uint32_t start;
  uint32_t length;
};

/// Room for one document that is done with: lines come one after the other, and asking for room is a large part of the work.
struct Spare {
  std::atomic<CSimdJSONDocument *> document{nullptr};

  ~Spare();
};

/// Grows and is not filled.
template <typename Item> struct Room {
  std::unique_ptr<Item[]> items;
  size_t count = 0;

  Item *get(size_t least) {
    if (count < least) {
      items.reset(new Item[least]);
      count = least;
    }
    return items.get();
  }
};

}  // namespace csimdjson

struct CSimdJSONDocument {
  simdjson::dom::document text;
  /// What was parsed, with simdjson's padding behind it.
  csimdjson::Room<char> source;
  csimdjson::Room<CSimdJSONNode> nodes;
  std::vector<csimdjson::Source> members;
  /// A key that stands twice in its object.
  const CSimdJSONNode *repeated = nullptr;
  std::shared_ptr<csimdjson::Spare> spare;
};
