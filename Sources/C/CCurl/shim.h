#ifndef DATELINE_CCURL_SHIM_H
#define DATELINE_CCURL_SHIM_H
#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

// `curl_easy_setopt`, `curl_multi_setopt` and `curl_easy_getinfo` are variadic, which Swift cannot call. Each shim here is one
// of them for one type of argument.

static inline CURLcode CCurl_set_long(CURL *transfer, CURLoption option, long value) {
  return curl_easy_setopt(transfer, option, value);
}
static inline CURLcode CCurl_set_string(CURL *transfer, CURLoption option, const char *value) {
  return curl_easy_setopt(transfer, option, value);
}
static inline CURLcode CCurl_set_pointer(CURL *transfer, CURLoption option, void *value) {
  return curl_easy_setopt(transfer, option, value);
}
static inline CURLcode CCurl_set_list(CURL *transfer, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(transfer, option, value);
}

typedef size_t (*CCurl_take)(char *bytes, size_t size, size_t count, void *context);
static inline CURLcode CCurl_set_taker(CURL *transfer, CURLoption option, CCurl_take function) {
  return curl_easy_setopt(transfer, option, function);
}

typedef curl_socket_t (*CCurl_open_socket)(void *context, curlsocktype purpose, struct curl_sockaddr *address);
static inline CURLcode CCurl_set_open_socket(CURL *transfer, CCurl_open_socket function) {
  return curl_easy_setopt(transfer, CURLOPT_OPENSOCKETFUNCTION, function);
}
/// `CURL_SOCKET_BAD` is a macro with a cast.
static inline curl_socket_t CCurl_bad_socket(void) { return CURL_SOCKET_BAD; }
/// The socket that libcurl would have made itself. On its own in C: the types of `socket` differ between C libraries.
static inline curl_socket_t CCurl_socket(const struct curl_sockaddr *address) {
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static inline long CCurl_get_long(CURL *transfer, CURLINFO info) {
  long value = 0;
  return curl_easy_getinfo(transfer, info, &value) == CURLE_OK ? value : 0;
}
/// The length that the server has announced, 0 where it has not.
static inline long CCurl_get_length(CURL *transfer) {
  curl_off_t value = -1;
  CURLcode code = curl_easy_getinfo(transfer, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &value);
  return code == CURLE_OK && value > 0 ? (long)value : 0;
}
static inline const char *CCurl_get_string(CURL *transfer, CURLINFO info) {
  char *value = NULL;
  return curl_easy_getinfo(transfer, info, &value) == CURLE_OK ? value : NULL;
}
static inline void *CCurl_get_pointer(CURL *transfer, CURLINFO info) {
  void *value = NULL;
  return curl_easy_getinfo(transfer, info, &value) == CURLE_OK ? value : NULL;
}

static inline CURLMcode CCurl_multi_set_long(CURLM *loop, CURLMoption option, long value) {
  return curl_multi_setopt(loop, option, value);
}
/// The result of a finished transfer lies in a union, which Swift reads without its names.
static inline CURLcode CCurl_result(const CURLMsg *message) { return message->data.result; }

#endif
