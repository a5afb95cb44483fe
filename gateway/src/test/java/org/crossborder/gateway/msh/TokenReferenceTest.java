// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.WSSE;
import static org.crossborder.gateway.ebms.Namespaces.WSU;
import static org.crossborder.gateway.ebms.Namespaces.XENC;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.security.MshKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Partners name a certificate in four ways (WSS X.509 Token Profile 1.1.1, 3.2); each is read. */
class TokenReferenceTest {
  private static final String PROFILE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#";
  private static final String THUMBPRINT =
      "http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#ThumbprintSHA1";

  @TempDir Path directory;
  private final InMemoryReception reception = new InMemoryReception();

  private interface Writing extends BiConsumer<Element, X509Certificate> {}

  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of("BinarySecurityToken, v3", token("X509v3", c -> c.getEncoded())),
        Arguments.of("BinarySecurityToken, PKIPath", token("X509PKIPathv1", c -> path(c))),
        Arguments.of(
            "BinarySecurityToken, PKIPath with an issuer",
            token("X509PKIPathv1", c -> path(c, TestPki.TLS.certificate()))),
        Arguments.of(
            "subject key identifier",
            identifier(PROFILE + "X509SubjectKeyIdentifier", c -> subjectKeyIdentifier(c))),
        Arguments.of(
            "thumbprint",
            identifier(THUMBPRINT, c -> MessageDigest.getInstance("SHA-1").digest(c.getEncoded()))),
        Arguments.of("issuer and serial number", (Writing) TokenReferenceTest::issuerSerial));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void ofASignerIsRead(String name, Writing way) {
    CraftedMessage message = pointing(way, DS, "Signature", TestPki.BD);

    assertReceipted(message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void ofARecipientIsRead(String name, Writing way) {
    CraftedMessage message = pointing(way, XENC, "EncryptedKey", TestPki.KR);

    assertReceipted(message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void ofAStrangerIsNotTrusted(String name, Writing way) {
    CraftedMessage message = pointing(way, DS, "Signature", TestPki.STRANGER);

    EbmsError error = Signals.error(message.sendTo(receiver()));

    assertThat(error.errorCode()).isEqualTo("EBMS:0101");
    assertThat(error.errorDetail()).contains("not registered");
    assertThat(reception.messages).isEmpty();
  }

  /** A message of which one element names its key's certificate in this way. */
  private static CraftedMessage pointing(
      Writing way, String namespace, String element, MshKey key) {
    CraftedMessage message = new CraftedMessage();
    message.beforePosting =
        envelope ->
            way.accept(
                (Element) envelope.getElementsByTagNameNS(namespace, element).item(0),
                key.certificate());
    return message;
  }

  @Test
  void onlyTheTargetOfAPathCanSign() {
    CraftedMessage message = new CraftedMessage();
    message.beforePosting =
        e ->
            token(
                    "X509PKIPathv1",
                    c -> path(TestPki.STRANGER.certificate(), TestPki.BD.certificate()))
                .accept(
                    (Element) e.getElementsByTagNameNS(DS, "Signature").item(0),
                    TestPki.BD.certificate());

    assertThat(Signals.error(message.sendTo(receiver())).errorCode()).isEqualTo("EBMS:0101");
  }

  private void assertReceipted(CraftedMessage message) {
    assertThat(Signals.signedByKr(message.sendTo(receiver()).envelope()).receipt()).isNotNull();
    assertThat(reception.messages).hasSize(1);
  }

  private ReceivingMsh receiver() {
    return TestGateway.receiver(
        directory,
        TestPki.KR,
        () -> TestRegister.pmodes("KR", TestGateway.NOWHERE, TestGateway.NOWHERE),
        reception,
        PackagingLimits.DEFAULT);
  }

  private interface Encoding {
    byte[] of(X509Certificate certificate) throws Exception;
  }

  private static String base64(Encoding encoding, X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(encoding.of(certificate));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A token of its own beside the one that is there. */
  private static Writing token(String type, Encoding encoding) {
    return (holder, certificate) -> {
      Element token = holder.getOwnerDocument().createElementNS(WSSE, "wsse:BinarySecurityToken");
      token.setAttribute("ValueType", PROFILE + type);
      token.setAttributeNS(WSU, "wsu:Id", "token-of-a-test");
      token.setTextContent(base64(encoding, certificate));
      holder.getParentNode().insertBefore(token, holder.getParentNode().getFirstChild());
      Element reference = holder.getOwnerDocument().createElementNS(WSSE, "wsse:Reference");
      reference.setAttribute("URI", "#token-of-a-test");
      replace(holder, reference);
    };
  }

  private static Writing identifier(String type, Encoding encoding) {
    return (holder, certificate) -> {
      Element identifier = holder.getOwnerDocument().createElementNS(WSSE, "wsse:KeyIdentifier");
      identifier.setAttribute("ValueType", type);
      identifier.setTextContent(base64(encoding, certificate));
      replace(holder, identifier);
    };
  }

  private static void issuerSerial(Element holder, X509Certificate certificate) {
    Element data = holder.getOwnerDocument().createElementNS(DS, "ds:X509Data");
    Element issuerSerial = child(data, "ds:X509IssuerSerial");
    child(issuerSerial, "ds:X509IssuerName")
        .setTextContent(certificate.getIssuerX500Principal().getName());
    child(issuerSerial, "ds:X509SerialNumber")
        .setTextContent(certificate.getSerialNumber().toString());
    replace(holder, data);
  }

  private static Element child(Element parent, String name) {
    Element child = parent.getOwnerDocument().createElementNS(DS, name);
    parent.appendChild(child);
    return child;
  }

  /** In place of the reference that the holder's KeyInfo has. */
  private static void replace(Element holder, Element reference) {
    Element str = (Element) holder.getElementsByTagNameNS(WSSE, "SecurityTokenReference").item(0);
    while (str.hasChildNodes()) {
      str.removeChild(str.getFirstChild());
    }
    str.appendChild(reference);
  }

  private static byte[] path(X509Certificate... certificates) throws Exception {
    return CertificateFactory.getInstance("X.509")
        .generateCertPath(List.of(certificates))
        .getEncoded("PkiPath");
  }

  private static byte[] subjectKeyIdentifier(X509Certificate certificate) {
    byte[] extension = certificate.getExtensionValue("2.5.29.14");
    return Arrays.copyOfRange(extension, 4, extension.length);
  }
}
