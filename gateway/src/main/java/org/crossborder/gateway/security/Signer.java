// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.MessageFragmentWriter;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessagingWriter;
import org.crossborder.gateway.ebms.Namespaces;
import org.crossborder.gateway.ebms.SignalReader;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.packaging.Attachment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signs a message as eDelivery AS4 (1.15, 3.2.6.2.1, and 2.0) says: eb:Messaging, the empty Body,
 * every attachment and, of a fragment, mf:MessageFragment, with a BinarySecurityToken.
 */
public final class Signer {
  private final Supplier<List<MshKey>> own;
  private final SecurityPolicy policy;
  private final KeyChoice choice;
  private final Map<MshKey, MshKey> prepared = new ConcurrentHashMap<>();

  public Signer(MshKey key) {
    this(List.of(key));
  }

  /** With the standard policy and without a settling time. */
  public Signer(List<MshKey> own) {
    this(() -> own, SecurityPolicy.STANDARD, Duration.ZERO);
  }

  /**
   * @param own keys of each moment; the suite of the very first speaks where no P-Mode says which
   * @param settling how long after its certificate begins a new key waits before it signs, while an
   *     older one still can: until then every partner has learnt of it
   */
  public Signer(Supplier<List<MshKey>> own, SecurityPolicy policy, Duration settling) {
    WSSConfig.init();
    AttachmentTransform.install();
    this.own = own;
    this.policy = policy;
    this.choice = new KeyChoice(policy, settling);
  }

  /** What partners' certificates are held against as well. */
  public SecurityPolicy policy() {
    return policy;
  }

  /** Whether there is a key of this suite. */
  public boolean signs(AlgorithmSuite suite) {
    return own.get().stream().anyMatch(key -> suite.signsWith(key.certificate()));
  }

  /** Signs where no P-Mode is known. */
  public List<SignedReference> sign(Document envelope, List<Attachment> parts, Instant now) {
    X509Certificate first = own.get().get(0).certificate();
    AlgorithmSuite standard =
        Arrays.stream(AlgorithmSuite.values())
            .filter(suite -> suite.signsWith(first))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The first key cannot sign"));
    return sign(envelope, parts, standard, List.of(), now);
  }

  /**
   * Signs in place, and returns the references that a receipt must repeat.
   *
   * @param registered certificates that the partner knows as ours; one of them signs if it can
   */
  public List<SignedReference> sign(
      Document envelope,
      List<Attachment> attachments,
      AlgorithmSuite suite,
      List<X509Certificate> registered,
      Instant now) {
    MshKey chosen =
        choice
            .of(own.get(), suite, registered, now)
            .orElseThrow(
                () ->
                    new IllegalStateException("This gateway has no key to sign with for " + suite));
    MshKey key = prepared.computeIfAbsent(chosen, c -> forSigning(chosen, suite));
    try {
      WSSecHeader header = new WSSecHeader(envelope);
      header.setMustUnderstand(true);
      header.insertSecurityHeader();
      WSSecSignature signature = new WSSecSignature(header);
      signature.setUserInfo("own", "");
      signature.setX509Certificate(key.certificate());
      signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
      signature.setSignatureAlgorithm(suite.signature());
      if (BouncyCastle.holds(key.privateKey())) {
        signature.setSignatureProvider(BouncyCastle.PROVIDER);
      }
      if (suite != AlgorithmSuite.COMMON_1_15) {
        signature.setUseSingleCertificate(false); // X509PKIPathv1
      }
      signature.setDigestAlgo(Algorithms.DIGEST);
      signature.setSigCanonicalization(Algorithms.CANONICALIZATION);
      signature.setAddInclusivePrefixes(false);
      signature.getParts().add(new WSEncryptionPart(MessagingWriter.MESSAGING_ID));
      signature.getParts().add(new WSEncryptionPart(MessagingWriter.BODY_ID));
      if (isFragment(envelope)) {
        signature.getParts().add(new WSEncryptionPart(MessageFragmentWriter.FRAGMENT_ID));
      }
      if (!attachments.isEmpty()) {
        signature.getParts().add(new WSEncryptionPart("cid:Attachments", "Content"));
        signature.setAttachmentCallbackHandler(new AttachmentCallbacks(attachments));
      }
      signature.build(new MshKeyCrypto(key));
      return references(signature.getSignatureElement());
    } catch (WSSecurityException | MessageRefused e) {
      throw new IllegalStateException("The message cannot be signed", e);
    }
  }

  private static boolean isFragment(Document envelope) {
    return envelope.getElementsByTagNameNS(Namespaces.MF, "MessageFragment").getLength() > 0;
  }

  private static MshKey forSigning(MshKey key, AlgorithmSuite suite) {
    try {
      return suite == AlgorithmSuite.COMMON_1_15
          ? key
          : new MshKey(BouncyCastle.key(key.privateKey()), key.certificate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of " + key + " cannot be used", e);
    }
  }

  /** The references of a ds:Signature, in order. */
  static List<SignedReference> references(Element signature) throws MessageRefused {
    Element signedInfo = Dom.required(signature, Namespaces.DS, "SignedInfo");
    List<SignedReference> references = new ArrayList<>();
    for (Element reference : Dom.children(signedInfo, Namespaces.DS, "Reference")) {
      references.add(SignalReader.reference(reference));
    }
    return references;
  }
}
