#include <openssl/evp.h>
#include <openssl/sha.h>

/// OpenSSL's own call for a whole text, `SHA256`, looks the algorithm up by its name each time, which takes longer than the
/// digest of a short text; the calls that do not are marked as deprecated.
static inline void CDigest_sha256(const void *bytes, size_t count, unsigned char *digest) {
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes, count);
  SHA256_Final(digest, &context);
#pragma clang diagnostic pop
}
