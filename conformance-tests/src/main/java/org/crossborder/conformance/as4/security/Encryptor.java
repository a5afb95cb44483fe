// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import static org.crossborder.conformance.as4.xml.Xml.escape;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.as4.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Encrypts all and only the payloads (eDelivery AS4 1.15, 3.2.6.2.2). */
public final class Encryptor {
  private static final int KEY_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Encryptor() {}

  /** The parts as they travel; the envelope's wsse:Security says how to decrypt them. */
  public static List<MimePart> encrypt(
      Document envelope, List<MimePart> payloads, Encryption encryption) {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    try {
      List<MimePart> sent = new ArrayList<>();
      List<MimePart> encrypted = new ArrayList<>();
      for (MimePart payload : payloads) {
        boolean covered = encryption.covers().test(payload.contentId());
        sent.add(
            covered
                ? new MimePart(
                    payload.contentId(),
                    "application/octet-stream",
                    ContentCipher.of(encryption.content()).encrypt(key, payload.content()))
                : payload);
        if (covered) {
          encrypted.add(payload);
        }
      }
      describe(envelope, encrypted, key, encryption);
      return sent;
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("The suite cannot encrypt", fault);
    }
  }

  private static void describe(
      Document envelope, List<MimePart> encrypted, byte[] key, Encryption encryption)
      throws GeneralSecurityException {
    Element security =
        Envelope.security(envelope)
            .orElseGet(
                () ->
                    Xml.insert(Envelope.header(envelope).orElseThrow(), "<wsse:Security/>", null));
    org.w3c.dom.Node first = security.getFirstChild();
    String references =
        encrypted.stream()
            .map(part -> "<xenc:DataReference URI=\"#ED-%s\"/>".formatted(id(part)))
            .collect(Collectors.joining());
    Xml.insert(
        security,
        "<xenc:EncryptedKey Id=\"EK\">%s<xenc:ReferenceList>%s</xenc:ReferenceList></xenc:EncryptedKey>"
            .formatted(
                encryption.profile().keyBringing().write(key, encryption.recipient()), references),
        first);
    for (MimePart part : encrypted) {
      Xml.insert(security, data(part, encryption), first);
    }
  }

  private static String data(MimePart part, Encryption encryption) {
    return """
        <xenc:EncryptedData Id="ED-%s" MimeType="%s" Type="%s">
          <xenc:EncryptionMethod Algorithm="%s"/>
          <ds:KeyInfo>
            <wsse:SecurityTokenReference wsse11:TokenType="%s">
              <wsse:Reference URI="#EK"/>
            </wsse:SecurityTokenReference>
          </ds:KeyInfo>
          <xenc:CipherData>
            <xenc:CipherReference URI="cid:%s">
              <xenc:Transforms><ds:Transform Algorithm="%s"/></xenc:Transforms>
            </xenc:CipherReference>
          </xenc:CipherData>
        </xenc:EncryptedData>
        """
        .formatted(
            id(part),
            escape(part.contentType()),
            Algorithms.ATTACHMENT_CONTENT_ONLY,
            encryption.content(),
            Algorithms.ENCRYPTED_KEY,
            escape(part.contentId()),
            Algorithms.ATTACHMENT_CIPHERTEXT);
  }

  private static String id(MimePart part) {
    return part.contentId().replaceAll("[^A-Za-z0-9-]", "-");
  }
}
