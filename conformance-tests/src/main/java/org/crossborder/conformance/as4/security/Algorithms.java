// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

/** The algorithm identifiers of eDelivery AS4 1.15, 3.2.6.2, and of 2.0. */
public final class Algorithms {
  public static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  public static final String SHA1 = "http://www.w3.org/2000/09/xmldsig#sha1";
  public static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
  public static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
  public static final String RSA_SHA1 = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
  public static final String ED25519 = "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519";
  public static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
  public static final String AES128_GCM = "http://www.w3.org/2009/xmlenc11#aes128-gcm";
  public static final String AES128_CBC = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";
  public static final String RSA_OAEP = "http://www.w3.org/2009/xmlenc11#rsa-oaep";
  public static final String MGF1_SHA256 = "http://www.w3.org/2009/xmlenc11#mgf1sha256";
  public static final String X25519 = "http://www.w3.org/2021/04/xmldsig-more#x25519";
  public static final String ECDH_ES = "http://www.w3.org/2009/xmlenc11#ECDH-ES";
  public static final String HKDF = "http://www.w3.org/2021/04/xmldsig-more#hkdf";
  public static final String HMAC_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256";
  public static final String KW_AES128 = "http://www.w3.org/2001/04/xmlenc#kw-aes128";

  private static final String SWA = "http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#";
  public static final String ATTACHMENT_SIGNATURE = SWA + "Attachment-Content-Signature-Transform";
  public static final String ATTACHMENT_CIPHERTEXT = SWA + "Attachment-Ciphertext-Transform";
  public static final String ATTACHMENT_CONTENT_ONLY = SWA + "Attachment-Content-Only";

  private static final String TOKENS =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#";
  public static final String X509_V3 = TOKENS + "X509v3";
  public static final String PKI_PATH = TOKENS + "X509PKIPathv1";
  public static final String SUBJECT_KEY_IDENTIFIER = TOKENS + "X509SubjectKeyIdentifier";
  public static final String BASE64 =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
  public static final String ENCRYPTED_KEY =
      "http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#EncryptedKey";

  private Algorithms() {}
}
