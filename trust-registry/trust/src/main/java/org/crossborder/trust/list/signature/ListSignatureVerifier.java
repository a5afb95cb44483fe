// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.xml.ListParser;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Verifies the signature of a list of any scheme operator (TS 119 612, clause 5.7 and annex B), in
 * this order: where it stands, what it covers, with what and by whom it was made, and only then the
 * values. A list is only as good as the certificates that the caller accepts for it.
 */
public final class ListSignatureVerifier {
  private static final String SECURE = "org.jcp.xml.dsig.secureValidation";

  private final List<X509Certificate> accepted;

  /**
   * A verifier of one scheme operator's lists.
   *
   * @param accepted certificates that may sign them; whichever else is in the list counts nothing
   */
  public ListSignatureVerifier(List<X509Certificate> accepted) {
    this.accepted = List.copyOf(accepted);
  }

  /** Verifies; every reason against it is a finding, and none of them an exception. */
  public VerifiedSignature verify(byte[] list) {
    try {
      return verify(ListParser.parse(list).getDocumentElement());
    } catch (SAXException e) {
      return refused(ListFinding.error("5.1.1", "the list", String.valueOf(e.getMessage())));
    } catch (SignatureRefusedException e) {
      return refused(e.finding());
    }
  }

  private VerifiedSignature verify(Element root) throws SignatureRefusedException {
    SignaturePlace place = SignaturePlace.in(root);
    SignedProperties properties = SignedProperties.of(place.signature());
    XMLSignature signature =
        unmarshal(
            secured(new DOMValidateContext(new NoKeySelector(), place.signature()), properties));
    SignatureMethods.check(signature);
    SignatureCoverage.check(signature, properties.id());
    X509Certificate signer = SignerCertificate.of(signature, accepted);
    SignatureMethods.check(signer.getPublicKey());
    properties.checkCertificate(signer);
    Instant signingTime = properties.signingTime();
    checkPeriod(signer, signingTime);
    checkValues(
        signature,
        secured(new DOMValidateContext(signer.getPublicKey(), place.signature()), properties));
    return new VerifiedSignature(signer, signingTime, SignerProfile.findings(signer));
  }

  private static DOMValidateContext secured(
      DOMValidateContext context, SignedProperties properties) {
    context.setProperty(SECURE, true);
    context.setIdAttributeNS(properties.element(), null, "Id");
    return context;
  }

  private static XMLSignature unmarshal(DOMValidateContext context)
      throws SignatureRefusedException {
    try {
      return XmlSignatures.factory().unmarshalXMLSignature(context);
    } catch (MarshalException | RuntimeException e) {
      throw new SignatureRefusedException("B", "Not a signature: " + e.getMessage());
    }
  }

  private static void checkPeriod(X509Certificate signer, Instant signingTime)
      throws SignatureRefusedException {
    if (signingTime.isBefore(signer.getNotBefore().toInstant())
        || signingTime.isAfter(signer.getNotAfter().toInstant())) {
      throw new SignatureRefusedException(
          "5.7.1", "Signed on " + signingTime + ", when the signer's certificate was not valid");
    }
  }

  private static void checkValues(XMLSignature signature, DOMValidateContext context)
      throws SignatureRefusedException {
    try {
      if (!signature.validate(context)) {
        throw new SignatureRefusedException(
            "5.7.1", "The list or its signature was changed after it was signed");
      }
    } catch (XMLSignatureException | RuntimeException e) {
      throw new SignatureRefusedException("B", "Not verifiable: " + e.getMessage());
    }
  }

  private static VerifiedSignature refused(ListFinding finding) {
    return new VerifiedSignature(null, null, List.of(finding));
  }
}
