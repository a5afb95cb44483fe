// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.signature.DocumentSignatures;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.jspecify.annotations.Nullable;

/** What the first layer made of the bytes. */
sealed interface Received {
  /** The first layer's result. */
  LayerResult intake();

  /** Nothing is left to go on with. */
  record Refused(LayerResult intake) implements Received {}

  /** How the signatures of a document are validated depends on the form in which it came. */
  interface Signing {
    DocumentSignatures validate(Instant provedBy, TimestampTrust trust);
  }

  /**
   * A document, in whatever form it came.
   *
   * @param knownFacts what is known about it, or null if nothing says what type it is of
   * @param tree null if it is not XML
   */
  record Subject(
      LayerResult intake,
      @Nullable DocumentFacts knownFacts,
      @Nullable XmlTree tree,
      Signing signing)
      implements Received {
    Optional<DocumentFacts> facts() {
      return Optional.ofNullable(knownFacts);
    }

    Optional<XmlTree> xml() {
      return Optional.ofNullable(tree);
    }
  }
}
