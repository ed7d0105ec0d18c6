/* SPDX-License-Identifier: MIT */
/* Runs a fuzzer over the files of its corpus, a TAP case each; a promise broken ends the run. */
#include "config.h"
#include "base/file.h"
#include "base/mem.h"
#include "tests/fuzz.h"

static int replay(const char *path)
{
	FILE *f = fopen(path, "rb");
	char some[4096];
	BUF(b);
	size_t n;

	if (!f)
		return -1;
	while ((n = fread(some, 1, sizeof some, f)) > 0)
		buf_add(&b, some, n);
	fclose(f);
	/* Exactly its size on the heap, so that a sanitizer sees a byte read behind it. */
	b.s = mem_grow(b.s, b.len);
	return LLVMFuzzerTestOneInput((const uint8_t *)b.s, b.len);
}

int main(int argc, char **argv)
{
	const char *top = getenv("srcdir");
	struct dirent_info *files;
	struct err e = { 0 };
	int status = EXIT_SUCCESS;
	size_t n;
	ARENA(a);
	const char *dir = argc > 1 ? argv[1] :
			  arena_printf(&a, "%s/tests/corpus/%s", top ? top : ".", fuzz_name);

	setvbuf(stdout, NULL, _IOLBF, 0);
	if (dir_list(&files, &n, &a, dir, &e) < 0 || n == 0) {
		printf("1..1\nnot ok 1 - %s: %s\n", dir, e.msg[0] ? e.msg : "no corpus");
		return EXIT_FAILURE;
	}
	printf("1..%zu\n", n);
	for (size_t i = 0; i < n; i++) {
		const char *path = arena_printf(&a, "%s/%s", dir, files[i].name);
		int code = replay(path);

		printf("%s %zu - %s\n", code == 0 ? "ok" : "not ok", i + 1, files[i].name);
		if (code != 0)
			status = EXIT_FAILURE;
	}
	return status;
}
