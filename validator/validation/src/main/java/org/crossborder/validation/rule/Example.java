// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

/**
 * How a rule is kept and broken in an example document.
 *
 * @param rule id of the rule
 * @param document path of the document in the pack
 * @param passing a text that occurs once in the document, which keeps the rule
 * @param failing what to write in its place to break the rule
 */
public record Example(String rule, String document, String passing, String failing) {}
