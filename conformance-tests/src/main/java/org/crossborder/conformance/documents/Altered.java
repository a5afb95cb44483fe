// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.documents;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.conformance.document.TradeDocument;
import org.crossborder.conformance.fixture.Fixtures;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.seal.Xades;
import org.crossborder.conformance.validator.Inquiry;
import org.crossborder.conformance.world.Signer;

/** What an attacker makes of sealed documents. */
final class Altered {
  private static final String ROOT = "<CertificateOfOrigin";
  private static final Pattern CERTIFICATES =
      Pattern.compile("(?s)<ds:X509Certificate>.*</ds:X509Certificate>");
  private static final String BOMB =
      """
      <!DOCTYPE CertificateOfOrigin [<!ENTITY a "aaaaaaaaaa">
      <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
      <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
      <!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">]>
      """;
  private static final String EXTENSION =
      """
      <ext:UBLExtensions xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2">\
      <ext:UBLExtension><ext:ExtensionContent>%s</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
      """;

  private Altered() {}

  /** One digit of the content. */
  static Inquiry content(Fixtures f) {
    return Inquiry.about(text(f.good()).with(">12000<", ">12001<").bytes());
  }

  /** Another's certificate stands in the signature. */
  static Inquiry certificate(Fixtures f) throws CertificateEncodingException {
    Credential other = f.world().signer(Signer.NEXT_KEY);
    String certificates =
        "<ds:X509Certificate>%s</ds:X509Certificate>"
            .formatted(Base64.getEncoder().encodeToString(other.certificate().getEncoded()));
    Matcher found = CERTIFICATES.matcher(text(f.good()).xml());
    return Inquiry.about(
        new TradeDocument(found.replaceFirst(Matcher.quoteReplacement(certificates))).bytes());
  }

  /** Nobody sealed it. */
  static Inquiry unsealed(Fixtures f) {
    return Inquiry.about(f.certificate().bytes());
  }

  /** What was signed stands in an extension of another document. */
  static Inquiry wrapped(Fixtures f) {
    Xades seal = f.seal(Signer.BUREAU).overRootById();
    String sealed = text(Inquiry.about(seal.seal(f.certificate().bytes()))).xml();
    String inner = sealed.substring(sealed.indexOf(ROOT));
    return Inquiry.about(
        f.certificate()
            .with(">12000<", ">92000<")
            .with("  <cbc:UBLVersionID>", EXTENSION.formatted(inner) + "  <cbc:UBLVersionID>")
            .bytes());
  }

  /** A document type whose entity says what was signed. */
  static Inquiry documentType(Fixtures f) {
    return declaring(f, "<!DOCTYPE CertificateOfOrigin [<!ENTITY q \"12000\">]>\n", "&q;");
  }

  /** A document type whose entities become some hundred megabytes. */
  static Inquiry bomb(Fixtures f) {
    return declaring(f, BOMB, "&g;".repeat(30));
  }

  /** A document type whose entity lies elsewhere. */
  static Inquiry external(Fixtures f, String address) {
    String type = "<!DOCTYPE CertificateOfOrigin [<!ENTITY x SYSTEM \"%s\">]>\n";
    return declaring(f, type.formatted(address), "&x;");
  }

  /** A root in a namespace that is not UBL's. */
  static Inquiry namespace(Fixtures f) {
    return f.sealed(
        f.certificate().with("xsd:CertificateOfOrigin-2\"", "xsd:CertificateOfOrigin-3\""));
  }

  /** An algorithm that nobody may use any more. */
  static Inquiry sha1(Fixtures f) {
    return Inquiry.about(
        f.seal(Signer.BUREAU).using(Xades.ECDSA_SHA1).seal(f.certificate().bytes()));
  }

  private static Inquiry declaring(Fixtures f, String type, String reference) {
    String xml = text(f.good()).with(">12000<", ">" + reference + "<").xml();
    return Inquiry.about(new TradeDocument(type + xml.substring(xml.indexOf(ROOT))).bytes());
  }

  private static TradeDocument text(Inquiry sealed) {
    return new TradeDocument(new String(sealed.document(), StandardCharsets.UTF_8));
  }
}
