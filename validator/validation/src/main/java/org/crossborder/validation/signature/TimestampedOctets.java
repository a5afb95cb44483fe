// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.DS;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.SignedInfo;
import org.apache.xml.security.signature.XMLSignature;
import org.crossborder.validation.intake.Children;
import org.w3c.dom.Element;

/**
 * The octets that a time-stamp of a signature covers, by the implicit mechanism of EN 319 132-1:
 * what they are follows from the kind of the time-stamp and from its place among the unsigned
 * properties.
 */
final class TimestampedOctets {
  private static final Set<String> REFERENCES =
      Set.of(
          "CompleteCertificateRefs",
          "CompleteCertificateRefsV2",
          "CompleteRevocationRefs",
          "AttributeCertificateRefs",
          "AttributeCertificateRefsV2",
          "AttributeRevocationRefs");
  private static final Set<String> SIGNATURE_TIMESTAMPS_AND_REFERENCES =
      Stream.concat(Stream.of("SignatureTimeStamp"), REFERENCES.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final SignatureElements signature;
  private final Map<String, byte[]> files;
  private final String canonicalization;
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

  private TimestampedOctets(
      SignatureElements signature, Map<String, byte[]> files, String canonicalization) {
    this.signature = signature;
    this.files = files;
    this.canonicalization = canonicalization;
  }

  /**
   * The octets for a time-stamp.
   *
   * @param files what references may point to outside of the document
   * @param earlier the unsigned properties before it
   * @throws XMLSecurityException if a reference or canonicalization cannot be processed
   */
  static byte[] of(
      SignatureElements signature,
      Map<String, byte[]> files,
      TimestampKind kind,
      String canonicalization,
      List<Element> earlier)
      throws XMLSecurityException {
    TimestampedOctets covered = new TimestampedOctets(signature, files, canonicalization);
    switch (kind) {
      case CONTENT -> covered.addReferences(false);
      case SIGNATURE -> covered.add("SignatureValue");
      case REFERENCES -> covered.addNamed(earlier, REFERENCES);
      case SIGNATURE_AND_REFERENCES -> {
        covered.add("SignatureValue");
        covered.addNamed(earlier, SIGNATURE_TIMESTAMPS_AND_REFERENCES);
      }
      case ARCHIVE -> covered.addAll(earlier);
      case DOCUMENT -> throw new IllegalArgumentException("Only PDF documents are stamped so");
    }
    return covered.octets.toByteArray();
  }

  /** EN 319 132-1, clause 5.5.2.2. Format Checking leaves no ds:Object but the properties'. */
  private void addAll(List<Element> earlier) throws XMLSecurityException {
    addReferences(true);
    add("SignedInfo");
    add("SignatureValue");
    add("KeyInfo");
    for (Element property : earlier) {
      canonicalize(property);
    }
  }

  private void addReferences(boolean withProperties) throws XMLSecurityException {
    XMLSignature read = new XMLSignature(signature.signature(), "", true);
    read.addResourceResolver(new FileResolver(files));
    SignedInfo signedInfo = read.getSignedInfo();
    for (int i = 0; i < signedInfo.getLength(); i++) {
      if (withProperties
          || !signature.propertyReferences().contains(signature.references().get(i))) {
        octets.writeBytes(ReferencedOctets.of(signedInfo.item(i), canonicalization));
      }
    }
  }

  private void addNamed(List<Element> earlier, Set<String> names) throws XMLSecurityException {
    for (Element property : earlier) {
      if (names.contains(property.getLocalName())) {
        canonicalize(property);
      }
    }
  }

  private void add(String part) throws XMLSecurityException {
    for (Element element : Children.named(signature.signature(), DS, part)) {
      canonicalize(element);
    }
  }

  private void canonicalize(Element element) throws XMLSecurityException {
    Canonicalizer.getInstance(canonicalization).canonicalizeSubtree(element, octets);
  }
}
