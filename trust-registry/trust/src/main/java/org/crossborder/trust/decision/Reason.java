// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

/**
 * One reason of a verdict.
 *
 * @param code what kind of reason it is; carries the rule and the article
 * @param sentence what a customs officer should understand, in English
 */
public record Reason(ReasonCode code, String sentence) {}
