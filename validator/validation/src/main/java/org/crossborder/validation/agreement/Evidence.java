// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.Optional;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.recognition.RecognitionInquiry;
import org.crossborder.validation.signature.ValidatedSignature;
import org.jspecify.annotations.Nullable;

/**
 * What the earlier layers established about a document.
 *
 * @param tree null if the document is not XML
 * @param signature null if the signature's engine failed
 * @param recognition null if there was no proved signer to decide about
 * @param sha256 of the whole file as it came, lower-case hexadecimal
 */
public record Evidence(
    @Nullable XmlTree tree,
    DocumentFacts facts,
    LayerResult schema,
    LayerResult codeLists,
    LayerResult businessRules,
    @Nullable ValidatedSignature signature,
    @Nullable Recognition recognition,
    RecognitionInquiry inquiry,
    String sha256,
    Circumstances circumstances) {
  Optional<XmlTree> xml() {
    return Optional.ofNullable(tree);
  }

  Optional<ValidatedSignature> validatedSignature() {
    return Optional.ofNullable(signature);
  }

  Optional<Recognition> recognised() {
    return Optional.ofNullable(recognition);
  }
}
