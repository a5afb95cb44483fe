// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.signature.SealedDocuments.RSA;
import static org.crossborder.validation.signature.SealedDocuments.SEALED;
import static org.crossborder.validation.signature.SealedDocuments.validate;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.language.FourLanguages;
import org.crossborder.validation.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which a seal can deceive is refused, and by a rule of its own. */
public class HostileSealTest {
  private static final SealingAuthority OTHER = SealingAuthority.rsa("BD");
  private static final String SIGNATURE = part("(?s)<ds:Signature .*</ds:Signature>");
  private static final String ROOT_END = "</CertificateOfOrigin>";

  public static Stream<Arguments> hostile() {
    return Stream.of(
        // Altered content
        hostile("an altered digit", "SG-12", SEALED.replace(">12000<", ">72000<")),
        hostile(
            "an added element",
            "SG-12",
            SEALED
                .replace("<cbc:UUID>", "")
                .replace(
                    "<cbc:IssueDate>2026-11-18",
                    "<cbc:UUID>1</cbc:UUID><cbc:IssueDate>2026-11-18")),
        hostile(
            "a removed element",
            "SG-12",
            SEALED.replace("<cbc:ProfileID>APTA</cbc:ProfileID>", "")),
        hostile("an added space", "SG-12", SEALED.replace("<cbc:ProfileID>", " <cbc:ProfileID>")),
        hostile(
            "an altered attribute",
            "SG-12",
            SEALED.replace("unitCode=\"KGM\"", "unitCode=\"TNE\"")),
        hostile(
            "a changed namespace",
            "SG-12",
            SEALED.replace("CommonBasicComponents-2", "CommonBasicComponents-3")),
        hostile(
            "content beside the signature",
            "SG-12",
            SEALED.replace(
                "</sac:SignatureInformation>", "<x xmlns=''/></sac:SignatureInformation>")),
        hostile(
            "an added processing instruction",
            "SG-12",
            SEALED.replace(ROOT_END, "<?x y?>" + ROOT_END)),
        hostile(
            "an altered signing time",
            "SG-12",
            SEALED.replace("12:00:00Z</xades:SigningTime>", "11:00:00Z</xades:SigningTime>")),
        hostile("an altered digest", "SG-12", swapFirst("(<ds:DigestValue>)(.)", "$1")),
        hostile(
            "an altered signature value",
            "SG-13",
            swapFirst("(<ds:SignatureValue[^>]*>\\s*)(\\S)", "$1")),
        hostile(
            "an altered SignedInfo",
            "SG-13",
            SEALED.replace("Id=\"xades-document-reference\"", "Id=\"xades-document-referenc3\"")),
        hostile(
            "an empty signature value",
            "SG-13",
            SEALED.replaceAll("(?s)(<ds:SignatureValue>).*(</ds:SignatureValue>)", "$1$2")),
        hostile(
            "a signature value that is no base64",
            "SG-13",
            SEALED.replaceAll("(?s)(<ds:SignatureValue>).*(</ds:SignatureValue>)", "$1!!!$2")),
        // Certificates
        hostile("a replaced certificate", "SG-11", replaceCertificates(OTHER.certificate())),
        hostile(
            "no certificate",
            "SG-11",
            SEALED.replaceAll("(?s)<ds:X509Certificate>.*</ds:X509Certificate>", "")),
        hostile(
            "a certificate that is none",
            "SG-11",
            SEALED.replaceAll(
                "(?s)<ds:X509Certificate>.*</ds:X509Certificate>",
                "<ds:X509Certificate>AAAA</ds:X509Certificate>")),
        hostile(
            "a wrong certificate digest",
            "SG-11",
            swapFirst("(?s)(<xades:CertDigest>.*?<ds:DigestValue>)(.)", "$1")),
        hostile(
            "a certificate digest that is also replaced",
            "SG-12",
            replaceCertificates(OTHER.certificate())
                .replace(digest(RSA.certificate()), digest(OTHER.certificate()))),
        hostile(
            "no signed certificate digest",
            "SG-11",
            SEALED.replaceAll(
                "(?s)<xades:SigningCertificateV2>.*</xades:SigningCertificateV2>", "")),
        hostile(
            "a bare key instead of a certificate",
            "SG-11",
            SEALED.replaceAll("(?s)<ds:X509Data>.*</ds:X509Data>", "<ds:KeyName>x</ds:KeyName>")),
        // Structure
        hostile("no signature", "SG-01", SEALED.replace(SIGNATURE, "")),
        hostile("two signatures", "SG-02", SEALED.replace(ROOT_END, SIGNATURE + ROOT_END)),
        hostile(
            "a signature within the signature",
            "SG-02",
            SEALED.replace("</ds:Object>", "</ds:Object><ds:Object>" + SIGNATURE + "</ds:Object>")),
        hostile(
            "an identifier twice",
            "SG-03",
            SEALED.replace(ROOT_END, "<x xmlns='' Id='xades-signed-properties'/>" + ROOT_END)),
        hostile(
            "an identifier twice in another spelling",
            "SG-03",
            SEALED.replace(ROOT_END, "<x xmlns='' id='xades-signed-properties'/>" + ROOT_END)),
        hostile(
            "an xml:id twice",
            "SG-03",
            SEALED.replace(ROOT_END, "<x xmlns='' xml:id='xades-signature'/>" + ROOT_END)),
        hostile(
            "plain XML-DSig",
            "SG-04",
            SEALED.replaceAll("(?s)<ds:Object>.*</ds:Object>", "<ds:Object/>")),
        hostile("no object", "SG-04", SEALED.replaceAll("(?s)<ds:Object>.*</ds:Object>", "")),
        hostile(
            "a second object",
            "SG-04",
            SEALED.replace("</ds:Object>", "</ds:Object><ds:Object>unsigned</ds:Object>")),
        hostile(
            "content in the object",
            "SG-04",
            SEALED.replace(
                "</xades:QualifyingProperties>", "</xades:QualifyingProperties><x xmlns=''/>")),
        hostile(
            "a foreign part",
            "SG-04",
            SEALED.replace("</ds:Signature>", "<x xmlns=''/></ds:Signature>")),
        hostile("no KeyInfo", "SG-04", SEALED.replaceAll("(?s)<ds:KeyInfo>.*</ds:KeyInfo>", "")),
        hostile(
            "properties of another signature",
            "SG-04",
            SEALED.replace("Target=\"#xades-signature\"", "Target=\"#other\"")),
        hostile(
            "two sets of properties",
            "SG-04",
            SEALED.replace(
                "<xades:SignedProperties ", "<xades:SignedProperties/><xades:SignedProperties ")),
        hostile(
            "too many references",
            "SG-05",
            SEALED.replace("</ds:SignedInfo>", reference("").repeat(2) + "</ds:SignedInfo>")),
        hostile(
            "a keyed hash", "SG-08", method("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256")),
        hostile(
            "a keyed hash, cut off",
            "SG-08",
            method("http://www.w3.org/2000/09/xmldsig#hmac-sha1")),
        // References
        hostile(
            "a reference to a file",
            "SG-06",
            SEALED.replace("URI=\"\"", "URI=\"file:///etc/passwd\"")),
        hostile(
            "a reference to the network",
            "SG-06",
            SEALED.replace("URI=\"\"", "URI=\"http://127.0.0.1:1/x\"")),
        hostile("a relative reference", "SG-06", SEALED.replace("URI=\"\"", "URI=\"other.xml\"")),
        hostile("a reference without URI", "SG-06", SEALED.replace(" URI=\"\"", "")),
        hostile("an XPointer", "SG-06", SEALED.replace("URI=\"\"", "URI=\"#xpointer(id('a'))\"")),
        hostile(
            "an XPointer to the root", "SG-06", SEALED.replace("URI=\"\"", "URI=\"#xpointer(/)\"")),
        hostile(
            "an XSLT transform",
            "SG-07",
            transform(
                "<ds:Transform"
                    + " Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"><xsl:stylesheet"
                    + " xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\""
                    + " version=\"1.0\"/></ds:Transform>")),
        hostile(
            "an XPath transform",
            "SG-07",
            transform(
                "<ds:Transform"
                    + " Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>not(ancestor-or-self::cbc:Note)</ds:XPath></ds:Transform>")),
        hostile(
            "an XPath filter that hides content",
            "SG-07",
            transform(
                "<ds:Transform Algorithm=\"http://www.w3.org/2002/06/xmldsig-filter2\"><f:XPath"
                    + " xmlns:f=\"http://www.w3.org/2002/06/xmldsig-filter2\""
                    + " Filter=\"subtract\">//*</f:XPath></ds:Transform>")),
        hostile(
            "an XPath filter with a false prefix",
            "SG-07",
            transform(
                "<ds:Transform Algorithm=\"http://www.w3.org/2002/06/xmldsig-filter2\"><f:XPath"
                    + " xmlns:f=\"http://www.w3.org/2002/06/xmldsig-filter2\" xmlns:ds=\"urn:x\""
                    + " Filter=\"subtract\">/descendant::ds:Signature</f:XPath></ds:Transform>")),
        hostile(
            "a base64 transform",
            "SG-07",
            transform("<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#base64\"/>")),
        hostile("an unknown transform", "SG-07", transform("<ds:Transform Algorithm=\"urn:x\"/>")),
        hostile(
            "a hundred transforms",
            "SG-07",
            transform(
                "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>"
                    .repeat(100))),
        hostile(
            "an unknown canonicalization",
            "SG-07",
            SEALED.replaceFirst(
                "CanonicalizationMethod Algorithm=\"[^\"]*\"",
                "CanonicalizationMethod Algorithm=\"urn:x\"")),
        hostile(
            "a transform on the properties",
            "SG-07",
            SEALED.replaceFirst(
                "(?s)(URI=\"#xades-signed-properties\">\\s*<ds:Transforms>)",
                "$1<ds:Transform"
                    + " Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>")),
        // Scope
        hostile(
            "a part only",
            "SG-09",
            SEALED
                .replace("URI=\"\"", "URI=\"#part\"")
                .replace("<cac:ExporterParty>", "<cac:ExporterParty Id=\"part\">")),
        hostile(
            "no document reference",
            "SG-09",
            SEALED.replaceFirst(
                "(?s)<ds:Reference Id=\"xades-document-reference\".*?</ds:Reference>", "")),
        hostile(
            "two document references",
            "SG-09",
            SEALED.replace("</ds:SignedInfo>", reference("") + "</ds:SignedInfo>")),
        hostile("a wrapped original", "SG-09", wrapped()),
        hostile(
            "nothing left out",
            "SG-09",
            SEALED.replace(
                "<ds:Transform"
                    + " Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"></ds:Transform>",
                "")),
        hostile(
            "properties not covered",
            "SG-10",
            SEALED
                .replaceFirst(
                    "(?s)<ds:Reference"
                        + " Type=\"http://uri.etsi.org/01903#SignedProperties\".*?</ds:Reference>",
                    "")
                .replaceFirst(
                    "(?s)<ds:Reference [^>]*URI=\"#xades-signed-properties\".*?</ds:Reference>",
                    "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void isRefusedByItsOwnRule(String name, String rule, String document) {
    assertThat(document).as("the document was changed").isNotEqualTo(SEALED);
    ValidatedSignature signature = validate(document);
    assertThat(signature.passed()).isFalse();
    assertThat(signature.scope().wholeDocument()).isFalse();
    assertThat(signature.subIndication()).isNotNull();
    assertThat(signature.findings().get(0).ruleId())
        .as(signature.findings().toString())
        .isEqualTo(rule);
    assertThat(signature.findings()).allSatisfy(FourLanguages::assertTold);
  }

  @Test
  void aSigningTimeAfterTheProofIsRefused() {
    ValidatedSignature signature =
        new BasicSignatureValidation()
            .validate(SEALED.getBytes(UTF_8), Instant.parse("2026-11-22T11:00:00Z"));
    assertThat(signature.subIndication()).isEqualTo(SubIndication.SIG_CONSTRAINTS_FAILURE);
    assertThat(signature.findings().get(0).ruleId()).isEqualTo("SG-15");
  }

  @Test
  void clocksMayDifferByMinutes() {
    assertThat(
            new BasicSignatureValidation()
                .validate(SEALED.getBytes(UTF_8), Instant.parse("2026-11-22T11:56:00Z"))
                .passed())
        .isTrue();
  }

  /** What a receipt proves to be from before the end stays good, whenever it is validated. */
  @Test
  void rsaOf2048BitsEndsWith2028() {
    BasicSignatureValidation validation = new BasicSignatureValidation();
    byte[] sealed = SEALED.getBytes(UTF_8);
    assertThat(validation.validate(sealed, Instant.parse("2028-12-31T23:59:59Z")).passed())
        .isTrue();
    ValidatedSignature after = validation.validate(sealed, Instant.parse("2029-01-01T00:00:00Z"));
    assertThat(after.indication()).isEqualTo(Indication.INDETERMINATE);
    assertThat(after.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).isEqualTo("SG-14");
              assertThat(finding.message().in(Language.EN))
                  .contains("2048 bits", "1 January 2029", "TS 119 312");
            });
  }

  @Test
  void aShortKeyIsRefused() {
    SealingAuthority weak = SealingAuthority.create("BD", "RSA", 1024);
    byte[] sealed =
        new XadesSealer()
            .seal(
                Examples.bytes("certificate-of-origin.xml"),
                weak.key(),
                weak.chain(),
                Examples.NOW);
    assertThat(validate(new String(sealed, UTF_8)).findings().get(0).ruleId()).isEqualTo("SG-14");
  }

  @Test
  void aCommentDoesNotHideAChange() {
    String document = SEALED.replace(">12000<", ">12<!-- -->000<");
    assertThat(validate(document).passed()).as("comments are not signed, and not read").isTrue();
  }

  private static Arguments hostile(String name, String rule, String document) {
    return Arguments.of(name, rule, document);
  }

  /** The sealed document becomes a part of one that says something else. */
  private static String wrapped() {
    String original = SEALED.substring(SEALED.indexOf("<CertificateOfOrigin"));
    return original
            .substring(0, original.indexOf("<ext:UBLExtensions"))
            .replace("<CertificateOfOrigin", "<CertificateOfOrigin")
        + original
            .replace("<CertificateOfOrigin ", "<CertificateOfOrigin Id=\"original\" ")
            .replace("URI=\"\"", "URI=\"#original\"")
        + ROOT_END;
  }

  private static String transform(String transform) {
    return SEALED.replaceFirst(
        "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\">",
        Matcher.quoteReplacement(transform)
            + "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\">");
  }

  private static String method(String algorithm) {
    return SEALED.replaceFirst(
        "SignatureMethod Algorithm=\"[^\"]*\"", "SignatureMethod Algorithm=\"" + algorithm + "\"");
  }

  private static String reference(String uri) {
    return "<ds:Reference URI=\""
        + uri
        + "\"><ds:Transforms><ds:Transform"
        + " Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/></ds:Transforms>"
        + "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>"
        + "<ds:DigestValue>AAAA</ds:DigestValue></ds:Reference>";
  }

  private static String part(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(SEALED);
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }

  /** Replaces one character of base64 by another. */
  private static String swapFirst(String pattern, String kept) {
    Matcher matcher = Pattern.compile(pattern).matcher(SEALED);
    assertThat(matcher.find()).isTrue();
    String other = matcher.group(2).equals("A") ? "B" : "A";
    return matcher.replaceFirst(kept + other);
  }

  private static String replaceCertificates(X509Certificate by) {
    try {
      return SEALED.replaceAll(
          "(?s)<ds:X509Certificate>.*</ds:X509Certificate>",
          "<ds:X509Certificate>"
              + Base64.getEncoder().encodeToString(by.getEncoded())
              + "</ds:X509Certificate>");
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digest(X509Certificate certificate) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              java.security.MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
