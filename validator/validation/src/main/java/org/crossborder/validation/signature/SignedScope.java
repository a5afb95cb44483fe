// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.util.List;

/**
 * What the valid references of a signature cover.
 *
 * @param wholeDocument whether everything but the signature itself is covered
 * @param references each reference, as a sentence: what it points to and what is left out
 */
public record SignedScope(boolean wholeDocument, List<String> references) {
  /** Nothing is covered. */
  public static final SignedScope NONE = new SignedScope(false, List.of());

  public SignedScope {
    references = List.copyOf(references);
  }
}
