/* SPDX-License-Identifier: MIT */
/*
 * Knows the file systems on which locks between machines lose acknowledged records; makes and syncs
 * single files.
 */
#include "config.h"
#include "db/place.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>
#include "base/file.h"
#include "base/mem.h"

/*
 * Numbers from statfs(2) and linux/magic.h. FUSE covers sshfs and most sync folders, 9P the shares
 * of virtual machines.
 */
static const struct {
	unsigned long magic;
	const char *name;
} unfit[] = {
	{ 0x6969, "NFS" },
	{ 0x517b, "SMB" },
	{ 0xff534d42, "CIFS" },
	{ 0xfe534d42, "SMB" },
	{ 0x65735546, "FUSE (sshfs or a sync folder)" },
	{ 0x01021997, "9P" },
	{ 0x00c36400, "Ceph" },
	{ 0x5346414f, "AFS" },
	{ 0x6b414653, "AFS" },
	{ 0x73757245, "Coda" },
	{ 0x564c, "NCP" },
	{ 0x01161970, "GFS2" },
	{ 0x7461636f, "OCFS2" },
	{ 0x0bd00bd0, "Lustre" },
	{ 0x47504653, "GPFS" },
	{ 0x786f4256, "a VirtualBox share" },
};

const char *place_unfit(unsigned long magic)
{
	for (size_t i = 0; i < COUNT(unfit); i++)
		if (unfit[i].magic == (magic & 0xffffffff))
			return unfit[i].name;
	return NULL;
}

int place_find(const char *path, struct err *e)
{
	struct statfs fs;
	const char *name;

	if (path[0] != '/')
		return err_set(e, ERR_USAGE, "'%.200s' must be an absolute path", path);
	if (statfs(path, &fs) < 0)
		return errno == ENOENT ?
			       err_set(e, ERR_MISSING, "there is no book at '%.200s'", path) :
			       err_errno(e, "look at", path);
	name = place_unfit((unsigned long)fs.f_type);
	if (name)
		return err_set(e, ERR_IO,
			       "'%.200s' lies on a network or shared file system, %s, where "
			       "records get lost without notice: "
			       "keep the book on a disk of this computer and reach it by ssh",
			       path, name);
	return 0;
}

int place_make(const char *path, struct err *e)
{
	int fd;

	if (path[0] != '/')
		return err_set(e, ERR_USAGE, "'%.200s' must be an absolute path", path);
	fd = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0)
		return errno == EEXIST ? err_set(e, ERR_EXISTS, "'%.200s' exists already", path) :
					 err_errno(e, "make", path);
	close(fd);
	return 0;
}

int place_sync(const char *path, struct err *e)
{
	int fd = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW), r = 0;

	if (fd < 0 || fsync(fd) < 0)
		r = err_errno(e, "write", path);
	if (fd >= 0)
		close(fd);
	return r;
}

int place_sync_dir(const char *path, struct err *e)
{
	const char *slash = strrchr(path, '/');
	BUF(dir);

	buf_add(&dir, path, slash > path ? (size_t)(slash - path) : 1);
	return dir_sync(dir.s, e);
}

static bool is_empty(const char *path, const char *ending)
{
	BUF(name);
	struct stat st;

	buf_printf(&name, "%s%s", path, ending);
	return stat(name.s, &st) < 0 ? errno == ENOENT : st.st_size == 0;
}

bool place_log_empty(const char *path)
{
	return is_empty(path, "-wal") && is_empty(path, "-journal");
}

void place_uri(const char *path, struct buf *ret)
{
	buf_puts(ret, "file:");
	for (const char *s = path; *s; s++) {
		if (strchr("/-._~", *s) || (*s >= '0' && *s <= '9') || (*s >= 'A' && *s <= 'Z') ||
		    (*s >= 'a' && *s <= 'z'))
			buf_add(ret, s, 1);
		else
			buf_printf(ret, "%%%02X", (unsigned char)*s);
	}
}
