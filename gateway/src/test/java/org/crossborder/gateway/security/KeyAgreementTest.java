// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecEncryptedKey;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.xml.security.encryption.XMLCipher;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.Namespaces;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Our key agreement against WSS4J's and Santuario's, and what it refuses. */
class KeyAgreementTest {
  private static final SecretKey CONTENT_KEY = new SecretKeySpec(new byte[16], "AES");

  @Test
  void whatWss4jAgreesUponIsUnwrapped() throws Exception {
    WSSConfig.init();
    Document document = document();
    WSSecHeader header = new WSSecHeader(document);
    header.insertSecurityHeader();
    WSSecEncryptedKey key = new WSSecEncryptedKey(header);
    key.setUseThisCert(TestPki.KR_X25519.certificate());
    key.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
    key.setKeyEncAlgo(Algorithms.KEY_WRAP);
    key.setKeyAgreementMethod(Algorithms.KEY_AGREEMENT);
    key.setKeyDerivationMethod(Algorithms.KEY_DERIVATION);
    key.prepare(null, CONTENT_KEY);

    assertThat(unwrap(key.getEncryptedKeyElement())).isEqualTo(CONTENT_KEY.getEncoded());
  }

  @Test
  void santuarioUnwrapsWhatWeAgreeUpon() throws Exception {
    Document document = document();
    Element ours = ours(document);
    document.getDocumentElement().appendChild(ours);
    XMLCipher cipher = XMLCipher.getInstance();
    cipher.init(XMLCipher.UNWRAP_MODE, TestPki.KR_X25519.privateKey());

    assertThat(
            cipher
                .decryptKey(cipher.loadEncryptedKey(document, ours), Algorithms.CONTENT_ENCRYPTION)
                .getEncoded())
        .isEqualTo(CONTENT_KEY.getEncoded());
  }

  @ParameterizedTest
  @CsvSource({
    "AgreementMethod, http://www.w3.org/2009/xmlenc11#ECDH-ES",
    "KeyDerivationMethod, http://www.w3.org/2009/xmlenc11#ConcatKDF",
    "PRF, http://www.w3.org/2001/04/xmldsig-more#hmac-sha512",
    "EncryptionMethod, http://www.w3.org/2001/04/xmlenc#kw-aes256",
  })
  void anotherAlgorithmIsRefusedByPolicy(String element, String algorithm) throws Exception {
    assertPolicy(changed(element, e -> e.setAttribute("Algorithm", algorithm)));
  }

  @Test
  void anotherKeyLengthIsRefusedByPolicy() throws Exception {
    assertPolicy(changed("KeyLength", e -> e.setTextContent("32")));
  }

  @Test
  void anEphemeralKeyOfSmallOrderGivesNoSecret() throws Exception {
    byte[] zero = Base64.getDecoder().decode("MCowBQYDK2VuAyEA");
    byte[] point = java.util.Arrays.copyOf(zero, zero.length + 32);
    Element key =
        changed(
            "DEREncodedKeyValue", e -> e.setTextContent(Base64.getEncoder().encodeToString(point)));

    assertThatThrownBy(() -> unwrap(key)).isInstanceOf(GeneralSecurityException.class);
  }

  private static void assertPolicy(Element encryptedKey) {
    assertThatThrownBy(() -> unwrap(encryptedKey))
        .isInstanceOfSatisfying(
            MessageRefused.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.POLICY_NONCOMPLIANCE));
  }

  private static byte[] unwrap(Element encryptedKey) throws Exception {
    KeyAgreement agreement = new KeyAgreement();
    agreement.check(encryptedKey);
    String wrapped =
        encryptedKey
            .getElementsByTagNameNS(Namespaces.XENC, "CipherValue")
            .item(0)
            .getTextContent();
    return agreement.unwrap(
        encryptedKey, Base64.getMimeDecoder().decode(wrapped), TestPki.KR_X25519);
  }

  private static Element changed(String name, Consumer<Element> change) throws Exception {
    Element key = ours(document());
    change.accept((Element) key.getElementsByTagNameNS("*", name).item(0));
    return key;
  }

  private static Element ours(Document document) throws Exception {
    return new AgreedKey(document).write("EK-1", CONTENT_KEY, TestPki.KR_X25519.certificate());
  }

  private static Document document() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().newDocument();
    Element envelope = document.createElementNS(Namespaces.SOAP, "S12:Envelope");
    document.appendChild(envelope);
    envelope.appendChild(document.createElementNS(Namespaces.SOAP, "S12:Header"));
    envelope.appendChild(document.createElementNS(Namespaces.SOAP, "S12:Body"));
    return document;
  }
}
