// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.overview;

import java.time.Instant;

/**
 * Something that took effect.
 *
 * @param status key of the status that began, e.g. {@code service.GRANTED}
 * @param subject what it is about, in words
 * @param address the page of what it is about
 */
record Effect(Instant at, String status, String subject, String address) {}
