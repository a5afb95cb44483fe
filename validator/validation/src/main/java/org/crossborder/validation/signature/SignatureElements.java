// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.DS;
import static org.crossborder.validation.signature.SignatureNames.XADES;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.intake.Children;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Text;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The parts of one ds:Signature, found by structure and never by id, so that a wrapped copy cannot
 * take the place of the original.
 *
 * @param signedInfo ds:SignedInfo, or null
 * @param certificates every certificate in ds:KeyInfo that can be read; none of them is trusted
 * @param signedProperties xades:SignedProperties in this signature's own ds:Object, or null
 */
record SignatureElements(
    XmlTree tree,
    Element signature,
    @Nullable Element signedInfo,
    List<SignatureReference> references,
    @Nullable Element keyInfo,
    List<X509Certificate> certificates,
    @Nullable Element signedProperties) {

  /** Every ds:Signature of the document. */
  static List<Element> signatures(XmlTree tree) {
    return tree.elements().stream()
        .filter(element -> Children.is(element, DS, "Signature"))
        .toList();
  }

  static SignatureElements read(XmlTree tree, Element signature) {
    Optional<Element> signedInfo = Children.first(signature, DS, "SignedInfo");
    Optional<Element> keyInfo = Children.first(signature, DS, "KeyInfo");
    return new SignatureElements(
        tree,
        signature,
        signedInfo.orElse(null),
        signedInfo.stream()
            .flatMap(info -> Children.named(info, DS, "Reference").stream())
            .map(SignatureReference::read)
            .toList(),
        keyInfo.orElse(null),
        keyInfo.map(SigningCertificateIdentification::certificates).orElse(List.of()),
        Children.first(signature, DS, "Object")
            .flatMap(object -> Children.first(object, XADES, "QualifyingProperties"))
            .flatMap(qualifying -> Children.first(qualifying, XADES, "SignedProperties"))
            .orElse(null));
  }

  /** XAdES or XML-DSig. */
  String format() {
    return signedProperties == null ? "XML-DSig" : "XAdES";
  }

  /** URI of the signature algorithm; empty if there is none. */
  String signatureAlgorithm() {
    return signedInfo == null ? "" : algorithm(signedInfo, "SignatureMethod");
  }

  /** URI of the canonicalization of ds:SignedInfo; empty if there is none. */
  String canonicalization() {
    return signedInfo == null ? "" : algorithm(signedInfo, "CanonicalizationMethod");
  }

  /** The references to the signed properties. */
  List<SignatureReference> propertyReferences() {
    return references.stream().filter(reference -> pointsTo(reference, signedProperties)).toList();
  }

  /** The references to anything but the signature's own parts. */
  List<SignatureReference> documentReferences() {
    return references.stream()
        .filter(
            reference -> !pointsTo(reference, signedProperties) && !pointsTo(reference, keyInfo))
        .toList();
  }

  Refusal broken(SignatureRule rule, String message, Object... values) {
    return rule.broken(tree.locate(signature), message, values);
  }

  Refusal broken(SignatureRule rule, Text message) {
    return rule.broken(tree.locate(signature), message);
  }

  private static boolean pointsTo(SignatureReference reference, @Nullable Element element) {
    return element != null
        && !reference.target().isEmpty()
        && reference.target().equals(element.getAttributeNS(null, "Id"));
  }

  /** The Algorithm of a child of XML-DSig's namespace; empty if there is none. */
  static String algorithm(Element parent, String name) {
    return Children.first(parent, DS, name)
        .map(method -> method.getAttributeNS(null, "Algorithm"))
        .orElse("");
  }
}
