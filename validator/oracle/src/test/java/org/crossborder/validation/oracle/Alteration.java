// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done to a document after it was signed. */
enum Alteration {
  /** One digit of a weight or quantity. */
  ONE_CHARACTER(signed -> once(signed, "6480\\.00", "6481.00")),
  /** The signed document becomes an extension of another, which says what the forger wants. */
  WRAPPED(
      signed ->
          UblSignaturePlace.around(
              signed.substring(signed.indexOf("<CertificateOfOrigin")),
              ONE_CHARACTER.applyTo(TradeDocument.CERTIFICATE_OF_ORIGIN.text()))),
  SIGNATURE_VALUE(signed -> once(signed, "(<ds:SignatureValue[^>]*>\\s*).{4}", "$1AAAA")),
  /** Content that no reference covers, inside the signature. */
  SMUGGLED_OBJECT(
      signed ->
          once(
              signed, "</ds:Signature>", "<ds:Object>And 90 t of coal</ds:Object></ds:Signature>")),
  WITHOUT_PROPERTIES(signed -> once(signed, "(?s)<ds:Object>.*</ds:Object>", "")),
  /** The default filter of DSS takes away every ds:Signature, and so what a false one hides. */
  FALSE_SIGNATURE(
      signed ->
          once(
              signed,
              "</ext:UBLExtensions>",
              """
              <ext:UBLExtension><ext:ExtensionContent>\
              <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\
              <ds:Object>And 90 t of coal</ds:Object>\
              </ds:Signature></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>"""));

  private final UnaryOperator<String> change;

  Alteration(UnaryOperator<String> change) {
    this.change = change;
  }

  String applyTo(String signed) {
    return change.apply(signed);
  }

  /** KeyInfo offers another certificate than the one that was signed with. */
  static String replacedKeyInfo(String signed, X509Certificate certificate) {
    try {
      String encoded = Base64.getEncoder().encodeToString(certificate.getEncoded());
      return once(signed, "(<ds:X509Certificate>)[^<]+", "$1" + encoded);
    } catch (CertificateEncodingException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static String once(String text, String pattern, String replacement) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("There is no " + pattern + " to replace");
    }
    return matcher.replaceFirst(replacement);
  }
}
