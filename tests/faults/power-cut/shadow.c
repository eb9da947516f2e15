/*
 * What a disk would still have after a power cut: at each sync of a database file, a copy of that file goes into a
 * shadow folder; what was written and never synced is not in it. Loaded with LD_PRELOAD.
 *
 *   SHADOW_NAME   the database's file name: it, its -wal and its -journal are shadowed
 *   SHADOW_FOLDER where the copies go, and the file "syncs", one byte longer with each copy
 *
 * A copy replaces the one before it in one step (rename), because a disk keeps the sync before whole until the next one
 * is done. It is the hardest disk that still keeps its word: nothing reaches it by itself.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef int (*sync_function)(int);

static int is_database(const char *path) {
  const char *wanted = getenv("SHADOW_NAME");
  const char *name = strrchr(path, '/');
  if (!wanted || !name) return 0;
  size_t length = strlen(wanted);
  if (strncmp(name + 1, wanted, length) != 0) return 0;
  const char *suffix = name + 1 + length;
  return !*suffix || !strcmp(suffix, "-wal") || !strcmp(suffix, "-journal");
}

static void count(const char *folder) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/syncs", folder);
  int counter = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (counter < 0) return;
  if (write(counter, ".", 1) != 1) abort();
  close(counter);
}

/* Nothing may fail unseen: a missing copy would look like a lost write. */
static void copy(int fd, const char *from) {
  const char *folder = getenv("SHADOW_FOLDER");
  if (!folder) return;
  char to[PATH_MAX], unfinished[PATH_MAX];
  snprintf(to, sizeof to, "%s%s", folder, strrchr(from, '/'));
  if (snprintf(unfinished, sizeof unfinished, "%s.unfinished", to) >= (int)sizeof unfinished) abort();

  struct stat about;
  if (fstat(fd, &about) != 0) abort();
  int out = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (out < 0) abort();
  char buffer[65536];
  for (off_t at = 0; at < about.st_size;) {
    ssize_t got = pread(fd, buffer, sizeof buffer, at);
    if (got <= 0 || write(out, buffer, (size_t)got) != got) abort();
    at += got;
  }
  close(out);
  if (rename(unfinished, to) != 0) abort();
  count(folder);
}

static int synced(const char *name, int fd) {
  sync_function real = (sync_function)dlsym(RTLD_NEXT, name);
  if (!real || real(fd) != 0) return -1;

  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length > 0) {
    path[length] = '\0';
    if (is_database(path)) copy(fd, path);
  }
  return 0;
}

int fsync(int fd) { return synced("fsync", fd); }

int fdatasync(int fd) { return synced("fdatasync", fd); }
