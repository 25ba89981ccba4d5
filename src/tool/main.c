/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-aside.h"
#include "base/rp-paths.h"
#include "command/rp-tool-print.h"
#include "verbs/rp-verbs.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

typedef struct
{
  const char *name;
  RpToolExit (*run) (int argc, char **argv);
  const char *shape;
  const char *summary;
} Verb;

static const Verb verbs[] = {
  { "list", rp_verb_list, "list", N_ ("List packs, exercises and programs") },
  { "show", rp_verb_show, "show ID", N_ ("Show an exercise, a program or a pack") },
  { "validate", rp_verb_validate, "validate DIR|FILE",
    N_ ("Check a pack folder, a file of it, or a bundle") },
  { "pack", rp_verb_pack, "pack DIR -o FILE", N_ ("Make a bundle from a pack folder") },
  { "new", rp_verb_new, "new KIND ID", N_ ("Write a pack, an exercise or a program to begin with") },
  { "clip", rp_verb_clip, "clip FILM -o CLIP", N_ ("Make a clip from a film") },
  { "install", rp_verb_install, "install FILE", N_ ("Check a bundle and put it where Reprise finds it") },
  { "plan", rp_verb_plan, "plan PROGRAM", N_ ("Lay a program out in time") },
  { "rehearse", rp_verb_rehearse, "rehearse PROGRAM", N_ ("Run a whole session on a simulated clock") },
  { "sheet", rp_verb_sheet, "sheet ID -o FILE", N_ ("Make a PDF of a program or an exercise, to print") },
  { "record", rp_verb_record, "record ID", N_ ("Print a note for the record, to paste") },
  { "journal", rp_verb_journal, "journal", N_ ("Print what you did, or take it in from another computer") },
  { "code", rp_verb_code, "code PROGRAM", N_ ("Print a program as one line of text") },
  { "line", rp_verb_line, "line LINE", N_ ("Say how a typed line is understood") },
  { "open", rp_verb_open, "open [CODE]", N_ ("Show the program of such a text") },
};

static void
print_help (void)
{
  g_print ("%s\n", _ ("Usage: reprise-tool VERB …"));
  g_print ("%s\n\n", _ ("Works with packs of exercises for Reprise."));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_print ("  ");
      rp_tool_print_padded (verbs[i].shape, 20);
      g_print ("%s\n", g_dgettext (GETTEXT_PACKAGE, verbs[i].summary));
    }
  g_print ("\n%s\n",
           _ ("“reprise-tool VERB --help” shows a verb's options; “reprise-tool --version” the version."));
}

static RpToolExit
run (int argc, char **argv)
{
  if (argc < 2)
    {
      rp_tool_print_tell ("%s", _ ("reprise-tool: Say what to do. “reprise-tool --help” shows what it can."));
      return RP_TOOL_USAGE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (argv[1], verbs[i].name))
      return verbs[i].run (argc - 1, argv + 1);

  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    print_help ();
  else if (g_str_equal (argv[1], "--version"))
    g_print ("reprise-tool %s\n", RP_VERSION);
  else
    {
      rp_tool_print_tell (_ ("reprise-tool: There is no verb “%s”. “reprise-tool --help” shows all verbs."),
                          argv[1]);
      return RP_TOOL_USAGE;
    }
  return RP_TOOL_FINE;
}

int
main (int argc, char *argv[])
{
  g_autofree char *locales = rp_paths_locales ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("reprise-tool");
  rp_tool_print_watch ();
  rp_aside_watch ();

  return run (argc, argv);
}
