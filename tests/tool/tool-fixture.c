/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/**
 * tool_fixture_set_up:
 * @self: a fixture
 * @data: not used
 *
 * Makes the folder.
 */
void
tool_fixture_set_up (ToolFixture *self, gconstpointer data)
{
  bundle_fixture_set_up (&self->bundles, NULL);
  self->pack = g_test_build_filename (G_TEST_DIST, "data", "packs", "tiny", NULL);
}

/**
 * tool_fixture_tear_down:
 * @self: a fixture
 * @data: not used
 *
 * Removes the folder.
 */
void
tool_fixture_tear_down (ToolFixture *self, gconstpointer data)
{
  bundle_fixture_tear_down (&self->bundles, NULL);
  g_clear_pointer (&self->pack, g_free);
  g_clear_pointer (&self->input, g_bytes_unref);
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
}

static GSubprocess *
spawn (ToolFixture *self, GPtrArray *words)
{
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE;
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (self->input != NULL ? flags | G_SUBPROCESS_FLAGS_STDIN_PIPE : flags);
  g_autofree char *cache = g_build_filename (self->bundles.folder, "cache", NULL);
  g_autofree char *data = g_build_filename (self->bundles.folder, "data", NULL);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_set_cwd (launcher, self->bundles.folder);
  g_subprocess_launcher_setenv (launcher, "XDG_CACHE_HOME", cache, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", data, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, &error);
  g_assert_no_error (error);
  return process;
}

static char *
to_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_true (data == NULL || g_utf8_validate (data, (gssize) length, NULL));
  return data != NULL ? g_strndup (data, length) : g_strdup ("");
}

static void
run (ToolFixture *self, GPtrArray *words)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  process = spawn (self, words);
  g_subprocess_communicate (process, self->input, NULL, &out, &err, &error);
  g_assert_no_error (error);
  self->out = to_text (out);
  self->err = to_text (err);
  g_assert_true (g_subprocess_get_if_exited (process));
  self->status = g_subprocess_get_exit_status (process);
}

/**
 * tool_fixture_run:
 * @self: a fixture
 * @first: the verb
 * @...: the other words, ended by %NULL
 *
 * Runs the tool to its end. See @status, @out and @err.
 */
void
tool_fixture_run (ToolFixture *self, const char *first, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *tool = tool_fixture_tool ();
  va_list args;

  g_ptr_array_add (words, tool);
  va_start (args, first);
  for (const char *word = first; word != NULL; word = va_arg (args, const char *))
    g_ptr_array_add (words, (char *) word);
  va_end (args);
  g_ptr_array_add (words, NULL);
  run (self, words);
}

/**
 * tool_fixture_run_words:
 * @self: a fixture
 * @words: (array zero-terminated=1): a program and its words
 *
 * Runs any program to its end, as tool_fixture_run() does. One that is not there fails the test.
 */
void
tool_fixture_run_words (ToolFixture *self, const char *const *words)
{
  g_autofree char *program = g_find_program_in_path (words[0]);
  g_autoptr (GPtrArray) copy = g_ptr_array_new ();

  if (program == NULL)
    g_error ("%s is not installed", words[0]);
  for (; *words != NULL; words++)
    g_ptr_array_add (copy, (char *) *words);
  g_ptr_array_add (copy, NULL);
  run (self, copy);
}

static void
on_changed (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, gpointer data)
{
  g_autofree char *name = g_file_get_basename (file);
  gboolean *seen = data;

  *seen = *seen || g_str_has_suffix (name, ".part");
}

static void
on_ended (GObject *process, GAsyncResult *result, gpointer data)
{
  gboolean *ended = data;

  *ended = TRUE;
}

/**
 * tool_fixture_interrupt:
 * @self: a fixture
 * @number: a signal
 * @first: the verb
 * @...: the other words, ended by %NULL
 *
 * Runs the tool until it has something in the making in the fixture's folder, and ends it by a signal.
 */
void
tool_fixture_interrupt (ToolFixture *self, int number, const char *first, ...)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->bundles.folder);
  g_autoptr (GFileMonitor) monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *tool = tool_fixture_tool ();
  g_autoptr (GSubprocess) process = NULL;
  gboolean seen = FALSE, ended = FALSE;
  va_list args;

  g_ptr_array_add (words, tool);
  va_start (args, first);
  for (const char *word = first; word != NULL; word = va_arg (args, const char *))
    g_ptr_array_add (words, (char *) word);
  va_end (args);
  g_ptr_array_add (words, NULL);
  g_signal_connect (monitor, "changed", G_CALLBACK (on_changed), &seen);
  process = spawn (self, words);
  g_subprocess_wait_async (process, NULL, on_ended, &ended);
  while (!seen && !ended)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (seen);
  g_subprocess_send_signal (process, number);
  while (!ended)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_subprocess_get_if_signaled (process));
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, number);
}

