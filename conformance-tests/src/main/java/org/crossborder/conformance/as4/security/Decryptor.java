// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import static org.crossborder.conformance.as4.ebms.ErrorCode.FAILED_DECRYPTION;
import static org.crossborder.conformance.as4.ebms.ErrorCode.POLICY_NONCOMPLIANCE;
import static org.crossborder.conformance.as4.xml.Namespaces.XENC;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.as4.xml.Elements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Decrypts the payloads that wsse:Security says are encrypted.
 *
 * @param anyContentMethod whether other algorithms than the profile's are taken: never, except in a
 *     mutant peer
 */
public record Decryptor(Profile profile, PrivateKey own, boolean anyContentMethod) {
  /**
   * The content key; empty if nothing is encrypted.
   *
   * @throws Refused EBMS:0102 if it is not for this key, EBMS:0103 if it comes otherwise than the
   *     profile says
   */
  public Optional<byte[]> contentKey(Document envelope) throws Refused {
    List<Element> keys = described(envelope, "EncryptedKey");
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    requireMethod(keys.get(0), profile.keyBringing().method());
    try {
      return Optional.of(profile.keyBringing().read(keys.get(0), own));
    } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException fault) {
      throw new Refused(
          FAILED_DECRYPTION, "The content key is not for this key: " + fault.getMessage());
    }
  }

  /**
   * The payloads, those that were encrypted decrypted.
   *
   * @throws Refused EBMS:0102 if one was altered, EBMS:0103 if an algorithm is not the profile's
   */
  public List<MimePart> decrypt(Document envelope, List<MimePart> payloads, byte[] key)
      throws Refused {
    List<Element> data = described(envelope, "EncryptedData");
    List<MimePart> decrypted = new ArrayList<>();
    try {
      for (MimePart payload : payloads) {
        Optional<Element> description = describing(data, payload);
        decrypted.add(description.isEmpty() ? payload : decrypt(payload, description.get(), key));
      }
    } catch (GeneralSecurityException fault) {
      throw new Refused(FAILED_DECRYPTION, "A part was altered: " + fault.getMessage());
    }
    return decrypted;
  }

  /** Whether a content key comes along. */
  public static boolean hasContentKey(Document envelope) {
    return !described(envelope, "EncryptedKey").isEmpty();
  }

  /** The Content-IDs of the encrypted parts. */
  public static List<String> encrypted(Document envelope) {
    return Envelope.security(envelope).stream()
        .flatMap(security -> Elements.all(security, XENC, "CipherReference").stream())
        .map(reference -> reference.getAttribute("URI").replaceFirst("^cid:", ""))
        .toList();
  }

  private static List<Element> described(Document envelope, String name) {
    return Envelope.security(envelope)
        .map(security -> Elements.children(security, XENC, name))
        .orElse(List.of());
  }

  private MimePart decrypt(MimePart payload, Element data, byte[] key)
      throws GeneralSecurityException, Refused {
    if (!anyContentMethod) {
      requireMethod(data, Algorithms.AES128_GCM);
    }
    return new MimePart(
        payload.contentId(),
        data.getAttribute("MimeType"),
        ContentCipher.of(method(data)).decrypt(key, payload.content()));
  }

  private static Optional<Element> describing(List<Element> data, MimePart payload) {
    String uri = "cid:" + payload.contentId();
    return data.stream()
        .filter(
            element ->
                Elements.path(element, XENC, "CipherData", "CipherReference")
                    .filter(reference -> uri.equals(reference.getAttribute("URI")))
                    .isPresent())
        .findFirst();
  }

  private static void requireMethod(Element encrypted, String prescribed) throws Refused {
    String said = method(encrypted);
    if (!said.equals(prescribed)) {
      throw new Refused(
          POLICY_NONCOMPLIANCE, "EncryptionMethod is " + said + ", not " + prescribed);
    }
  }

  private static String method(Element encrypted) {
    return Elements.child(encrypted, XENC, "EncryptionMethod")
        .map(element -> element.getAttribute("Algorithm"))
        .orElse("");
  }
}
