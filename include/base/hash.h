/* SPDX-License-Identifier: MIT */
/* SHA-256 and random identifiers; owns gcrypt.h. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

enum { HASH_HEX = 65, UUID_LEN = 37 };

struct hash;
struct hash *hash_open(void);
void hash_add(struct hash *h, const void *bytes, size_t n);

/* The digest so far, lower case; begins again. */
void hash_hex(struct hash *h, char hex[HASH_HEX]);
void hash_close(struct hash **h);			/* takes NULL */

void hash_hex_of(const void *bytes, size_t n, char hex[HASH_HEX]);
void uuid_make(char uuid[UUID_LEN]);			/* random, version 4 */

#endif
