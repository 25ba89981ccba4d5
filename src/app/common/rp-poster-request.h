/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/rp-poster-loader.h"

G_BEGIN_DECLS

/**
 * RpPosterRequest:
 *
 * Asks for one still at a time: answers at once when it is remembered, and forgets the answer when another is wanted.
 */
typedef struct _RpPosterRequest RpPosterRequest;

/**
 * RpPosterAnswer:
 * @user_data: what rp_poster_request_new() was given
 * @picture: (nullable): the still, or %NULL when there is none
 *
 * Takes the still last asked for.
 */
typedef void (*RpPosterAnswer) (gpointer user_data, GdkTexture *picture);

RpPosterRequest *rp_poster_request_new (RpPosterAnswer answer, gpointer user_data);
void rp_poster_request_free (RpPosterRequest *self);
void rp_poster_request_ask (RpPosterRequest *self, RpPosterLoader *loader, const char *uri, int width);
void rp_poster_request_forget (RpPosterRequest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPosterRequest, rp_poster_request_free)

G_END_DECLS
