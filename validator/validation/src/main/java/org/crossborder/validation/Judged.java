// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.validation.Received.Subject;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.signature.DocumentSignatures;
import org.crossborder.validation.signature.ValidatedSignature;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a document before anybody is asked about its signer.
 *
 * @param content the results of the layers up to the business rules, in order
 */
record Judged(Subject subject, List<LayerResult> content, EngineRun<DocumentSignatures> signed) {
  Judged {
    content = List.copyOf(content);
  }

  /** The signature that decides; empty if its engine broke down. */
  Optional<ValidatedSignature> verdict() {
    return signed.found().map(DocumentSignatures::verdict);
  }

  /** The results of all layers, the last two given. */
  List<LayerResult> layers(LayerResult recognition, LayerResult agreement) {
    return Stream.concat(content.stream(), Stream.of(signed.result(), recognition, agreement))
        .toList();
  }

  /** Every other signature than the one that is reported first. */
  List<ValidatedSignature> signaturesBeside(@Nullable ValidatedSignature reported) {
    return signed.found().map(DocumentSignatures::all).orElse(List.of()).stream()
        .filter(each -> !each.equals(reported))
        .toList();
  }
}
