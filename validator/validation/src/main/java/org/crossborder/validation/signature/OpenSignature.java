// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Language;
import org.w3c.dom.Element;

/**
 * A signature that verifies, opened for properties to be added.
 *
 * @param files what its references may point to outside of the document; empty if it is enveloped
 * @param signer the signing certificate
 */
record OpenSignature(
    SignatureElements elements,
    Map<String, byte[]> files,
    Element signedProperties,
    X509Certificate signer) {
  /**
   * Reads a document and verifies its signature, whatever the time.
   *
   * @throws IllegalArgumentException if there is none, or it does not verify
   */
  static OpenSignature of(Intake intake, byte[] sealed, Map<String, byte[]> files) {
    IntakeOutcome outcome = intake.read(sealed);
    if (outcome instanceof Refused refused) {
      throw new IllegalArgumentException(refused.findings().get(0).message().in(Language.EN));
    }
    XmlTree tree = ((Accepted) outcome).tree();
    List<Element> signatures = SignatureElements.signatures(tree);
    if (signatures.size() != 1) {
      throw new IllegalArgumentException(
          "The document carries %d signatures; one can be raised".formatted(signatures.size()));
    }
    SignatureElements elements = SignatureElements.read(tree, signatures.get(0));
    Optional<X509Certificate> signer = SigningCertificateIdentification.identify(elements);
    Element properties = elements.signedProperties();
    List<Refusal> refusals =
        files.isEmpty()
            ? BasicSignatureValidation.basicRefusals(elements, signer)
            : DetachedSignatureValidation.basicRefusals(elements, files, signer);
    if (!refusals.isEmpty() || properties == null) {
      throw new IllegalArgumentException(
          refusals.stream()
              .map(refusal -> refusal.finding().message().in(Language.EN))
              .findFirst()
              .orElse("The signature has no XAdES properties"));
    }
    return new OpenSignature(elements, files, properties, signer.orElseThrow());
  }

  UnsignedProperties unsigned() {
    return UnsignedProperties.of(elements);
  }

  UnsignedPropertiesWriter writer() {
    return new UnsignedPropertiesWriter(elements, signedProperties);
  }

  /** Its time-stamps of one kind, in order. */
  List<EncapsulatedTimestamp> timestamps(TimestampKind kind) {
    return EncapsulatedTimestamp.in(elements, unsigned()).stream()
        .filter(timestamp -> timestamp.kind() == kind)
        .toList();
  }

  /** Whether certificates and revocation data stand in it already. */
  boolean hasValidationData() {
    return !unsigned().validationData().isEmpty();
  }

  /** The certificates that it brings outside of its time-stamps. */
  List<X509Certificate> certificates() {
    return EmbeddedData.in(unsigned(), elements.certificates()).certificates();
  }
}
