/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-record-words.h"

#include "base/rp-direction.h"
#include "base/rp-words.h"
#include "session/rp-tally.h"
#include "words/rp-dose-figures.h"
#include "words/rp-dose-words.h"
#include "words/rp-equipment-words.h"
#include "words/rp-frequency-words.h"
#include "words/rp-load-words.h"
#include "words/rp-note-lines.h"
#include "words/rp-past-words.h"
#include "words/rp-program-words.h"
#include "words/rp-tally-words.h"
#include "words/rp-time-words.h"

/* What the note is made of. */
typedef struct
{
  RpPlan *plan;
  RpProgram *program;
  RpSession *session;           /* (nullable) */
  const RpPastSession *answers; /* (nullable) */
  RpRecordKind kind;
  const char *const *stop_rules; /* (nullable) */
  GDateTime *when;               /* (nullable) */
} Facts;

/* What is known of the whole. Returns: (transfer full) (nullable): %NULL when nothing is known */
typedef char *(*FindWhole) (const Facts *facts);

/* What is known of one exercise. Returns: likewise */
typedef char *(*FindEach) (const Facts *facts, guint item);

/* One line of the Consensus on Exercise Reporting Template; with neither of the two, it is the clinician's alone. */
typedef struct
{
  const char *label;
  FindWhole whole;
  FindEach each;
} Line;

/* Takes @text. Returns: (transfer full): a pack's words as one line, that keeps together among ours */
static char *
take_own (char *text)
{
  g_autofree char *owned = text;

  return owned && owned[0] ? rp_direction_keep (owned) : NULL;
}

static const RpProgramItem *
get_item (const Facts *facts, guint item)
{
  return rp_program_get_item (facts->program, item);
}

static char *
name_item (const Facts *facts, guint item)
{
  return rp_direction_keep (rp_exercise_get_name (get_item (facts, item)->exercise));
}

/* "2 × 20 × 2 s, each side, left first. 20 on your left, then …" */
static char *
find_dose (const Facts *facts, guint item)
{
  const RpProgramItem *line = get_item (facts, item);
  GPtrArray *phases = rp_exercise_get_phases (line->exercise);
  RpSide first = rp_exercise_get_first_side (line->exercise);
  g_autofree char *figures = rp_dose_figures_format (line->dose, phases);
  g_autofree char *words = rp_dose_words_sentence (line->dose, phases, first);

  if (line->dose->sides == RP_DOSE_SIDES_BOTH)
    /* Translators: a dose as a formula, then in sentences: "2 × 20. 20 times. Then do it all once more." */
    return g_strdup_printf (_ ("%s. %s"), figures, words);
  /* Translators: a dose as a formula, which side, then in sentences: "2 × 20, left side only. 20 on your left only. …" */
  return g_strdup_printf (_ ("%s, %s. %s"), figures, rp_dose_figures_sides (line->dose, first), words);
}

static char *
find_side (const Facts *facts, guint item)
{
  const RpProgramItem *line = get_item (facts, item);

  return g_strdup (rp_dose_figures_sides (line->dose, rp_exercise_get_first_side (line->exercise)));
}

static char *
find_load (const Facts *facts, guint item)
{
  return take_own (rp_load_words_line (get_item (facts, item)->dose->load));
}

static char *
find_start (const Facts *facts, guint item)
{
  const RpProgramItem *line = get_item (facts, item);

  return rp_dose_words_start (line->dose, rp_exercise_get_phases (line->exercise));
}

static char *
find_ways (const Facts *facts, guint item)
{
  g_autofree char *hard = take_own (g_strdup (rp_program_item_get_harder (get_item (facts, item))));
  g_autofree char *easy = take_own (g_strdup (rp_program_item_get_easier (get_item (facts, item))));

  if (hard && easy)
    /* Translators: a harder and an easier way, in a pack's words: "harder: Band just above your knees; easier: No band" */
    return g_strdup_printf (_ ("harder: %s; easier: %s"), hard, easy);
  if (hard)
    /* Translators: a harder way to do an exercise, in a pack's words */
    return g_strdup_printf (_ ("harder: %s"), hard);
  /* Translators: an easier way to do an exercise, in a pack's words */
  return easy ? g_strdup_printf (_ ("easier: %s"), easy) : NULL;
}

