/* SPDX-License-Identifier: MIT */
/*
 * One function that runs beside the caller; owns pthread.h. What it touches is its own until the
 * job was waited for: there are no locks, and nothing else in the program knows threads.
 */
#ifndef BASE_JOB_H
#define BASE_JOB_H

#include "base/err.h"

struct job;
typedef int job_run(void *ctx, struct err *e);

/* Where no thread can be had it runs at once. Signals go to the caller's thread. */
struct job *job_start(job_run *run, void *ctx);

/* What the function returned, its error in *e; ends the job. 0 when there is none. */
int job_wait(struct job **job, struct err *e) MUST_CHECK;

#endif
