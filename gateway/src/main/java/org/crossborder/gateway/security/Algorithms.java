// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

/**
 * The algorithms of the eDelivery AS4 common profiles: these and no others, in both directions.
 * What signs, and what brings the content key, differs between 1.15 (3.2.6.2) and 2.0.
 */
final class Algorithms {
  static final String DIGEST = "http://www.w3.org/2001/04/xmlenc#sha256";
  static final String CANONICALIZATION = "http://www.w3.org/2001/10/xml-exc-c14n#";
  static final String ATTACHMENT_SIGNATURE_TRANSFORM =
      "http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#Attachment-Content-Signature-Transform";

  static final String CONTENT_ENCRYPTION = "http://www.w3.org/2009/xmlenc11#aes128-gcm";
  static final String KEY_TRANSPORT = "http://www.w3.org/2009/xmlenc11#rsa-oaep";
  static final String MASK_GENERATION = "http://www.w3.org/2009/xmlenc11#mgf1sha256";
  static final String X25519 = "http://www.w3.org/2021/04/xmldsig-more#x25519";
  static final String ECDH_ES = "http://www.w3.org/2009/xmlenc11#ECDH-ES";
  static final String KEY_DERIVATION = "http://www.w3.org/2021/04/xmldsig-more#hkdf";
  static final String PRF = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256";
  static final String KEY_WRAP = "http://www.w3.org/2001/04/xmlenc#kw-aes128";
  static final String ATTACHMENT_CONTENT_ONLY =
      "http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#Attachment-Content-Only";
  static final String ATTACHMENT_CIPHERTEXT_TRANSFORM =
      "http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#Attachment-Ciphertext-Transform";

  private Algorithms() {}
}