/* Its place in its pack is what another person finds the clip and all steps by. */
static char *
find_exercise (const Facts *facts, guint item)
{
  const RpProgramItem *line = get_item (facts, item);
  const char *path = rp_exercise_get_path (line->exercise);
  g_autofree char *summary = take_own (g_strdup (rp_exercise_get_summary (line->exercise)));
  g_autofree char *note = take_own (g_strdup (line->note));
  GString *text = g_string_new (summary);

  if (note)
    {
      /* Translators: what a program says of one of its exercises */
      g_autofree char *words = g_strdup_printf (_ ("Note: %s"), note);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words);
    }
  if (path && strchr (path, '/'))
    {
      /* Translators: where an exercise is found: pack, slash, exercise: "In Reprise: hips-and-knees/clamshell." */
      g_autofree char *place = g_strdup_printf (_ ("In Reprise: %s."), path);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", place);
    }
  return g_string_free (text, text->len == 0);
}

static char *
find_done (const Facts *facts, guint item)
{
  static const RpSide sides[] = { RP_SIDE_NONE, RP_SIDE_LEFT, RP_SIDE_RIGHT };
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sides) && facts->session; i++)
    {
      g_autofree char *part = NULL;
      RpTally tally;

      if (!rp_tally_add_up (facts->session, item, sides[i], &tally))
        continue;
      part = rp_tally_words_done (&tally);
      g_strv_builder_add (parts, part);
    }
  all = g_strv_builder_end (parts);
  return all[0] ? g_strjoinv (_ (", "), all) : NULL;
}

/* A pack that names nothing does not say that nothing is needed. */
static char *
find_equipment (const Facts *facts)
{
  g_autoptr (GPtrArray) equipment = rp_program_words_equipment (facts->program);

  return equipment->len > 0 ? take_own (rp_equipment_words_list (equipment)) : NULL;
}

static char *
find_frequency (const Facts *facts)
{
  return take_own (rp_frequency_words_sentence (rp_program_get_frequency (facts->program)));
}

static char *
find_stop_rules (const Facts *facts)
{
  const char *const *rules = facts->stop_rules;

  return rules && rules[0] ? take_own (g_strjoinv (" ", (GStrv) rules)) : NULL;
}

static char *
find_length (const Facts *facts)
{
  g_autofree char *time = rp_time_words_rough_full (rp_plan_get_duration (facts->plan));

  if (rp_plan_is_estimate (facts->plan))
    /* Translators: an estimate, such as "about 25 minutes" */
    return g_strdup_printf (_ ("about %s"), time);
  return g_steal_pointer (&time);
}

static char *
find_source (const Facts *facts)
{
  if (rp_program_get_n_items (facts->program) > 1 || rp_program_get_dose_note (facts->program))
    return take_own (rp_program_words_dose_source (facts->program));
  return rp_dose_words_origin (get_item (facts, 0)->dose, rp_program_get_author (facts->program));
}

