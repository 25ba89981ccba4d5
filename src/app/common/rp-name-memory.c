/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-name-memory.h"

#define KEY "sheet-author"

/**
 * RpNameMemory:
 *
 * Whether the name of who makes programs and hands out sheets is remembered: a field with a name, and a check beside it. Nothing
 * is remembered unless the person checks it; the check says whether this very name is.
 */
struct _RpNameMemory
{
  GObject parent_instance;

  GSettings *settings;
  GtkEditable *name; /* not owned, like @check: who owns them owns this */
  GtkWidget *check;  /* has a property "active" */
  gboolean filling;  /* not by the person */
};

G_DEFINE_FINAL_TYPE (RpNameMemory, rp_name_memory, G_TYPE_OBJECT)

static char *
dup_text (RpNameMemory *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
}

static gboolean
is_checked (RpNameMemory *self)
{
  gboolean active;

  g_object_get (self->check, "active", &active, NULL);
  return active;
}

static void
on_changed (RpNameMemory *self)
{
  g_autofree char *text = dup_text (self);

  gtk_widget_set_sensitive (self->check, text[0] != '\0');
}

static void
on_checked (RpNameMemory *self)
{
  g_autofree char *text = dup_text (self);

  if (self->filling)
    return;
  if (is_checked (self))
    g_settings_set_string (self->settings, KEY, text);
  else
    g_settings_reset (self->settings, KEY);
}

/* A name that is remembered, and was typed anew, is remembered anew when it is whole. */
static void
on_leave (RpNameMemory *self)
{
  g_autofree char *text = dup_text (self);

  if (is_checked (self) && text[0] != '\0')
    g_settings_set_string (self->settings, KEY, text);
  rp_name_memory_update (self);
}

static void
rp_name_memory_dispose (GObject *object)
{
  g_clear_object (&RP_NAME_MEMORY (object)->settings);

  G_OBJECT_CLASS (rp_name_memory_parent_class)->dispose (object);
}

static void
rp_name_memory_class_init (RpNameMemoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_name_memory_dispose;
}

static void
rp_name_memory_init (RpNameMemory *self)
{
}

/**
 * rp_name_memory_new:
 * @settings: what is remembered
 * @name: a field for the name; it must outlive the memory, like @check
 * @check: a check button or a switch
 *
 * Returns: (transfer full): a memory that keeps both in step with what is remembered
 */
RpNameMemory *
rp_name_memory_new (GSettings *settings, GtkEditable *name, GtkWidget *check)
{
  RpNameMemory *self;
  GtkEventController *focus;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (GTK_IS_EDITABLE (name) && GTK_IS_WIDGET (check), NULL);

  self = g_object_new (RP_TYPE_NAME_MEMORY, NULL);
  self->settings = g_object_ref (settings);
  self->name = name;
  self->check = check;
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (name), focus);
  g_signal_connect_object (name, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (on_checked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (rp_name_memory_update), self,
                           G_CONNECT_SWAPPED);
  rp_name_memory_update (self);
  return self;
}

/**
 * rp_name_memory_update:
 * @self: a memory
 *
 * Shows whether the name in the field is remembered, as when another one was put there.
 */
void
rp_name_memory_update (RpNameMemory *self)
{
  g_autofree char *text = NULL;
  g_autofree char *remembered = NULL;

  g_return_if_fail (RP_IS_NAME_MEMORY (self));

  text = dup_text (self);
  remembered = rp_name_memory_dup_name (self->settings);
  self->filling = TRUE;
  g_object_set (self->check, "active", text[0] != '\0' && g_strcmp0 (text, remembered) == 0, NULL);
  self->filling = FALSE;
  on_changed (self);
}

/**
 * rp_name_memory_dup_name:
 * @settings: what is remembered
 *
 * Returns: (transfer full) (nullable): the name that is remembered
 */
char *
rp_name_memory_dup_name (GSettings *settings)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  name = g_strstrip (g_settings_get_string (settings, KEY));
  return name[0] != '\0' ? g_steal_pointer (&name) : NULL;
}
