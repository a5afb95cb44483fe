// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

/**
 * Why an entry may not enter the register.
 *
 * @param rule with its id and article
 * @param sentence what an officer should understand, in English
 */
public record RegisterRefusal(RegisterRule rule, String sentence) {
  @Override
  public String toString() {
    return rule.id() + " (" + rule.article() + "): " + sentence;
  }
}