static const Line lines[] = {
  { N_ ("1. Equipment"), find_equipment, NULL },
  { N_ ("2. Taught by, and their training"), NULL, NULL },
  { N_ ("3. Alone or in a group"), NULL, NULL },
  { N_ ("4. Supervision"), NULL, NULL },
  { N_ ("5. How adherence is measured"), NULL, NULL },
  { N_ ("6. Motivation"), NULL, NULL },
  { N_ ("7a. Progression, when"), NULL, NULL },
  { N_ ("7b. Progression, how"), NULL, find_ways },
  { N_ ("8. Exercise"), NULL, find_exercise },
  { N_ ("9. Home program"), NULL, NULL },
  { N_ ("10. Other than exercise"), NULL, NULL },
  { N_ ("11. Adverse events"), NULL, NULL },
  { N_ ("11. Stop rules"), find_stop_rules, NULL },
  { N_ ("12. Setting"), NULL, NULL },
  { N_ ("13. Dose"), NULL, find_dose },
  { N_ ("13. Side"), NULL, find_side },
  { N_ ("13. Load"), NULL, find_load },
  { N_ ("13. Frequency"), find_frequency, NULL },
  { N_ ("13. Length of a session"), find_length, NULL },
  { N_ ("13. Length of the program"), NULL, NULL },
  { N_ ("13. Source of the dose"), find_source, NULL },
  { N_ ("14a. Standard or tailored"), NULL, NULL },
  { N_ ("14b. Tailored, how"), NULL, NULL },
  { N_ ("15. Starting level"), NULL, find_start },
  { N_ ("16a. How fidelity is checked"), NULL, NULL },
  { N_ ("16b. Done of what was planned"), NULL, find_done },
};

/* Each exercise on a line of its own; one that nothing is known of is left open. */
static void
add_each (GString *note, const Facts *facts, const char *label, FindEach find)
{
  guint n = rp_program_get_n_items (facts->program);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  gboolean known = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (values, find (facts, i));
      known = known || values->pdata[i];
    }
  if (n == 1 || !known)
    {
      rp_note_lines_add (note, label, n == 1 ? values->pdata[0] : NULL);
      return;
    }
  /* Translators: a line of the note for the record that lines for each exercise follow */
  g_string_append_printf (note, _ ("%s:"), label);
  g_string_append_c (note, '\n');
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = name_item (facts, i);
      /* Translators: number and name of an exercise */
      g_autofree char *numbered = g_strdup_printf (_ ("%u %s"), i + 1, name);

      g_string_append (note, "   ");
      rp_note_lines_add (note, numbered, values->pdata[i]);
    }
}

/* All exercises in one line. Returns: (transfer full) (nullable): %NULL when nothing is known of any */
static char *
join_each (const Facts *facts, FindEach find)
{
  guint n = rp_program_get_n_items (facts->program);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = name_item (facts, i);
      g_autofree char *value = find (facts, i);

      if (all->len > 0)
        g_string_append (all, g_str_has_suffix (all->str, ".") ? " " : "; ");
      if (n == 1)
        g_string_append (all, value ? value : RP_NOTE_LINES_BLANK);
      else
        /* Translators: number and name of an exercise, then its dose or what was done of it */
        g_string_append_printf (all, _ ("%u %s: %s"), i + 1, name, value ? value : RP_NOTE_LINES_BLANK);
    }
  return g_string_free (all, all->len == 0);
}

/* Whether it is an exercise by itself, not a program of one. */
static gboolean
is_exercise (const Facts *facts)
{
  return rp_program_get_n_items (facts->program) == 1
         && g_strcmp0 (rp_program_get_name (facts->program),
                       rp_exercise_get_name (get_item (facts, 0)->exercise))
                == 0;
}

/* "Clamshell", "Daily clams (Clamshell)" or "The surgeon's four (4 exercises)" */
static char *
name_program (const Facts *facts)
{
  guint n = rp_program_get_n_items (facts->program);
  g_autofree char *name = rp_direction_keep (rp_program_get_name (facts->program));
  g_autofree char *what = n == 1 ? name_item (facts, 0) : rp_program_words_n_exercises (n);

  /* Translators: the name of a program, then "4 exercises", or the name of the only one */
  return is_exercise (facts) ? g_steal_pointer (&name) : g_strdup_printf (_ ("%s (%s)"), name, what);
}

static void
add_subject (GString *note, const Facts *facts)
{
  g_autofree char *name = name_program (facts);
  g_autofree char *done = NULL;
  g_autofree char *all = NULL;

  if (!facts->session)
    {
      const char *planned = is_exercise (facts) ? _ ("Exercise") : _ ("Program");

      rp_note_lines_add (note, facts->kind == RP_RECORD_SHOWN ? _ ("Shown") : planned, name);
      return;
    }
  done = join_each (facts, find_done);
  /* Translators: the name of a program, then what was done of each exercise: "Clamshell. left 40 of 40, right 30 of 40" */
  all = g_strdup_printf (_ ("%s. %s"), name, done);
  rp_note_lines_add (note, _ ("Done"), all);
}

