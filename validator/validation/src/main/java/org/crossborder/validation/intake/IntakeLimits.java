// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

/**
 * The budget of a document; whatever exceeds it is refused before it is held in memory.
 *
 * @param bytes size of the whole document
 * @param depth nesting of elements
 * @param elements number of elements
 * @param attributes number of attributes of one element, namespace declarations included
 * @param attributeLength characters of one attribute value
 * @param textLength characters of one piece of text
 * @param namespaces number of namespace declarations
 * @param processingInstructions number of processing instructions
 */
public record IntakeLimits(
    int bytes,
    int depth,
    int elements,
    int attributes,
    int attributeLength,
    int textLength,
    int namespaces,
    int processingInstructions) {
  /** Room for a document of 10 MB, and for nothing that only an attacker would write. */
  public static final IntakeLimits DEFAULT =
      new IntakeLimits(10_000_000, 100, 500_000, 64, 65_536, 4_000_000, 1_000, 16);
}