/**
 * tool_fixture_program:
 *
 * Returns: (transfer full): the file of a program with an exercise of the pack "tiny" and one of a pack that is not there
 */
char *
tool_fixture_program (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "programs", "knee.reprise", NULL);
}

/**
 * tool_fixture_assert_unknown:
 * @self: a fixture
 * @verb: a verb that takes a program or an exercise
 *
 * Asserts that the verb says so when there is none of that name, and wants one.
 */
void
tool_fixture_assert_unknown (ToolFixture *self, const char *verb)
{
  tool_fixture_run (self, verb, "handstand", "-p", self->pack, NULL);
  g_assert_cmpint (self->status, ==, 1);
  g_assert_cmpstr (self->out, ==, "");
  tool_fixture_assert_has (self->err, "no exercise “handstand”");
  tool_fixture_run (self, verb, NULL);
  g_assert_cmpint (self->status, ==, 2);
}

/**
 * tool_fixture_write_program:
 * @self: a fixture
 * @n_items: how many lines it shall have
 * @note: a note for each of them
 *
 * Returns: (transfer full): the file of a program of the pack "tiny", with texts of its own
 */
char *
tool_fixture_write_program (ToolFixture *self, guint n_items, const char *note)
{
  g_autoptr (GString) text = g_string_new ("<program xmlns=\"urn:reprise:pack:1\" id=\"much\" format=\"1\">"
                                           "<name>Much</name><items>");
  char *file = tool_fixture_path (self, "much.reprise");

  for (guint i = 0; i < n_items; i++)
    g_string_append_printf (text,
                            "<item pack=\"tiny\" exercise=\"march\" name=\"March\">"
                            "<dose sets=\"1\" reps=\"2\" sides=\"both\" source=\"default\"/>"
                            "<note>%s</note></item>",
                            note);
  g_string_append (text, "</items><precautions/><credits/></program>");
  g_assert_true (g_file_set_contents (file, text->str, -1, NULL));
  return file;
}

/**
 * tool_fixture_tool:
 *
 * Returns: (transfer full): the path of the tool
 */
char *
tool_fixture_tool (void)
{
  return g_test_build_filename (G_TEST_BUILT, "..", "src", "tool", "reprise-tool", NULL);
}

/**
 * tool_fixture_path:
 * @self: a fixture
 * @name: a name
 *
 * Returns: (transfer full): the path of that name in the fixture's folder
 */
char *
tool_fixture_path (ToolFixture *self, const char *name)
{
  return g_build_filename (self->bundles.folder, name, NULL);
}

static void
copy (const char *from, const char *to)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  g_assert_cmpint (g_mkdir (to, 0700), ==, 0);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      if (g_file_test (source, G_FILE_TEST_IS_DIR))
        {
          copy (source, target);
          continue;
        }
      g_assert_true (g_file_get_contents (source, &contents, &length, NULL));
      g_assert_true (g_file_set_contents (target, contents, (gssize) length, NULL));
    }
}

/**
 * tool_fixture_copy_pack:
 * @self: a fixture
 *
 * Returns: (transfer full): a copy of the pack "tiny", to be spoilt
 */
char *
tool_fixture_copy_pack (ToolFixture *self)
{
  char *folder = tool_fixture_path (self, "tiny");

  copy (self->pack, folder);
  return folder;
}

/**
 * tool_fixture_replace:
 * @folder: a folder
 * @file: a file in it
 * @pattern: what to replace, present
 * @replacement: what to put there
 *
 * Changes every place in a file where @pattern stands.
 */
void
tool_fixture_replace (const char *folder, const char *file, const char *pattern, const char *replacement)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GString) text = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  text = g_string_new (contents);
  g_assert_cmpuint (g_string_replace (text, pattern, replacement, 0), >, 0);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
}

/**
 * tool_fixture_assert_has:
 * @text: a text
 * @word: what must be in it
 *
 * Ends the test with both when it is not.
 */
void
tool_fixture_assert_has (const char *text, const char *word)
{
  if (strstr (text, word) == NULL)
    g_error ("“%s” is not in: %s", word, text);
}