static char *
format_day (const Facts *facts)
{
  if (!facts->when)
    return NULL;
  if (!facts->session)
    return rp_time_words_day (facts->when);
  return rp_note_lines_day (facts->when, rp_session_get_worked (facts->session));
}

/* What nobody answered is left out. */
static void
add_answers (GString *note, const RpPastSession *answers)
{
  static const RpAnswerKind kinds[] = { RP_ANSWER_WHERE, RP_ANSWER_NOTE };
  g_autofree char *numbers = rp_past_words_answers (answers);

  if (numbers)
    rp_note_lines_add (note, _ ("Answers, 0 to 10"), numbers);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *text = take_own (g_strdup (rp_past_session_get_text (answers, kinds[i])));

      if (text)
        rp_note_lines_add (note, rp_past_words_question (kinds[i]), text);
    }
}

static char *
write_note (const Facts *facts)
{
  GString *note = g_string_new (NULL);
  g_autofree char *day = format_day (facts);
  g_autofree char *dose = join_each (facts, find_dose);

  rp_note_lines_add (note, _ ("Day"), day);
  add_subject (note, facts);
  rp_note_lines_add (note, _ ("Dose"), dose);
  if (facts->answers)
    add_answers (note, facts->answers);
  /* Translators: above the rest of the note for the record; CERT is the Consensus on Exercise Reporting Template */
  g_string_append_printf (note, "\n%s\n", _ ("In the order of CERT, blank where nothing is known:"));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const char *label = _ (lines[i].label);
      g_autofree char *value = lines[i].whole ? lines[i].whole (facts) : NULL;

      if (lines[i].each)
        add_each (note, facts, label, lines[i].each);
      else
        rp_note_lines_add (note, label, value);
    }
  return g_string_free (note, FALSE);
}

/**
 * rp_record_words_plan:
 * @plan: a program laid out in time, of one exercise or more
 * @kind: what is known of it
 * @stop_rules: (nullable) (array zero-terminated=1): the signs on which to stop, as the pack gives them
 * @when: (nullable): the day, in local time
 *
 * The note for the record of what is planned or was shown: three lines to paste (day, what, dose), then the items of the
 * Consensus on Exercise Reporting Template. Nothing is guessed: what is not known has a blank.
 *
 * Returns: (transfer full): the note, in lines that end with a line feed
 */
char *
rp_record_words_plan (RpPlan *plan, RpRecordKind kind, const char *const *stop_rules, GDateTime *when)
{
  g_return_val_if_fail (plan, NULL);

  return write_note (&(Facts){ .plan = plan,
                               .program = rp_plan_get_program (plan),
                               .kind = kind,
                               .stop_rules = stop_rules,
                               .when = when });
}

/**
 * rp_record_words_session:
 * @session: a session that has ended
 * @answers: (nullable): what was answered about it; nothing else of it is looked at
 * @stop_rules: (nullable) (array zero-terminated=1): the signs on which to stop, as the pack gives them
 * @when: (nullable): when it ended, in local time
 *
 * The same as rp_record_words_plan() of what was done, with how much it was of what was planned, as the end page tells it, and
 * with what was answered.
 *
 * Returns: (transfer full): the note, in lines that end with a line feed
 */
char *
rp_record_words_session (RpSession *session,
                         const RpPastSession *answers,
                         const char *const *stop_rules,
                         GDateTime *when)
{
  RpPlan *plan;

  g_return_val_if_fail (RP_IS_SESSION (session), NULL);

  plan = rp_session_get_plan (session);
  return write_note (&(Facts){ .plan = plan,
                               .program = rp_plan_get_program (plan),
                               .session = session,
                               .answers = answers,
                               .stop_rules = stop_rules,
                               .when = when });
}
