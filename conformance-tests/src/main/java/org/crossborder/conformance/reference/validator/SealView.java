// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.validator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.crossborder.conformance.as4.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * An enveloped XAdES signature.
 *
 * @param signer from its KeyInfo
 * @param algorithm the signature's
 * @param valid whether the value and all digests hold, and the whole document is covered
 * @param time claimed, or proved by the time-stamp
 * @param proved whether a time-stamp proves it
 */
record SealView(
    X509Certificate signer, String algorithm, boolean valid, Instant time, boolean proved) {
  /** The one signature of a document; empty if there is none, or it cannot be read. */
  static Optional<SealView> of(Document document, X509Certificate timeStamps, Sight sight) {
    NodeList signatures = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
    if (signatures.getLength() != 1) {
      return Optional.empty();
    }
    Element signature = (Element) signatures.item(0);
    try {
      Optional<Instant> stamped = stamped(signature, timeStamps, sight);
      X509Certificate signer = signer(signature);
      return Optional.of(
          new SealView(
              signer,
              first(signature, "SignatureMethod").getAttribute("Algorithm"),
              sight.accepts("wrapping", coversAll(signature))
                  && verified(document, signature, signer, sight)
                  && !(stamped.isPresent() && sight.seesNot("time-stamps")),
              stamped.orElseGet(
                  () -> Instant.parse(first(signature, "SigningTime").getTextContent())),
              stamped.isPresent()));
    } catch (GeneralSecurityException
        | MarshalException
        | XMLSignatureException
        | IOException
        | CMSException
        | OperatorCreationException
        | TSPException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean coversAll(Element signature) {
    NodeList references = signature.getElementsByTagNameNS(XMLSignature.XMLNS, "Reference");
    for (int i = 0; i < references.getLength(); i++) {
      if (((Element) references.item(i)).getAttribute("URI").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The same, if something else holds as well. */
  SealView onlyIf(boolean holds) {
    return new SealView(signer, algorithm, valid && holds, time, proved);
  }

  private static boolean verified(
      Document document, Element signature, X509Certificate signer, Sight sight)
      throws MarshalException, XMLSignatureException {
    DOMValidateContext context = new DOMValidateContext(signer.getPublicKey(), signature);
    context.setProperty("org.jcp.xml.dsig.secureValidation", false);
    NodeList all = document.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      if (((Element) all.item(i)).hasAttribute("Id")) {
        context.setIdAttributeNS((Element) all.item(i), null, "Id");
      }
    }
    XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
    boolean digests = true;
    for (Reference reference : read.getSignedInfo().getReferences()) {
      digests &= reference.validate(context);
    }
    return sight.accepts("digests", digests)
        && sight.accepts("value", read.getSignatureValue().validate(context));
  }

  private static X509Certificate signer(Element signature) throws GeneralSecurityException {
    byte[] der =
        Base64.getMimeDecoder().decode(first(signature, "X509Certificate").getTextContent());
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  private static Optional<Instant> stamped(Element signature, X509Certificate unit, Sight sight)
      throws GeneralSecurityException,
          IOException,
          CMSException,
          OperatorCreationException,
          TSPException {
    NodeList tokens = signature.getElementsByTagNameNS("*", "EncapsulatedTimeStamp");
    if (tokens.getLength() == 0) {
      return Optional.empty();
    }
    byte[] der = Base64.getMimeDecoder().decode(tokens.item(0).getTextContent());
    TimeStampToken token = new TimeStampToken(new CMSSignedData(der));
    token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(unit));
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(Xml.canonical(first(signature, "SignatureValue"), ""));
    return sight.accepts(
            "imprint", Arrays.equals(digest, token.getTimeStampInfo().getMessageImprintDigest()))
        ? Optional.of(token.getTimeStampInfo().getGenTime().toInstant())
        : Optional.empty();
  }

  private static Element first(Element signature, String name) {
    return (Element) signature.getElementsByTagNameNS("*", name).item(0);
  }
}
