// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.DSIG11;
import static org.crossborder.gateway.ebms.Namespaces.DSIG_MORE;
import static org.crossborder.gateway.ebms.Namespaces.WSSE;
import static org.crossborder.gateway.ebms.Namespaces.XENC;
import static org.crossborder.gateway.ebms.Namespaces.XENC11;

import java.io.IOException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.bouncycastle.crypto.engines.AESWrapEngine;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes the xenc:EncryptedKey of a {@link KeyAgreement}, with a new ephemeral key each time. */
final class AgreedKey {
  private static final int SALT_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Document document;

  AgreedKey(Document document) {
    this.document = document;
  }

  Element write(String id, SecretKey contentKey, X509Certificate recipient) throws IOException {
    X25519PrivateKeyParameters ephemeral = new X25519PrivateKeyParameters(RANDOM);
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    AESWrapEngine wrap = new AESWrapEngine();
    wrap.init(
        true,
        KeyAgreement.wrappingKey(
            ephemeral, PublicKeyFactory.createKey(recipient.getPublicKey().getEncoded()), salt));
    byte[] key = contentKey.getEncoded();
    Element encryptedKey = document.createElementNS(XENC, "xenc:EncryptedKey");
    encryptedKey.setAttributeNS(null, "Id", id);
    algorithm(encryptedKey, XENC, "xenc:EncryptionMethod", Algorithms.KEY_WRAP);
    Element agreement =
        algorithm(
            child(encryptedKey, DS, "ds:KeyInfo"),
            XENC,
            "xenc:AgreementMethod",
            Algorithms.KEY_AGREEMENT);
    derivation(agreement, salt);
    text(
        child(agreement, XENC, "xenc:OriginatorKeyInfo"),
        DSIG11,
        "dsig11:DEREncodedKeyValue",
        base64(
            SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(ephemeral.generatePublicKey())
                .getEncoded()));
    recipient(child(agreement, XENC, "xenc:RecipientKeyInfo"), recipient);
    text(
        child(encryptedKey, XENC, "xenc:CipherData"),
        XENC,
        "xenc:CipherValue",
        base64(wrap.wrap(key, 0, key.length)));
    return encryptedKey;
  }

  private void derivation(Element agreement, byte[] salt) {
    Element method =
        algorithm(agreement, XENC11, "xenc11:KeyDerivationMethod", Algorithms.KEY_DERIVATION);
    Element parameters = child(method, DSIG_MORE, "dsig-more:HKDFParams");
    algorithm(parameters, DSIG_MORE, "dsig-more:PRF", Algorithms.PRF);
    text(parameters, DSIG_MORE, "dsig-more:Salt", base64(salt));
    text(
        parameters,
        DSIG_MORE,
        "dsig-more:KeyLength",
        Integer.toString(KeyAgreement.WRAPPING_KEY_BYTES));
  }

  private void recipient(Element keyInfo, X509Certificate recipient) {
    Element reference = child(keyInfo, WSSE, "wsse:SecurityTokenReference");
    Element issuerSerial = child(child(reference, DS, "ds:X509Data"), DS, "ds:X509IssuerSerial");
    text(issuerSerial, DS, "ds:X509IssuerName", recipient.getIssuerX500Principal().getName());
    text(issuerSerial, DS, "ds:X509SerialNumber", recipient.getSerialNumber().toString());
  }

  private Element child(Element parent, String namespace, String name) {
    Element child = document.createElementNS(namespace, name);
    parent.appendChild(child);
    return child;
  }

  private Element algorithm(Element parent, String namespace, String name, String algorithm) {
    Element child = child(parent, namespace, name);
    child.setAttributeNS(null, "Algorithm", algorithm);
    return child;
  }

  private void text(Element parent, String namespace, String name, String text) {
    child(parent, namespace, name).setTextContent(text);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
