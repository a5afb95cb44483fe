// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.rule;

/**
 * How a rule is kept, and how it is broken.
 *
 * @param passing a piece of {@link ExampleRegister}, in which every rule is kept; or else the
 *     circumstances
 * @param failing what to write in its place to break the rule; or else the circumstances
 * @param pieceOfRegister whether they are pieces of the example register
 */
public record RuleExample(String passing, String failing, boolean pieceOfRegister) {}
