// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.packaging.Attachment;

/**
 * The digest of an attachment after the Attachment-Content-Signature-Transform (WSS SwA Profile
 * 1.1.1, 5.4.2): XML is canonicalised, other text gets CRLF line ends, all else counts as it is. It
 * streams, but for XML, which AS4 messages carry compressed and so as octets.
 */
final class AttachmentDigest {
  private AttachmentDigest() {}

  /** SHA-256, base64. */
  static String of(Attachment attachment) throws IOException, MessageRefused {
    MessageDigest digest = sha256();
    try (InputStream content = attachment.content().open();
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      String type = attachment.mimeType().toLowerCase(Locale.ROOT);
      if (isXml(type)) {
        canonicalize(attachment.contentId(), content.readAllBytes(), out);
      } else if (type.startsWith("text/")) {
        OutputStream canonical = new CanonicalText(out);
        content.transferTo(canonical);
        canonical.flush();
      } else {
        content.transferTo(out);
      }
    }
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  private static boolean isXml(String type) {
    String mediaType = type.split(";", 2)[0].strip();
    return mediaType.equals("text/xml")
        || mediaType.equals("application/xml")
        || mediaType.matches("(application|image)/.*\\+xml");
  }

  private static void canonicalize(String contentId, byte[] xml, OutputStream out)
      throws MessageRefused {
    try {
      Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
          .canonicalize(xml, out, true);
    } catch (XMLSecurityException | IOException e) {
      throw new MessageRefused(
          ErrorCode.FAILED_AUTHENTICATION,
          "Part " + contentId + " says it is XML and cannot be canonicalised.",
          e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RFC 2046 4.1.1: a line of text ends in CRLF. */
  private static final class CanonicalText extends FilterOutputStream {
    private int last = -1;

    CanonicalText(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      if (b == '\n' && last != '\r') {
        out.write('\r');
      } else if (last == '\r' && b != '\n') {
        out.write('\n');
      }
      out.write(b);
      last = b;
    }
  }
}
