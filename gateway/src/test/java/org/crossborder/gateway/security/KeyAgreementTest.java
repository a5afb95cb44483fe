// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Our key agreement against WSS4J's and Santuario's, and what it refuses. */
class KeyAgreementTest {
  private static final SecretKey CONTENT_KEY = new SecretKeySpec(new byte[16], "AES");

  /** A kind of agreement, and a recipient's key for it. */
  private record Kind(Agreement agreement, MshKey recipient) {
    @Override
    public String toString() {
      return recipient.toString();
    }
  }

  private static final Kind X = new Kind(new X25519(), TestPki.KR_X25519);

  static Stream<Kind> kinds() {
    return Stream.concat(jdkKinds(), Stream.of(ec("brainpoolP256r1")));
  }

  /** Santuario asks the JDK, which has no Brainpool curves. */
  static Stream<Kind> jdkKinds() {
    return Stream.of(X, ec("secp256r1"), ec("secp384r1"), ec("secp521r1"));
  }

  private static Kind ec(String curve) {
    return new Kind(new EcdhEs(), TestPki.ec("gateway.kr", curve));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatWeAgreeUponIsUnwrapped(Kind kind) throws Exception {
    assertThat(unwrap(ours(document(), kind), kind)).isEqualTo(CONTENT_KEY.getEncoded());
  }

  @ParameterizedTest
  @MethodSource("jdkKinds")
  void whatWss4jAgreesUponIsUnwrapped(Kind kind) throws Exception {
    WSSConfig.init();
    Document document = document();
    WSSecHeader header = new WSSecHeader(document);
    header.insertSecurityHeader();
    WSSecEncryptedKey key = new WSSecEncryptedKey(header);
    key.setUseThisCert(kind.recipient().certificate());
    key.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
    key.setKeyEncAlgo(Algorithms.KEY_WRAP);
    key.setKeyAgreementMethod(kind.agreement().algorithm());
    key.setKeyDerivationMethod(Algorithms.KEY_DERIVATION);
    key.prepare(null, CONTENT_KEY);

    assertThat(unwrap(key.getEncryptedKeyElement(), kind)).isEqualTo(CONTENT_KEY.getEncoded());
  }

  @ParameterizedTest
  @MethodSource("jdkKinds")
  void santuarioUnwrapsWhatWeAgreeUpon(Kind kind) throws Exception {
    Document document = document();
    Element ours = ours(document, kind);
    document.getDocumentElement().appendChild(ours);
    XMLCipher cipher = XMLCipher.getInstance();
    cipher.init(XMLCipher.UNWRAP_MODE, jdk(kind.recipient().privateKey()));

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
    assertPolicy(changed(X, element, e -> e.setAttribute("Algorithm", algorithm)), X);
  }

  @Test
  void anotherKeyLengthIsRefusedByPolicy() throws Exception {
    assertPolicy(changed(X, "KeyLength", e -> e.setTextContent("32")), X);
  }

  @Test
  void anEphemeralKeyOfSmallOrderGivesNoSecret() throws Exception {
    byte[] zero = Base64.getDecoder().decode("MCowBQYDK2VuAyEA");
    byte[] point = Arrays.copyOf(zero, zero.length + 32);
    Element key =
        changed(
            X,
            "DEREncodedKeyValue",
            e -> e.setTextContent(Base64.getEncoder().encodeToString(point)));

    assertThatThrownBy(() -> unwrap(key, X)).isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void anotherCurveIsRefusedByPolicy() throws Exception {
    Kind kind = ec("secp256r1");
    assertPolicy(
        changed(kind, "NamedCurve", e -> e.setAttribute("URI", "urn:oid:1.3.132.0.10")), kind);
  }

  @Test
  void aCompressedPointIsRefusedByPolicy() throws Exception {
    Kind kind = ec("secp256r1");
    assertPolicy(
        changed(
            kind,
            "PublicKey",
            e -> {
              byte[] point = Base64.getDecoder().decode(e.getTextContent());
              point[0] = 2;
              e.setTextContent(Base64.getEncoder().encodeToString(Arrays.copyOf(point, 33)));
            }),
        kind);
  }

  @Test
  void aPointOffTheCurveGivesNoSecret() throws Exception {
    Kind kind = ec("secp256r1");
    Element key =
        changed(
            kind,
            "PublicKey",
            e -> {
              byte[] point = Base64.getDecoder().decode(e.getTextContent());
              point[64] ^= 1;
              e.setTextContent(Base64.getEncoder().encodeToString(point));
            });

    assertThatThrownBy(() -> unwrap(key, kind)).isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void aPointOfAnotherCurveGivesNoSecret() throws Exception {
    Element key = ours(document(), ec("secp384r1"));

    assertThatThrownBy(() -> unwrap(key, ec("secp256r1")))
        .isInstanceOf(GeneralSecurityException.class);
  }

  private static PrivateKey jdk(PrivateKey key) throws GeneralSecurityException {
    return key.getAlgorithm().equals("EC")
        ? KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()))
        : key;
  }

  private static void assertPolicy(Element encryptedKey, Kind kind) {
    assertThatThrownBy(() -> unwrap(encryptedKey, kind))
        .isInstanceOfSatisfying(
            MessageRefused.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.POLICY_NONCOMPLIANCE));
  }

  private static byte[] unwrap(Element encryptedKey, Kind kind) throws Exception {
    KeyAgreement agreement = new KeyAgreement(kind.agreement());
    agreement.check(encryptedKey);
    String wrapped =
        encryptedKey
            .getElementsByTagNameNS(Namespaces.XENC, "CipherValue")
            .item(0)
            .getTextContent();
    return agreement.unwrap(
        encryptedKey, Base64.getMimeDecoder().decode(wrapped), kind.recipient());
  }

  private static Element changed(Kind kind, String name, Consumer<Element> change)
      throws Exception {
    Element key = ours(document(), kind);
    change.accept((Element) key.getElementsByTagNameNS("*", name).item(0));
    return key;
  }

  private static Element ours(Document document, Kind kind) throws Exception {
    return new AgreedKey(document, kind.agreement())
        .write("EK-1", CONTENT_KEY, kind.recipient().certificate());
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
