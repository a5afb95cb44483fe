// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.language.Text;

/**
 * What the valid references of a signature cover.
 *
 * @param wholeDocument whether everything but the signature itself is covered
 * @param references each reference, in words: what it points to and what is left out
 * @param files names of the files of a container that are covered; empty for a document that stands
 *     alone
 */
public record SignedScope(boolean wholeDocument, List<Text> references, List<String> files) {
  /** Nothing is covered. */
  public static final SignedScope NONE = new SignedScope(false, List.of());

  public SignedScope {
    references = List.copyOf(references);
    files = List.copyOf(files);
  }

  /** Of the files of a container, each as it is. */
  public static SignedScope ofFiles(List<String> files) {
    return new SignedScope(true, inWords(files).toList(), files);
  }

  static SignedScope ofFilesAndProperties(List<String> files) {
    return new SignedScope(
        true,
        Stream.concat(inWords(files), Stream.of(SignatureText.of("scope.properties"))).toList(),
        files);
  }

  private static Stream<Text> inWords(List<String> files) {
    return files.stream().map(file -> SignatureText.of("scope.file", file));
  }

  /** Of a document that stands alone. */
  public SignedScope(boolean wholeDocument, List<Text> references) {
    this(wholeDocument, references, List.of());
  }
}
