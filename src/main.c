/* SPDX-License-Identifier: MIT */
/* Chooses the screens or the command line; the only place that prints an error and exits. */
#include "config.h"

#include <stdio.h>

int main(void)
{
	puts(PACKAGE_STRING);
	return 0;
}
