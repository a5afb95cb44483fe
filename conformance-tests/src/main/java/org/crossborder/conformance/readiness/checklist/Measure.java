// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

import org.crossborder.conformance.language.Words;

/**
 * A measure of the UN Global Survey on Digital and Sustainable Trade Facilitation, shown beside the
 * questions that ask for the same.
 *
 * @param group the survey's group
 * @param wto articles of the WTO Trade Facilitation Agreement that the group touches; may be empty
 */
public record Measure(String id, Mark mark, Words group, Words name, String wto) {}
