// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

import org.crossborder.conformance.language.Words;

/**
 * An article of the Framework Agreement, cited by number and paraphrased.
 *
 * @param number e.g. {@code 6}
 * @param force {@code S} shall, {@code E} shall endeavour, {@code M} may; {@code -} states no duty
 * @param subject what it is about
 * @param content what it asks, in our own words
 */
public record Article(String number, String force, Mark mark, Words subject, Words content) {}
