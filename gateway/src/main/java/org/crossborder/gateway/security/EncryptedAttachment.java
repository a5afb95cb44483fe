// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.XENC;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.Buffer;
import org.crossborder.gateway.packaging.ContentId;
import org.crossborder.gateway.packaging.ContentType;
import org.crossborder.gateway.packaging.SpooledFile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * An xenc:EncryptedData that stands for an attachment (WSS SwA Profile 1.1.1, 5.5).
 *
 * @param uri {@code cid:} of the attachment
 * @param mimeType of the plaintext
 */
record EncryptedAttachment(String uri, String mimeType) {
  /** Bouncy Castle decrypts AES-GCM in pieces; SunJCE would keep all of it in memory. */
  private static final Provider STREAMING = BouncyCastle.PROVIDER;

  /** What is decrypted at once, in memory, by the provider that the platform prefers. */
  private static final int FEW = 1 << 15;

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
      byte[] nonce = in.readNBytes(NONCE_BYTES);
      byte[] first = in.readNBytes(FEW);
      boolean whole = first.length < FEW;
      Cipher cipher =
          whole
              ? Cipher.getInstance("AES/GCM/NoPadding")
              : Cipher.getInstance("AES/GCM/NoPadding", STREAMING);
      cipher.init(Cipher.DECRYPT_MODE, contentKey, new GCMParameterSpec(TAG_BITS, nonce));
      if (whole) {
        out.write(cipher.doFinal(first));
      } else {
        stream(cipher, first, in, out);
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new MessageRefused(
          ErrorCode.FAILED_DECRYPTION,
          "Part " + attachment.contentId() + " cannot be decrypted: it was changed or cut off.",
          e);
    }
  }

  private static void stream(Cipher cipher, byte[] first, InputStream in, OutputStream out)
      throws GeneralSecurityException, IOException {
    write(cipher.update(first), out);
    byte[] buffer = Buffer.of(in);
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      write(cipher.update(buffer, 0, read), out);
    }
    out.write(cipher.doFinal());
  }

  private static void write(byte @Nullable [] decrypted, OutputStream out) throws IOException {
    if (decrypted != null) {
      out.write(decrypted);
    }
  }
}
