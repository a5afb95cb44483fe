// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import eu.europa.esig.dss.enumerations.CommitmentTypeEnum;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.SignerLocation;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.XAdESSignatureParameters.XPathElementPlacement;
import eu.europa.esig.dss.xades.reference.CanonicalizationTransform;
import eu.europa.esig.dss.xades.reference.DSSReference;
import eu.europa.esig.dss.xades.reference.DSSTransform;
import eu.europa.esig.dss.xades.reference.EnvelopedSignatureTransform;
import eu.europa.esig.dss.xml.common.definition.DSSNamespace;
import java.util.List;

/** One thing that a signature of DSS has, other than by default. */
@FunctionalInterface
interface Variation {
  String DS = "http://www.w3.org/2000/09/xmldsig#";
  String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

  void applyTo(XAdESSignatureParameters parameters, DSSDocument document);

  /** The signature stands in the first or second place that was made for it in a UBL document. */
  static Variation inPlace(int number) {
    return (parameters, document) -> {
      parameters.setXPathLocationString(
          "(//*[local-name()='SignatureInformation'])[%d]/*[local-name()='ID']".formatted(number));
      parameters.setXPathElementPlacement(XPathElementPlacement.XPathAfter);
    };
  }

  static Variation level(SignatureLevel level) {
    return (parameters, document) -> parameters.setSignatureLevel(level);
  }

  static Variation digest(DigestAlgorithm digest) {
    return (parameters, document) -> parameters.setDigestAlgorithm(digest);
  }

  static Variation referenceDigest(DigestAlgorithm digest) {
    return (parameters, document) -> parameters.setReferenceDigestAlgorithm(digest);
  }

  static Variation pss() {
    return (parameters, document) ->
        parameters.setEncryptionAlgorithm(EncryptionAlgorithm.RSASSA_PSS);
  }

  static Variation signedKeyInfo() {
    return (parameters, document) -> parameters.setSignKeyInfo(true);
  }

  /** SigningCertificate of TS 101 903 in place of SigningCertificateV2. */
  static Variation firstSigningCertificateProperty() {
    return (parameters, document) -> parameters.setEn319132(false);
  }

  static Variation prefix(String prefix) {
    return (parameters, document) -> parameters.setXmldsigNamespace(new DSSNamespace(DS, prefix));
  }

  static Variation indented() {
    return (parameters, document) -> parameters.setPrettyPrint(true);
  }

  static Variation moreSignedProperties() {
    return (parameters, document) -> {
      SignerLocation dhaka = new SignerLocation();
      dhaka.setLocality("Dhaka");
      dhaka.setCountry("BD");
      parameters.bLevel().setSignerLocation(dhaka);
      parameters.bLevel().setClaimedSignerRoles(List.of("Issuing authority"));
      parameters.bLevel().setCommitmentTypeIndications(List.of(CommitmentTypeEnum.ProofOfOrigin));
    };
  }

  /** enveloped-signature, then one canonicalization everywhere. */
  static Variation enveloped(String canonicalization) {
    return (parameters, document) -> {
      parameters.setSignedInfoCanonicalizationMethod(canonicalization);
      parameters.setSignedPropertiesCanonicalizationMethod(canonicalization);
      references(
              "",
              new EnvelopedSignatureTransform(),
              new CanonicalizationTransform(canonicalization))
          .applyTo(parameters, document);
    };
  }

  static Variation references(String uri, DSSTransform... transforms) {
    return (parameters, document) ->
        parameters.setReferences(List.of(reference("r-1", uri, document, parameters, transforms)));
  }

  static Variation twoReferences(DSSTransform... transforms) {
    return (parameters, document) ->
        parameters.setReferences(
            List.of(
                reference("r-1", "", document, parameters, transforms),
                reference("r-2", "", document, parameters, transforms)));
  }

  private static DSSReference reference(
      String id,
      String uri,
      DSSDocument document,
      XAdESSignatureParameters parameters,
      DSSTransform... transforms) {
    DSSReference reference = new DSSReference();
    reference.setId(id);
    reference.setUri(uri);
    reference.setContents(document);
    reference.setDigestMethodAlgorithm(parameters.getDigestAlgorithm());
    reference.setTransforms(List.of(transforms));
    return reference;
  }
}
