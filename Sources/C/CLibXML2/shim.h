#ifndef DATELINE_CLIBXML2_SHIM_H
#define DATELINE_CLIBXML2_SHIM_H

// Debian's libxml2 headers pull ICU's in, whose names clash with Foundation's own ICU.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

/// `xmlFree` is a global variable that holds a function, which Swift 6 refuses as shared mutable state.
static inline void CLibXML2_free(void *memory) { xmlFree(memory); }

static void CLibXML2_say_nothing(void *context, const char *message, ...) {}

/// Keeps libxml2 from writing to standard error; its handler takes a variable list, which Swift cannot write.
static inline void CLibXML2_silence(void) { xmlSetGenericErrorFunc(NULL, CLibXML2_say_nothing); }

#endif
