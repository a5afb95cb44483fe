// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.verify;

/**
 * One of the three verdicts.
 *
 * @param key of the sentence that says it
 */
public record Ruling(Answer answer, String key) {}
