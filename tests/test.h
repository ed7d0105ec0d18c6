/* SPDX-License-Identifier: MIT */
/* What every unit test includes first: cmocka with the headers that it demands. */
#ifndef TESTS_TEST_H
#define TESTS_TEST_H

#include "config.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#endif
