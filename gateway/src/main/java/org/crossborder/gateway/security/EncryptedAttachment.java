// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.XENC;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.ContentId;
import org.crossborder.gateway.packaging.ContentType;
import org.crossborder.gateway.packaging.SpooledFile;
import org.w3c.dom.Element;

/**
 * An xenc:EncryptedData that stands for an attachment (WSS SwA Profile 1.1.1, 5.5).
 *
 * @param uri {@code cid:} of the attachment
 * @param mimeType of the plaintext
 */
record EncryptedAttachment(String uri, String mimeType) {
  /** The JDK encrypts no more than this with one nonce; Bouncy Castle goes on, at a fifth. */
  private static final long MOST_OF_THE_JDK = Integer.MAX_VALUE - (1L << 20);

  private static final int BUFFER = 1 << 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  static EncryptedAttachment read(Element data) throws MessageRefused {
    Profile.requireValue(data, "Type", Algorithms.ATTACHMENT_CONTENT_ONLY);
    Profile.requireAlgorithm(
        Profile.child(data, XENC, "EncryptionMethod"), Algorithms.CONTENT_ENCRYPTION);
    Element reference =
        Profile.child(Profile.child(data, XENC, "CipherData"), XENC, "CipherReference");
    Profile.requireAlgorithm(
        Profile.child(Profile.child(reference, XENC, "Transforms"), DS, "Transform"),
        Algorithms.ATTACHMENT_CIPHERTEXT_TRANSFORM);
    String mimeType = data.getAttributeNS(null, "MimeType");
    return new EncryptedAttachment(
        ContentId.comparable(reference.getAttributeNS(null, "URI")),
        mimeType.isEmpty() ? "application/octet-stream" : ContentType.parse(mimeType).mediaType());
  }

  /** The plaintext may be used only when this returns: the tag is checked last. */
  void decrypt(Attachment attachment, SecretKey contentKey, SpooledFile plain)
      throws MessageRefused, IOException {
    try (InputStream in = attachment.content().open();
        OutputStream out = plain.write()) {
      if (attachment.content() instanceof SpooledFile file && file.size() > MOST_OF_THE_JDK) {
        slowly(in, contentKey, out);
      } else {
        GcmOpening.open(in, contentKey, out);
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new MessageRefused(
          ErrorCode.FAILED_DECRYPTION,
          "Part " + attachment.contentId() + " cannot be decrypted: it was changed or cut off.",
          e);
    }
  }

  private static void slowly(InputStream in, SecretKey contentKey, OutputStream out)
      throws GeneralSecurityException, IOException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", BouncyCastle.PROVIDER);
    byte[] nonce = in.readNBytes(NONCE_BYTES);
    cipher.init(Cipher.DECRYPT_MODE, contentKey, new GCMParameterSpec(TAG_BITS, nonce));
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      byte[] decrypted = cipher.update(buffer, 0, read);
      if (decrypted != null) {
        out.write(decrypted);
      }
    }
    out.write(cipher.doFinal());
  }
}
