// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.KeyUtils;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.packaging.Attachment;
import org.w3c.dom.Document;

/**
 * Encrypts all attachments, and only them, for the responder (eDelivery AS4 1.15, 3.2.6.2.2, and
 * 2.0; the kind of the certificate decides). The ciphertext comes into being while the message is
 * written out.
 */
public final class Encryptor {
  public Encryptor() {
    WSSConfig.init();
  }

  /** Adds the keys to the signed envelope, and returns the attachments as they travel. */
  public List<Attachment> encrypt(
      Document envelope, List<Attachment> attachments, X509Certificate recipient) {
    if (attachments.isEmpty()) {
      return attachments;
    }
    try {
      WSSecHeader header = new WSSecHeader(envelope);
      header.setMustUnderstand(true);
      header.insertSecurityHeader();
      WSSecEncrypt encrypt = new WSSecEncrypt(header);
      SecretKey contentKey = KeyUtils.getKeyGenerator(Algorithms.CONTENT_ENCRYPTION).generateKey();
      switch (suite(recipient)) {
        case COMMON_1_15 -> transport(encrypt, recipient);
        case COMMON_2_0 -> agree(encrypt, envelope, new X25519(), contentKey, recipient);
        case EC_ALTERNATIVE_2_0 -> agree(encrypt, envelope, new EcdhEs(), contentKey, recipient);
      }
      encrypt.setSymmetricEncAlgorithm(Algorithms.CONTENT_ENCRYPTION);
      encrypt.getParts().add(new WSEncryptionPart("cid:Attachments", "Content"));
      AttachmentCallbacks callbacks = new AttachmentCallbacks(attachments);
      encrypt.setAttachmentCallbackHandler(callbacks);
      encrypt.build(null, contentKey);
      return callbacks.results().stream().map(Encryptor::onceReadable).toList();
    } catch (WSSecurityException | GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The message cannot be encrypted", e);
    }
  }

  private static AlgorithmSuite suite(X509Certificate recipient) {
    return AlgorithmSuite.encryptingFor(recipient)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No profile encrypts for the key of " + recipient.getSubjectX500Principal()));
  }

  private static void transport(WSSecEncrypt encrypt, X509Certificate recipient) {
    encrypt.setUseThisCert(recipient);
    encrypt.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
    encrypt.setKeyEncAlgo(Algorithms.KEY_TRANSPORT);
    encrypt.setMGFAlgorithm(Algorithms.MASK_GENERATION);
    encrypt.setDigestAlgorithm(Algorithms.DIGEST);
  }

  /** WSS4J encrypts the content only; its EncryptedKey is ours. */
  private static void agree(
      WSSecEncrypt encrypt,
      Document envelope,
      Agreement agreement,
      SecretKey contentKey,
      X509Certificate recipient)
      throws GeneralSecurityException, IOException {
    String id = "EK-" + UUID.randomUUID();
    encrypt.setEncryptSymmKey(false);
    encrypt.setEncKeyId(id);
    encrypt.setEncryptedKeyElement(
        new AgreedKey(envelope, agreement).write(id, contentKey, recipient));
  }

  /** Ciphertext can be read once: reading it twice would use an AES-GCM nonce twice. */
  private static Attachment onceReadable(org.apache.wss4j.common.ext.Attachment encrypted) {
    List<java.io.InputStream> once = new ArrayList<>(List.of(encrypted.getSourceStream()));
    return new Attachment(
        encrypted.getId(),
        encrypted.getMimeType(),
        () -> {
          if (once.isEmpty()) {
            throw new java.io.IOException("The ciphertext has been read already");
          }
          return once.remove(0);
        });
  }
}
