// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.rule;

/**
 * One sentence of a judgement.
 *
 * @param subject what it speaks about, as the log names it, e.g. {@code clause:bd-kr/1}
 * @param sentence for a registrar to read
 */
public record Remark(String subject, String sentence) {
  @Override
  public String toString() {
    return subject + ": " + sentence;
  }
}
