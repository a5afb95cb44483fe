// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import static org.crossborder.conformance.as4.xml.Namespaces.DS;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.as4.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signs eb:Messaging, the empty Body and every payload, detached (eDelivery AS4 1.15, 3.2.6.2.1).
 */
public final class Signer {
  private Signer() {}

  /** Puts a wsse:Security with the signature into the envelope. */
  public static void sign(Document envelope, List<MimePart> payloads, Signing signing) {
    try {
      Element security =
          Xml.insert(
              Envelope.header(envelope).orElseThrow(),
              "<wsse:Security xmlns:S12=\"http://www.w3.org/2003/05/soap-envelope\""
                  + " S12:mustUnderstand=\"true\"/>",
              Envelope.messaging(envelope).orElse(null));
      String token = signing.token().token(signing.signer().certificate(), "signer");
      if (!token.isEmpty()) {
        Xml.insert(security, token, null);
      }
      Element signature = Xml.insert(security, template(envelope, payloads, signing), null);
      Element signedInfo = Elements.child(signature, DS, "SignedInfo").orElseThrow();
      Elements.child(signature, DS, "SignatureValue")
          .orElseThrow()
          .setTextContent(value(Xml.canonical(signedInfo, ""), signing));
    } catch (GeneralSecurityException | IOException fault) {
      throw new IllegalStateException("The suite cannot sign", fault);
    }
  }

  private static String template(Document envelope, List<MimePart> payloads, Signing signing)
      throws GeneralSecurityException, IOException {
    return """
        <ds:Signature Id="signature">
          <ds:SignedInfo>
            <ds:CanonicalizationMethod Algorithm="%s"/>
            <ds:SignatureMethod Algorithm="%s"/>
            %s
          </ds:SignedInfo>
          <ds:SignatureValue/>
          <ds:KeyInfo>%s</ds:KeyInfo>
        </ds:Signature>
        """
        .formatted(
            Algorithms.EXCLUSIVE,
            signing.signature(),
            String.join("", references(envelope, payloads, signing)),
            signing.token().reference(signing.signer().certificate(), "signer"));
  }

  private static List<String> references(
      Document envelope, List<MimePart> payloads, Signing signing)
      throws GeneralSecurityException, IOException {
    List<String> references = new ArrayList<>();
    for (Element part :
        List.of(
            Envelope.messaging(envelope).orElseThrow(), Envelope.body(envelope).orElseThrow())) {
      String uri = "#" + Envelope.id(part);
      if (signing.covers().test(uri)) {
        references.add(
            reference(uri, Algorithms.EXCLUSIVE, Xml.canonical(part, ""), signing.digest()));
      }
    }
    for (MimePart payload : signing.seen().apply(payloads)) {
      String uri = "cid:" + payload.contentId();
      if (signing.covers().test(uri)) {
        byte[] content = AttachmentContent.toDigest(payload);
        references.add(reference(uri, Algorithms.ATTACHMENT_SIGNATURE, content, signing.digest()));
      }
    }
    return references;
  }

  private static String reference(String uri, String transform, byte[] content, String digest)
      throws GeneralSecurityException {
    return """
        <ds:Reference URI="%s">
          <ds:Transforms><ds:Transform Algorithm="%s"/></ds:Transforms>
          <ds:DigestMethod Algorithm="%s"/>
          <ds:DigestValue>%s</ds:DigestValue>
        </ds:Reference>
        """
        .formatted(uri, transform, digest, Digest.base64(digest, content));
  }

  private static String value(byte[] signedInfo, Signing signing) throws GeneralSecurityException {
    String algorithm =
        signing.signature().equals(Algorithms.RSA_SHA1)
            ? "SHA1withRSA"
            : signing.profile().jcaSignature();
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(signing.signer().keys().getPrivate());
    signature.update(signedInfo);
    return Base64.getEncoder().encodeToString(signature.sign());
  }
}
