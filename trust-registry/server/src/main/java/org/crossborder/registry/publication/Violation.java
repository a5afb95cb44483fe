// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

/**
 * What a register breaks.
 *
 * @param where the entry, e.g. {@code services BD/seal-ca}
 * @param sentence what is wrong with it
 */
public record Violation(String where, String sentence) {
  @Override
  public String toString() {
    return where + ": " + sentence;
  }
}
