// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

/**
 * The place for a signature in a UBL document: an extension of the XAdES profile (UBL 2.4, clause
 * 5.4).
 */
final class UblSignaturePlace {
  private static final String EXT =
      "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2";
  private static final String PLACE =
      """
      <ext:UBLExtension>\
      <ext:ExtensionURI>urn:oasis:names:specification:ubl:dsig:enveloped:xades</ext:ExtensionURI>\
      <ext:ExtensionContent>\
      <sig:UBLDocumentSignatures \
      xmlns:sig="urn:oasis:names:specification:ubl:schema:xsd:CommonSignatureComponents-2">\
      <sac:SignatureInformation \
      xmlns:sac="urn:oasis:names:specification:ubl:schema:xsd:SignatureAggregateComponents-2">\
      <cbc:ID>urn:oasis:names:specification:ubl:signature:1</cbc:ID>\
      </sac:SignatureInformation>\
      </sig:UBLDocumentSignatures>\
      </ext:ExtensionContent>\
      </ext:UBLExtension>""";

  private UblSignaturePlace() {}

  static String in(TradeDocument document) {
    return extended(document.text(), PLACE);
  }

  static String twoIn(TradeDocument document) {
    return extended(document.text(), PLACE + PLACE);
  }

  /** The place comes after an extension with the given content. */
  static String after(String content, TradeDocument document) {
    return extended(document.text(), extension(content) + PLACE);
  }

  /** A document with foreign content in an extension, and no place for a signature. */
  static String around(String content, String document) {
    return extended(document, extension(content));
  }

  private static String extension(String content) {
    return "<ext:UBLExtension><ext:ExtensionContent>%s</ext:ExtensionContent></ext:UBLExtension>"
        .formatted(content);
  }

  private static String extended(String document, String extensions) {
    int root = document.indexOf('>', document.indexOf("xmlns=")) + 1;
    return document.substring(0, root)
        + "<ext:UBLExtensions xmlns:ext=\"%s\">%s</ext:UBLExtensions>".formatted(EXT, extensions)
        + document.substring(root);
  }
}
