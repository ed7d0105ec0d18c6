/* SPDX-License-Identifier: MIT */
/* SHA-256 and random identifiers through libgcrypt; nothing here is secret, so no locked memory. */
#include "config.h"
#include "base/hash.h"
#include "base/mem.h"

#include <assert.h>
#include <gcrypt.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { DIGEST = 32 };

struct hash {
	gcry_md_hd_t md;
};

/* libgcrypt picks the processor's SHA instructions here; without this call it warns and guesses. */
static void start_library(void)
{
	static bool started;

	if (started)
		return;
	if (!gcry_control(GCRYCTL_INITIALIZATION_FINISHED_P)) {
		if (!gcry_check_version(NULL))
			assert(!"libgcrypt is older than its header");
		gcry_control(GCRYCTL_DISABLE_SECMEM, 0);
		gcry_control(GCRYCTL_INITIALIZATION_FINISHED, 0);
	}
	started = true;
}

static void to_hex(const unsigned char digest[DIGEST], char hex[HASH_HEX])
{
	static const char digits[] = "0123456789abcdef";

	for (int i = 0; i < DIGEST; i++) {
		hex[2 * i] = digits[digest[i] >> 4];
		hex[2 * i + 1] = digits[digest[i] & 15];
	}
	hex[2 * DIGEST] = '\0';
}

struct hash *hash_open(void)
{
	struct hash *h = mem_alloc(sizeof *h);
	gcry_error_t bad;

	start_library();
	bad = gcry_md_open(&h->md, GCRY_MD_SHA256, 0);
	assert(!bad);	/* SHA-256 is always built in and allowed, in FIPS mode too */
	return h;
}

void hash_add(struct hash *h, const void *bytes, size_t n)
{
	gcry_md_write(h->md, bytes, n);
}

void hash_hex(struct hash *h, char hex[HASH_HEX])
{
	to_hex(gcry_md_read(h->md, GCRY_MD_SHA256), hex);
	gcry_md_reset(h->md);
}

void hash_close(struct hash **h)
{
	if (!*h)
		return;
	gcry_md_close((*h)->md);
	mem_free(*h);
	*h = NULL;
}

void hash_hex_of(const void *bytes, size_t n, char hex[HASH_HEX])
{
	unsigned char digest[DIGEST];

	start_library();
	gcry_md_hash_buffer(GCRY_MD_SHA256, digest, bytes, n);
	to_hex(digest, hex);
}

void uuid_make(char uuid[UUID_LEN])
{
	unsigned char b[16];
	char *p = uuid;

	start_library();
	gcry_create_nonce(b, sizeof b);
	b[6] = (unsigned char)((b[6] & 0x0f) | 0x40);
	b[8] = (unsigned char)((b[8] & 0x3f) | 0x80);
	for (int i = 0; i < 16; i++)
		p += snprintf(p, 4, "%02x%s", b[i], i >= 3 && i <= 9 && i % 2 ? "-" : "");
}
