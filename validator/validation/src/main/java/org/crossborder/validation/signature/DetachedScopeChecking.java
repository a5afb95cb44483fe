// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureRule.SAME_DOCUMENT;
import static org.crossborder.validation.signature.SignatureRule.SIGNED_PROPERTIES;
import static org.crossborder.validation.signature.SignatureRule.TRANSFORMS;
import static org.crossborder.validation.signature.SignatureRule.WHOLE_DOCUMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Works out which files of a container the references of a signature cover, before anything is
 * computed (EN 319 162-1, clause 4.4). A file is covered by its bytes as they are; nothing is
 * transformed on the way to the digest.
 */
final class DetachedScopeChecking {
  private DetachedScopeChecking() {}

  static List<Refusal> check(SignatureElements elements, Set<String> files) {
    List<Refusal> refusals = new ArrayList<>();
    if (!SignedScopeChecking.CANONICALIZATIONS.contains(elements.canonicalization())) {
      refusals.add(elements.broken(TRANSFORMS, "canonicalization", elements.canonicalization()));
    }
    if (elements.propertyReferences().size() != 1) {
      refusals.add(
          elements.broken(SIGNED_PROPERTIES, "count", elements.propertyReferences().size()));
    }
    if (elements.documentReferences().isEmpty()) {
      refusals.add(elements.broken(WHOLE_DOCUMENT, "no-file"));
    }
    for (SignatureReference reference : elements.references()) {
      checkReference(elements, reference, files, refusals);
    }
    return refusals;
  }

  /** The names of the covered files, each once. */
  static List<String> files(SignatureElements elements) {
    return elements.documentReferences().stream()
        .map(reference -> FileReference.name(Objects.requireNonNullElse(reference.uri(), "")))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  static SignedScope describe(SignatureElements elements) {
    return SignedScope.ofFilesAndProperties(files(elements));
  }

  private static void checkReference(
      SignatureElements elements,
      SignatureReference reference,
      Set<String> files,
      List<Refusal> refusals) {
    boolean toFile = elements.documentReferences().contains(reference);
    String uri = Objects.requireNonNullElse(reference.uri(), "");
    if (toFile && !files.contains(FileReference.name(uri))) {
      refusals.add(
          SAME_DOCUMENT.broken(
              elements.tree().locate(reference.element()),
              uri.isEmpty() ? "none" : "no-file",
              uri));
    }
    for (Element transform : reference.transforms()) {
      String algorithm = transform.getAttributeNS(null, "Algorithm");
      if (toFile || !SignedScopeChecking.CANONICALIZATIONS.contains(algorithm)) {
        refusals.add(TRANSFORMS.broken(elements.tree().locate(transform), "transform", algorithm));
      }
    }
  }
}
