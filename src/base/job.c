/* SPDX-License-Identifier: MIT */
/* A thread for one function. */
#include "config.h"
#include "base/job.h"
#include "base/mem.h"

#include <pthread.h>
#include <signal.h>
#include <stdbool.h>

struct job {
	pthread_t thread;
	bool beside;
	job_run *run;
	void *ctx;
	int result;
	struct err err;
};

static void *run(void *job)
{
	struct job *j = job;

	j->result = j->run(j->ctx, &j->err);
	return NULL;
}

struct job *job_start(job_run *function, void *ctx)
{
	struct job *j = mem_alloc(sizeof *j);
	sigset_t all, was;

	j->run = function;
	j->ctx = ctx;
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &was);
	j->beside = pthread_create(&j->thread, NULL, run, j) == 0;
	pthread_sigmask(SIG_SETMASK, &was, NULL);
	if (!j->beside)
		run(j);
	return j;
}

int job_wait(struct job **job, struct err *e)
{
	struct job *j = *job;
	int r;

	if (!j)
		return 0;
	*job = NULL;
	if (j->beside)
		pthread_join(j->thread, NULL);
	if ((r = j->result) < 0)
		*e = j->err;
	mem_free(j);
	return r;
}
