// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.XENC;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.packaging.SpooledFile;
import org.w3c.dom.Element;

/**
 * Decrypts the attachments of a message (eDelivery AS4 1.15, 3.2.6.2.2, and 2.0): one content key
 * for us, every attachment encrypted with it, nothing else encrypted.
 */
public final class Decryptor {
  private static final int CONTENT_KEY_BYTES = 16;

  private final Supplier<List<MshKey>> keys;
  private final SecurityPolicy policy;

  /**
   * @param keys that partners may encrypt for; several during a rollover
   */
  public Decryptor(List<MshKey> keys) {
    this(() -> keys, SecurityPolicy.STANDARD);
  }

  /**
   * @param keys of each moment that partners may encrypt for; several during a rollover
   */
  public Decryptor(Supplier<List<MshKey>> keys, SecurityPolicy policy) {
    this.keys = keys;
    this.policy = policy;
  }

  /** What partners' certificates are held against as well. */
  public SecurityPolicy policy() {
    return policy;
  }

  /** The attachments in plain, in new temporary files. */
  public List<Attachment> decrypt(
      Envelope envelope, List<Attachment> attachments, Inbound inbound, Spool spool)
      throws MessageRefused, IOException {
    if (attachments.isEmpty()) {
      return attachments;
    }
    SecurityHeader header = SecurityHeader.of(envelope);
    Element encryptedKey =
        header
            .encryptedKey()
            .orElseThrow(() -> Profile.deviation("The attachments are not encrypted."));
    Map<String, EncryptedAttachment> encrypted = byCid(header.encryptedData());
    SecretKey contentKey = contentKey(encryptedKey, header, inbound);
    List<Attachment> plain = new ArrayList<>();
    for (Attachment attachment : attachments) {
      EncryptedAttachment data = encrypted.remove(Coverage.cid(attachment));
      if (data == null) {
        throw Profile.deviation("Part " + attachment.contentId() + " is not encrypted.");
      }
      SpooledFile file = spool.file();
      data.decrypt(attachment, contentKey, file);
      plain.add(new Attachment(attachment.contentId(), data.mimeType(), file));
    }
    if (!encrypted.isEmpty()) {
      throw Profile.deviation("EncryptedData refers to parts that the message does not have.");
    }
    return plain;
  }

  private static Map<String, EncryptedAttachment> byCid(List<Element> encryptedData)
      throws MessageRefused {
    Map<String, EncryptedAttachment> byCid = new HashMap<>();
    for (Element element : encryptedData) {
      EncryptedAttachment data = EncryptedAttachment.read(element);
      if (byCid.put(data.uri(), data) != null) {
        throw Profile.deviation("Part " + data.uri() + " is encrypted twice.");
      }
    }
    return byCid;
  }

  private SecretKey contentKey(Element encryptedKey, SecurityHeader header, Inbound inbound)
      throws MessageRefused {
    ContentKeyMethod method = ContentKeyMethod.of(encryptedKey, inbound);
    method.check(encryptedKey);
    MshKey key = recipient(method.recipient(encryptedKey), header, inbound.suite());
    policy.requireEncryption(method.algorithm(), key.certificate().getPublicKey(), inbound.at());
    Element cipherData = Profile.child(encryptedKey, XENC, "CipherData");
    String value = Dom.text(Profile.child(cipherData, XENC, "CipherValue"));
    try {
      byte[] contentKey = method.unwrap(encryptedKey, Base64.getMimeDecoder().decode(value), key);
      if (contentKey.length != CONTENT_KEY_BYTES) {
        throw undecryptable(null);
      }
      return new SecretKeySpec(contentKey, "AES");
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw undecryptable(e);
    }
  }

  private MshKey recipient(Element keyInfo, SecurityHeader header, AlgorithmSuite suite)
      throws MessageRefused {
    TokenReference reference = TokenReference.in(keyInfo, header.tokens());
    return keys.get().stream()
        .filter(key -> suite.encryptsFor(key.certificate()))
        .filter(key -> reference.names().test(key.certificate()))
        .findFirst()
        .orElseThrow(
            () ->
                new MessageRefused(
                    ErrorCode.FAILED_DECRYPTION,
                    "The message is encrypted for %s, which is not a key of this gateway; encrypt"
                            .formatted(reference.description())
                        + " with a certificate that the registry publishes for it."));
  }

  /** One answer for every way a key can be wrong, so that nothing is learnt from it. */
  private static MessageRefused undecryptable(@org.jspecify.annotations.Nullable Exception cause) {
    return new MessageRefused(
        ErrorCode.FAILED_DECRYPTION, "The content key cannot be decrypted.", cause);
  }
}
