// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.DSIG_MORE;
import static org.crossborder.gateway.ebms.Namespaces.WSSE;
import static org.crossborder.gateway.ebms.Namespaces.XENC;
import static org.crossborder.gateway.ebms.Namespaces.XENC11;
import static org.crossborder.gateway.security.Elements.algorithm;
import static org.crossborder.gateway.security.Elements.base64;
import static org.crossborder.gateway.security.Elements.child;
import static org.crossborder.gateway.security.Elements.text;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.crypto.SecretKey;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.engines.AESWrapEngine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes the xenc:EncryptedKey of a {@link KeyAgreement}, with a new ephemeral key each time. */
final class AgreedKey {
  private static final int SALT_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Document document;
  private final Agreement agreement;

  AgreedKey(Document document, Agreement agreement) {
    this.document = document;
    this.agreement = agreement;
  }

  Element write(String id, SecretKey contentKey, X509Certificate recipient)
      throws IOException, GeneralSecurityException {
    AsymmetricKeyParameter theirs =
        PublicKeyFactory.createKey(recipient.getPublicKey().getEncoded());
    AsymmetricCipherKeyPair ephemeral = agreement.ephemeral(theirs, RANDOM);
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    AESWrapEngine wrap = new AESWrapEngine();
    wrap.init(
        true, KeyAgreement.wrappingKey(agreement.secret(ephemeral.getPrivate(), theirs), salt));
    byte[] key = contentKey.getEncoded();
    Element encryptedKey = document.createElementNS(XENC, "xenc:EncryptedKey");
    encryptedKey.setAttributeNS(null, "Id", id);
    algorithm(encryptedKey, XENC, "xenc:EncryptionMethod", Algorithms.KEY_WRAP);
    Element method =
        algorithm(
            child(encryptedKey, DS, "ds:KeyInfo"),
            XENC,
            "xenc:AgreementMethod",
            agreement.algorithm());
    derivation(method, salt);
    agreement.writeOriginator(child(method, XENC, "xenc:OriginatorKeyInfo"), ephemeral.getPublic());
    recipient(child(method, XENC, "xenc:RecipientKeyInfo"), recipient);
    text(
        child(encryptedKey, XENC, "xenc:CipherData"),
        XENC,
        "xenc:CipherValue",
        base64(wrap.wrap(key, 0, key.length)));
    return encryptedKey;
  }

  private static void derivation(Element agreement, byte[] salt) {
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

  private static void recipient(Element keyInfo, X509Certificate recipient) {
    Element reference = child(keyInfo, WSSE, "wsse:SecurityTokenReference");
    Element issuerSerial = child(child(reference, DS, "ds:X509Data"), DS, "ds:X509IssuerSerial");
    text(issuerSerial, DS, "ds:X509IssuerName", recipient.getIssuerX500Principal().getName());
    text(issuerSerial, DS, "ds:X509SerialNumber", recipient.getSerialNumber().toString());
  }
}
