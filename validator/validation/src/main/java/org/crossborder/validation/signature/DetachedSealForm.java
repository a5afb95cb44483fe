// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.DS;
import static org.crossborder.validation.signature.SignatureNames.XADES;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.crossborder.validation.intake.Children;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.signature.DetachedSealer.File;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.w3c.dom.Element;

/**
 * Writes a seal of {@link DetachedSealer}, and what {@link XadesAugmentation} has added to it, once
 * more from what it says. A signature does not cover every byte of its own file: white space, the
 * spare bits of base64, unsigned names. Whoever compares sees whether any of them is another.
 */
public final class DetachedSealForm {
  private final Intake intake;

  public DetachedSealForm(IntakeLimits limits) {
    this.intake = new Intake(limits);
  }

  /**
   * Whether the file is byte for byte as this library writes it. Santuario breaks the lines of
   * base64 or does not, as the process is set up; so there are two such forms.
   *
   * @param sealed the signature file
   * @param files what it signs, in the order of its references
   * @param roots makes the empty element that signatures stand in
   * @return false also if the signature does not verify
   */
  public boolean isExact(byte[] sealed, List<File> files, Supplier<Element> roots) {
    return Stream.of(true, false)
        .flatMap(lines -> again(sealed, files, roots, lines).stream())
        .anyMatch(again -> Arrays.equals(again, sealed));
  }

  private Optional<byte[]> again(
      byte[] sealed, List<File> files, Supplier<Element> roots, boolean lines) {
    try {
      Map<String, byte[]> content =
          files.stream().collect(Collectors.toMap(File::name, File::bytes));
      OpenSignature open = OpenSignature.of(intake, sealed, content);
      Element root = roots.get();
      write(open.elements(), files, root, lines);
      byte[] base = Santuario.serialize(root.getOwnerDocument());
      List<Element> added = open.unsigned().elements();
      return Optional.of(added.isEmpty() ? base : added(base, content, added));
    } catch (XMLSecurityException | CertificateException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The token (DER) that was added last, if there is one; nothing after it covers its bytes. */
  public Optional<byte[]> newestToken(byte[] sealed, List<File> files) {
    try {
      Map<String, byte[]> content =
          files.stream().collect(Collectors.toMap(File::name, File::bytes));
      List<Element> added = OpenSignature.of(intake, sealed, content).unsigned().elements();
      return added.isEmpty() ? Optional.empty() : Optional.of(token(added.get(added.size() - 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void write(SignatureElements said, List<File> files, Element root, boolean lines)
      throws XMLSecurityException, CertificateException {
    XMLSignature signature =
        new XMLSignature(
            root.getOwnerDocument(), "", said.signatureAlgorithm(), SignatureNames.EXCLUSIVE_C14N);
    DetachedSealer.draft(
        signature,
        root,
        files,
        said.certificates(),
        SignatureAcceptanceValidation.signingTime(said)
            .orElseThrow(() -> new IllegalArgumentException("No signing time")));
    signature.getSignedInfo().generateDigestValues();
    Element saidValue = Children.first(said.signature(), DS, "SignatureValue").orElseThrow();
    Element value = Children.first(signature.getElement(), DS, "SignatureValue").orElseThrow();
    value.setTextContent(base64(Base64Text.of(saidValue), lines));
    Element data =
        Children.first(signature.getElement(), DS, "KeyInfo")
            .flatMap(keyInfo -> Children.first(keyInfo, DS, "X509Data"))
            .orElseThrow();
    List<Element> certificates = Children.named(data, DS, "X509Certificate");
    for (int i = 0; i < certificates.size(); i++) {
      byte[] der = said.certificates().get(i).getEncoded();
      certificates.get(i).setTextContent(base64(der, lines));
    }
  }

  private static String base64(byte[] bytes, boolean lines) {
    return lines
        ? "\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n"
        : Base64.getEncoder().encodeToString(bytes);
  }

  private byte[] added(byte[] base, Map<String, byte[]> files, List<Element> properties)
      throws XMLSecurityException, CertificateException {
    OpenSignature open = OpenSignature.of(intake, base, files);
    UnsignedPropertiesWriter writer = open.writer();
    Iterator<Element> rest = properties.iterator();
    List<Element> values = new ArrayList<>();
    while (rest.hasNext()) {
      Element property = rest.next();
      switch (property.getLocalName()) {
        case "CertificateValues", "RevocationValues" -> values.add(property);
        case "TimeStampValidationData" ->
            writer.timestampValidationData(data(Children.of(property)));
        case "SignatureTimeStamp" -> writer.signatureTimestamp(token(property));
        case "ArchiveTimeStamp" -> {
          flush(values, writer);
          writer.archiveTimestamp(token(property));
        }
        default -> throw new IllegalArgumentException(property.getLocalName());
      }
    }
    flush(values, writer);
    return Santuario.serialize(open.elements().tree().document());
  }

  private static void flush(List<Element> values, UnsignedPropertiesWriter writer)
      throws CertificateException {
    if (!values.isEmpty()) {
      writer.validationData(data(values));
      values.clear();
    }
  }

  private static byte[] token(Element property) {
    return Children.first(property, XADES, "EncapsulatedTimeStamp")
        .map(Base64Text::of)
        .orElseThrow(() -> new IllegalArgumentException("A time-stamp without token"));
  }

  private static ValidationData data(List<Element> values) throws CertificateException {
    List<X509Certificate> certificates = new ArrayList<>();
    List<byte[]> revocationData = new ArrayList<>();
    for (Element list : values) {
      for (Element value : Children.of(list)) {
        if (value.getLocalName().equals("EncapsulatedX509Certificate")) {
          certificates.add(certificate(Base64Text.of(value)));
        } else {
          Children.of(value).forEach(each -> revocationData.add(Base64Text.of(each)));
        }
      }
    }
    return new ValidationData(certificates, revocationData);
  }

  private static X509Certificate certificate(byte[] der) throws CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }
}
