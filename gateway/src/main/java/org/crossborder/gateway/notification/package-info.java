// SPDX-License-Identifier: Apache-2.0
/**
 * Tells persons who have asked for it that there is something to see, by e-mail. What it is, the
 * gateway's page says to whoever may see it: no message has anything of a document.
 */
@NullMarked
package org.crossborder.gateway.notification;

import org.jspecify.annotations.NullMarked;
