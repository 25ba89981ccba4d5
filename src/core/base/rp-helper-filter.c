/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-helper-filter.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

/* Opening with any of these writes, makes or empties a file; O_TMPFILE comes with one of the first. */
#define WRITES (O_ACCMODE | O_CREAT | O_TRUNC)

#ifdef __s390__
#define CLONE_FLAGS 1
#else
#define CLONE_FLAGS 0
#endif

/* What is needed whatever it is asked with. A name that a system does not have is left out there: those that end in 32 or 64
 * are the same calls on machines of 32 bits. */
static const char *const free_calls[] = {
  /* Memory */
  "brk", "madvise", "mremap", "munmap",
  /* Reading, by name for fonts and translations */
  "_llseek", "access", "arm_fadvise64_64", "close", "faccessat", "faccessat2", "fadvise64", "fadvise64_64",
  "fcntl", "fcntl64", "fstat", "fstat64", "fstatat64", "fstatfs", "fstatfs64", "getcwd", "getdents",
  "getdents64", "lseek", "lstat", "lstat64", "newfstatat", "pread64", "read", "readlink", "readlinkat",
  "readv", "stat", "stat64", "statfs", "statfs64", "statx",
  /* Threads, which draw the effects of an SVG, and signals */
  "exit", "exit_group", "futex", "futex_time64", "getpid", "gettid", "restart_syscall", "rseq",
  "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sched_getaffinity", "sched_yield", "set_robust_list",
  "setitimer", "sigaltstack", "sigreturn",
  /* Time and the machine */
  "clock_getres", "clock_getres_time64", "clock_gettime", "clock_gettime64", "getegid", "getegid32",
  "geteuid", "geteuid32", "getgid", "getgid32", "getrandom", "getrlimit", "gettimeofday", "getuid",
  "getuid32", "setrlimit", "sysinfo", "time", "ugetrlimit", "uname"
};

/* What is needed only in one way. */
static const struct
{
  const char *name;
  struct scmp_arg_cmp way;
} bound_calls[] = {
  { "openat", { 2, SCMP_CMP_MASKED_EQ, WRITES, O_RDONLY } },
  { "open", { 1, SCMP_CMP_MASKED_EQ, WRITES, O_RDONLY } },
  { "write", { 0, SCMP_CMP_LE, STDERR_FILENO } },
  { "writev", { 0, SCMP_CMP_LE, STDERR_FILENO } },
  { "mmap", { 2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0 } },
  { "mmap2", { 2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0 } },
  { "mprotect", { 2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0 } },
  { "clone", { CLONE_FLAGS, SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD } },
  { "prctl", { 0, SCMP_CMP_EQ, PR_SET_NAME } },
  { "prlimit64", { 0, SCMP_CMP_EQ, 0 } },
};

/* No file is a reason to ask for these, and no library asks on its own: whoever does has been taken over. */
static const char *const deadly_calls[]
    = { "execve", "execveat", "process_vm_readv", "process_vm_writev", "ptrace" };

/* Returns: whether this machine has a call of that name at all */
static gboolean
find_call (const char *name, int *call)
{
  *call = seccomp_syscall_resolve_name (name);
  return *call >= 0;
}

static gboolean
add_names (scmp_filter_ctx filter, guint32 action, const char *const *names, gsize n_names)
{
  int call;

  for (gsize i = 0; i < n_names; i++)
    if (find_call (names[i], &call) && seccomp_rule_add_array (filter, action, call, 0, NULL) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
add_bound (scmp_filter_ctx filter, const char *name, struct scmp_arg_cmp way)
{
  int call;

  return !find_call (name, &call) || seccomp_rule_add_array (filter, SCMP_ACT_ALLOW, call, 1, &way) == 0;
}

static gboolean
add_calls (scmp_filter_ctx filter)
{
  /* How a program ends itself when it is in trouble. */
  const struct scmp_arg_cmp itself = { 0, SCMP_CMP_EQ, (scmp_datum_t) getpid () };

  for (gsize i = 0; i < G_N_ELEMENTS (bound_calls); i++)
    if (!add_bound (filter, bound_calls[i].name, bound_calls[i].way))
      return FALSE;
  return add_bound (filter, "tgkill", itself)
         && add_names (filter, SCMP_ACT_ALLOW, free_calls, G_N_ELEMENTS (free_calls))
         && add_names (filter, SCMP_ACT_KILL_PROCESS, deadly_calls, G_N_ELEMENTS (deadly_calls));
}

#if defined(__SANITIZE_ADDRESS__) || defined(RP_MEASURES_COVERAGE)
#define CAN_FILTER FALSE
#else
#define CAN_FILTER TRUE
#endif

/**
 * rp_helper_filter_install:
 *
 * From now on every thread of this process may read files, reckon, and write to what stands open as its output; it may not
 * reach the network, open a file for writing, start a program, make code or look into another process. Only for helpers,
 * after they have started and before they look at what they try, for it cannot be taken back.
 *
 * What is not allowed fails as on a system that does not know it, so that a newer C library takes another way instead of
 * ending; only what no library does by itself ends the process, with SIGSYS.
 *
 * Programs with an address sanitizer look for leaks at their end with a process and ptrace() of their own, and those whose
 * coverage is measured write it to a file, so both go without.
 *
 * Returns: %FALSE when this system, or the container around it, has no such filters
 */
gboolean
rp_helper_filter_install (void)
{
  scmp_filter_ctx filter = CAN_FILTER ? seccomp_init (SCMP_ACT_ERRNO (ENOSYS)) : NULL;
  gboolean installed;

  if (!filter)
    return FALSE;
  /* The search for fonts has threads of its own; where they cannot be bound too, at least what follows is. */
  seccomp_attr_set (filter, SCMP_FLTATR_CTL_TSYNC, 1);
  installed = add_calls (filter) && seccomp_load (filter) == 0;
  seccomp_release (filter);
  return installed;
}
