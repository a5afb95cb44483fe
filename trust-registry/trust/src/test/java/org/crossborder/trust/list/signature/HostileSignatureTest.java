// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.SignedSamples;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One attack a case: each is refused, and for its own reason. */
class HostileSignatureTest {
  private static final String XML = new String(SignedSamples.sign(SignedSamples.LIST), UTF_8);
  private static final String SIGNATURE =
      XML.substring(XML.indexOf("<ds:Signature "), XML.indexOf("</TrustServiceStatusList>"));
  private static final String ENVELOPED =
      "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>";
  private static final String ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
  private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  static Stream<Arguments> attacks() {
    String unsigned = new String(SignedSamples.LIST, UTF_8);
    String genuine = unsigned.substring(unsigned.indexOf("<TrustServiceStatusList"));
    String forged = XML.replace(">BD/seal<", ">BD/forged<");
    return Stream.of(
        Arguments.of("no signature", unsigned, "not signed"),
        Arguments.of("a second signature", insert(XML, SIGNATURE), "More than one signature"),
        Arguments.of(
            "a signature that is not last",
            XML.replace(SIGNATURE, SIGNATURE + "<SchemeInformation/>"),
            "not the list's last element"),
        Arguments.of(
            "a signature deeper in the list",
            XML.replace(SIGNATURE, "<a>" + SIGNATURE + "</a>"),
            "not the list's last element"),
        Arguments.of(
            "the genuine list within the signature of a forged one",
            forged.replace("<ds:Object>", "<ds:Object>" + genuine + "</ds:Object><ds:Object>"),
            "changed after"),
        Arguments.of(
            "a reference to the genuine list elsewhere",
            forged
                .replace("<ds:Object>", "<ds:Object>" + named(genuine) + "</ds:Object><ds:Object>")
                .replace("URI=\"\"", "URI=\"#genuine\""),
            "does not cover the list as a whole"),
        Arguments.of(
            "the same id twice",
            XML.replace("<ds:Object>", "<ds:Object Id=\"list-signed-properties\">"),
            "more than once"),
        Arguments.of(
            "two lots of signed properties",
            XML.replace(
                "</xades:SignedProperties>",
                "</xades:SignedProperties><xades:SignedProperties Id=\"x\"/>"),
            "2 SignedProperties instead of one"),
        Arguments.of(
            "signed properties that are not signed",
            XML.replace("<ds:Reference Type=", "<ds:Reference Id=\"y\" Other="),
            "does not cover its properties"),
        Arguments.of(
            "a reference that is fetched",
            XML.replace("URI=\"\"", "URI=\"http://127.0.0.1:9/list.xml\""),
            "does not cover the list as a whole"),
        Arguments.of(
            "a third reference",
            XML.replace(
                "</ds:SignedInfo>",
                "<ds:Reference URI=\"#list-signature\"><ds:DigestMethod Algorithm=\""
                    + SHA256
                    + "\"/><ds:DigestValue>AAAA</ds:DigestValue></ds:Reference></ds:SignedInfo>"),
            "something else besides"),
        Arguments.of(
            "a stylesheet as transform",
            XML.replace(
                ENVELOPED,
                "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\">"
                    + "<x:stylesheet xmlns:x=\"http://www.w3.org/1999/XSL/Transform\""
                    + " version=\"1.0\"/></ds:Transform>"),
            ""),
        Arguments.of(
            "an XPath that leaves out what it likes",
            XML.replace(
                ENVELOPED,
                "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\">"
                    + "<ds:XPath>1=2</ds:XPath></ds:Transform>"),
            "does not cover the list as a whole"),
        Arguments.of(
            "a secret key instead of the signer's",
            XML.replace(ECDSA, "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"),
            "Signed by http"),
        Arguments.of(
            "SHA-1",
            XML.replace(ECDSA, "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1"),
            "ecdsa-sha1"),
        Arguments.of(
            "a digest by SHA-1",
            XML.replaceFirst(SHA256, "http://www.w3.org/2000/09/xmldsig#sha1"),
            "sha1"),
        Arguments.of(
            "inclusive canonicalisation",
            XML.replace(
                "CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#",
                "CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315"),
            "Canonicalised by"),
        Arguments.of(
            "no certificate",
            XML.replaceAll("<ds:KeyInfo>.*</ds:KeyInfo>", ""),
            "states no certificate"),
        Arguments.of(
            "the certificate of somebody else in the properties",
            XML.replaceFirst(
                "(<xades:CertDigest>.*?<ds:DigestValue>)[^<]*", "$1" + "A".repeat(43) + "="),
            "name another signing certificate"),
        Arguments.of(
            "no signing time",
            XML.replaceAll("<xades:SigningTime>.*</xades:SigningTime>", ""),
            "0 SigningTime instead of one"),
        Arguments.of(
            "a signing time before the certificate",
            XML.replace("SigningTime>2026", "SigningTime>2025"),
            "was not valid"),
        Arguments.of(
            "an external entity",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
            "DOCTYPE"),
        Arguments.of(
            "an entity bomb",
            "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><a>&b;</a>",
            "DOCTYPE"),
        Arguments.of("nothing", "", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isRefused(String attack, String xml, String because) {
    assertThat(xml).isNotEqualTo(XML);

    assertRefused(verify(xml.getBytes(UTF_8)), because);
  }

  @Test
  void absurdDepthAndSizeAreRefusedInTime() {
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> assertRefused(verify("<a>".repeat(1_000_000).getBytes(UTF_8)), ""));
    assertRefused(verify(new byte[(64 << 20) + 1]), "more than");
  }

  @Test
  void aKeyThatIsTooShortIsRefused() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    var keys = generator.generateKeyPair();
    X509Certificate weak = WeakCertificate.of(keys);
    byte[] signed =
        new ListSigner(keys.getPrivate(), weak).sign(SignedSamples.LIST, SignedSamples.SIGNED);

    assertRefused(new ListSignatureVerifier(List.of(weak)).verify(signed), "2048 bits");
  }

  @Test
  void damagedBytesVerifyOrAreRefusedButNothingElse() {
    byte[] signed = XML.getBytes(UTF_8);
    int begin = XML.indexOf("<ds:Signature ");
    Random random = new Random(319_132);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = signed.clone();
      damaged[begin + random.nextInt(signed.length - begin)] = (byte) random.nextInt(256);
      if (!Arrays.equals(damaged, signed)) {
        VerifiedSignature outcome = verify(damaged);
        assertThat(outcome.signer().isPresent() || !outcome.findings().isEmpty()).isTrue();
      }
    }
  }

  private static String insert(String xml, String what) {
    return xml.replace("</TrustServiceStatusList>", what + "</TrustServiceStatusList>");
  }

  private static String named(String list) {
    return list.replaceFirst("<TrustServiceStatusList", "<TrustServiceStatusList Id=\"genuine\"");
  }

  private static VerifiedSignature verify(byte[] xml) {
    return new ListSignatureVerifier(List.of(SignedSamples.SIGNER)).verify(xml);
  }

  private static void assertRefused(VerifiedSignature outcome, String because) {
    assertThat(outcome.signer()).isEmpty();
    assertThat(outcome.findings())
        .singleElement()
        .matches(finding -> finding.severity() == ListFinding.Severity.ERROR)
        .extracting(ListFinding::message)
        .asString()
        .contains(because);
  }
}
