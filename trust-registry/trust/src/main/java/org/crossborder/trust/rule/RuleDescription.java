// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.rule;

/**
 * A rule as people read it.
 *
 * @param id e.g. {@code A04}
 * @param article what it rests on, e.g. {@code Art. 8(1)}
 * @param prescribes the rule, as a sentence in our own words
 * @param remedy what to do when it is broken
 */
public record RuleDescription(
    String id,
    String article,
    Severity severity,
    String prescribes,
    String remedy,
    RuleExample example) {}
