// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.WSU;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.NoSuchProviderException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.ContentId;
import org.w3c.dom.Element;

/**
 * Verifies a message's signature (eDelivery AS4 1.15, 3.2.6.2.1). Only the eb:Messaging and the
 * Body that the MSH itself reads can be dereferenced, so a signed copy elsewhere in the document
 * (wrapping) does not count; and everything that the MSH uses must be referenced.
 */
public final class SignatureVerifier {
  private final SecurityPolicy policy;

  public SignatureVerifier() {
    this(SecurityPolicy.STANDARD);
  }

  public SignatureVerifier(SecurityPolicy policy) {
    this.policy = policy;
    WSSConfig.init(); // makes the attachment transform known to XML Signature
  }

  /**
   * Returns who signed what; refuses all that is not wholly signed by the trading partner.
   *
   * @param attachments decrypted
   * @param registered the certificates that the trading partner may sign with
   * @param suite of the P-Mode; a signature of another is EBMS:0103
   */
  public VerifiedSignature verify(
      Envelope envelope,
      List<Attachment> attachments,
      List<X509Certificate> registered,
      AlgorithmSuite suite,
      Instant now)
      throws MessageRefused, IOException {
    SecurityHeader header = SecurityHeader.of(envelope);
    Element signature =
        header.signature().orElseThrow(() -> Profile.deviation("The message is not signed."));
    List<SignedReference> references = SignatureProfile.check(signature, suite);
    Coverage.of(envelope, attachments).requireCompleteness(references);
    X509Certificate signer = signer(signature, header, registered);
    policy.requireSigner(signer, suite, now);
    requireSignatureValue(envelope, signature, signer);
    requireAttachmentDigests(references, attachments);
    return new VerifiedSignature(signer, references);
  }

  private static X509Certificate signer(
      Element signature, SecurityHeader header, List<X509Certificate> registered)
      throws MessageRefused {
    TokenReference reference =
        TokenReference.in(Profile.child(signature, DS, "KeyInfo"), header.tokens());
    return registered.stream()
        .filter(reference.names())
        .findFirst()
        .orElseThrow(
            () ->
                new UnregisteredSignerException(
                    "The message is signed with %s, which is not registered for the sender."
                        .formatted(reference.description())));
  }

  private static void requireSignatureValue(
      Envelope envelope, Element signature, X509Certificate signer) throws MessageRefused {
    DOMValidateContext context = new DOMValidateContext(key(signer), signature);
    if (!AlgorithmSuite.COMMON_1_15.signsWith(signer)) {
      context.setProperty("org.jcp.xml.dsig.internal.dom.SignatureProvider", BouncyCastle.PROVIDER);
    }
    // SignatureProfile has refused all that secure validation forbids, but for its bound of 30
    // references, which a message with many payloads needs to pass.
    context.setProperty("org.apache.jcp.xml.dsig.secureValidation", false);
    context.setIdAttributeNS(envelope.messaging(), WSU, "Id");
    context.setIdAttributeNS(envelope.body(), WSU, "Id");
    envelope.messageFragment().ifPresent(fragment -> context.setIdAttributeNS(fragment, WSU, "Id"));
    try {
      XMLSignature xmlSignature =
          XMLSignatureFactory.getInstance("DOM", "ApacheXMLDSig").unmarshalXMLSignature(context);
      if (!xmlSignature.getSignatureValue().validate(context)) {
        throw untrusted("The signature value does not fit the signer's key.");
      }
      for (Reference reference : xmlSignature.getSignedInfo().getReferences()) {
        if (reference.getURI().startsWith("#") && !reference.validate(context)) {
          throw untrusted("The digest of " + reference.getURI() + " does not fit the message.");
        }
      }
    } catch (MarshalException | XMLSignatureException e) {
      throw new MessageRefused(
          ErrorCode.FAILED_AUTHENTICATION, "The signature cannot be verified.", e);
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PublicKey key(X509Certificate signer) {
    try {
      return AlgorithmSuite.COMMON_1_15.signsWith(signer)
          ? signer.getPublicKey()
          : BouncyCastle.key(signer.getPublicKey());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void requireAttachmentDigests(
      List<SignedReference> references, List<Attachment> attachments)
      throws MessageRefused, IOException {
    Map<String, SignedReference> byUri =
        references.stream()
            .collect(Collectors.toMap(r -> ContentId.comparable(r.uri()), Function.identity()));
    for (Attachment attachment : attachments) {
      SignedReference reference = byUri.get(Coverage.cid(attachment));
      if (reference == null || !reference.digestValue().equals(AttachmentDigest.of(attachment))) {
        throw untrusted("The digest of part " + attachment.contentId() + " does not fit.");
      }
    }
  }

  private static MessageRefused untrusted(String detail) {
    return new MessageRefused(ErrorCode.FAILED_AUTHENTICATION, detail);
  }

  /** Whether a message carries a signature at all. */
  public static boolean isSigned(Envelope envelope) throws MessageRefused {
    Element security = envelope.security().orElse(null);
    return security != null && !Dom.children(security, DS, "Signature").isEmpty();
  }
}
