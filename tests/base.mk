# SPDX-License-Identifier: MIT
if HAVE_CMOCKA
BASE_TESTS = tests/t_date tests/t_err tests/t_file tests/t_hash tests/t_job tests/t_mem tests/t_money tests/t_out tests/t_program tests/t_text
check_PROGRAMS += $(BASE_TESTS)
TESTS += $(BASE_TESTS)
tests_t_date_SOURCES = tests/t_date.c tests/test.h
tests_t_date_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_date_LDADD = $(CMOCKA_LIBS) $(BASE_LAYER)
tests_t_err_SOURCES = tests/t_err.c tests/test.h
tests_t_err_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_err_LDADD = $(CMOCKA_LIBS) $(BASE_LAYER)
tests_t_file_SOURCES = tests/t_file.c tests/test.h tests/scratch.h
tests_t_file_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_file_LDADD = $(CMOCKA_LIBS) $(BASE_LAYER)
tests_t_hash_SOURCES = tests/t_hash.c tests/test.h
tests_t_hash_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_hash_LDADD = $(CMOCKA_LIBS) $(BASE_LAYER)
tests_t_job_SOURCES = tests/t_job.c tests/test.h
tests_t_job_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_job_LDADD = $(CMOCKA_LIBS) $(BASE_LAYER)
tests_t_mem_SOURCES = tests/t_mem.c tests/test.h
tests_t_mem_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_mem_LDADD = $(CMOCKA_LIBS) $(BASE_LAYER)
tests_t_money_SOURCES = tests/t_money.c tests/test.h
tests_t_money_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_money_LDADD = $(CMOCKA_LIBS) $(BASE_LAYER)
tests_t_out_SOURCES = tests/t_out.c tests/test.h tests/scratch.h
tests_t_out_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_out_LDADD = $(CMOCKA_LIBS) $(BASE_LAYER)
tests_t_program_SOURCES = tests/t_program.c tests/test.h tests/scratch.h
tests_t_program_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_program_LDADD = $(CMOCKA_LIBS) $(BASE_LAYER)
tests_t_text_SOURCES = tests/t_text.c tests/test.h
tests_t_text_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_text_LDADD = $(CMOCKA_LIBS) $(BASE_LAYER)
endif
