// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.util.List;

/**
 * What the valid references of a signature cover.
 *
 * @param wholeDocument whether everything but the signature itself is covered
 * @param references each reference, as a sentence: what it points to and what is left out
 * @param files names of the files of a container that are covered; empty for a document that stands
 *     alone
 */
public record SignedScope(boolean wholeDocument, List<String> references, List<String> files) {
  /** Nothing is covered. */
  public static final SignedScope NONE = new SignedScope(false, List.of());

  public SignedScope {
    references = List.copyOf(references);
    files = List.copyOf(files);
  }

  /** Of a document that stands alone. */
  public SignedScope(boolean wholeDocument, List<String> references) {
    this(wholeDocument, references, List.of());
  }
}
