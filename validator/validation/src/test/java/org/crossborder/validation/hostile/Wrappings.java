// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static org.crossborder.validation.hostile.Subjects.DECLARATION;
import static org.crossborder.validation.hostile.Subjects.ROOT_END;
import static org.crossborder.validation.hostile.Subjects.ROOT_START;
import static org.crossborder.validation.hostile.Subjects.SEALED;
import static org.crossborder.validation.hostile.Subjects.changed;
import static org.crossborder.validation.hostile.Subjects.part;
import static org.crossborder.validation.hostile.Subjects.replaced;

import java.util.stream.Stream;

/**
 * Signatures that stay valid somewhere while somebody reads something else: the eight ways of
 * Somorovsky et al., On Breaking SAML (2012), as far as a document has them, and those that XAdES
 * adds.
 */
final class Wrappings {
  private static final String SIGNATURE = part(SEALED, "<ds:Signature .*</ds:Signature>");
  private static final String PROPERTIES =
      part(SEALED, "<xades:SignedProperties .*</xades:SignedProperties>");
  private static final String MOVED =
      PROPERTIES.replaceFirst(
          "<xades:SignedProperties",
          "<xades:SignedProperties xmlns:xades='http://uri.etsi.org/01903/v1.3.2#'"
              + " xmlns:ds='http://www.w3.org/2000/09/xmldsig#'");
  private static final String EXTENSIONS =
      part(SEALED, "<ext:UBLExtensions .*</ext:UBLExtensions>");
  private static final String ORIGINAL = SEALED.substring(SEALED.indexOf(ROOT_START));
  private static final String EVIL = ORIGINAL.replace(">APTA<", ">EVIL<");

  private Wrappings() {}

  static Stream<HostileDocument> all() {
    return Stream.of(documents(), properties(), identifiers(), comments()).flatMap(cases -> cases);
  }

  private static Stream<HostileDocument> documents() {
    String unsigned = EVIL.replace(EXTENSIONS, "");
    String byId = identified(ORIGINAL);
    return Stream.of(
        of(
            "1: the signed document in the signature of the other",
            "SG-04",
            inSignature(unsigned, byId)),
        of(
            "2: the signed document beside a detached signature",
            "SG-03",
            within(EVIL, byId.replace(SIGNATURE, ""))),
        of("3: the other document before the signed one", "SG-09", wrapper(unsigned + byId)),
        of("4: the other document around the signed one", "SG-09", within(unsigned, byId)),
        of(
            "5: the signature moved to the other document",
            "SG-12",
            SEALED.replace(">APTA<", ">EVIL<")),
        of("6: the signed document within the moved signature", "SG-04", inMoved(EVIL)),
        of("7: the signed document in an extension", "SG-09", extended(unsigned, byId)),
        of("8: the signed document in an object of the signature", "SG-04", inObject(EVIL)),
        of("two roots of which the second is signed", "IN-02", DECLARATION + unsigned + ORIGINAL),
        of(
            "the signed document as escaped text",
            "SG-01",
            within(unsigned, ORIGINAL.replace("<", "&lt;"))),
        of(
            "the signed document in a section",
            "SG-01",
            within(unsigned, "<![CDATA[" + ORIGINAL + "]]>")),
        of(
            "the signed document in a comment",
            "SG-01",
            within(unsigned, "<!--" + ORIGINAL + "-->")),
        of("a reference to an ancestor of the signature", "SG-09", reference("ext:UBLExtension")),
        of(
            "a reference to the signature itself",
            "SG-09",
            SEALED.replace("URI=\"\"", "URI=\"#xades-signature\"")),
        of("a reference to a sibling", "SG-09", reference("cac:ExporterParty")),
        of(
            "a reference to a part that is not there",
            "SG-09",
            SEALED.replace("URI=\"\"", "URI=\"#nowhere\"")));
  }

  private static Stream<HostileDocument> properties() {
    String later = PROPERTIES.replace("12:00:00Z", "11:00:00Z");
    return Stream.of(
        of(
            "signed properties moved out of the signature",
            "SG-04",
            within(SEALED.replace(PROPERTIES, ""), MOVED)),
        of(
            "signed properties moved, others in their place",
            "SG-03",
            within(changed(SEALED, PROPERTIES, later), MOVED)),
        of(
            "others in their place under another id",
            "SG-10",
            within(
                changed(
                    SEALED,
                    PROPERTIES,
                    later.replace("Id=\"xades-signed-properties\"", "Id=\"x\"")),
                MOVED)),
        of(
            "signed properties under another name",
            "SG-04",
            SEALED.replace("xades:SignedProperties", "xades:SignedPropertiez")),
        of(
            "signed properties of an old namespace",
            "SG-04",
            SEALED.replace("01903/v1.3.2#", "01903/v1.1.1#")),
        of(
            "signed properties within the unsigned",
            "SG-04",
            changed(
                SEALED,
                PROPERTIES,
                "<xades:UnsignedProperties>" + PROPERTIES + "</xades:UnsignedProperties>")),
        of(
            "qualifying properties twice",
            "SG-04",
            SEALED.replace(
                "</ds:Object>",
                "<xades:QualifyingProperties xmlns:xades='http://uri.etsi.org/01903/v1.3.2#' Target=\"#xades-signature\"/></ds:Object>")),
        of(
            "qualifying properties by reference",
            "SG-04",
            replaced(
                SEALED,
                "<xades:QualifyingProperties .*</xades:QualifyingProperties>",
                "<xades:QualifyingPropertiesReference xmlns:xades='http://uri.etsi.org/01903/v1.3.2#' URI='http://127.0.0.1/x'/>")),
        of(
            "a manifest",
            "SG-04",
            SEALED.replace(
                "</ds:Object>",
                "</ds:Object><ds:Object><ds:Manifest><ds:Reference URI='http://127.0.0.1/x'/></ds:Manifest></ds:Object>")),
        of(
            "a signature within a signature",
            "SG-03",
            SEALED.replace("</ds:Object>", "</ds:Object><ds:Object>" + SIGNATURE + "</ds:Object>")),
        of("the signature twice", "SG-03", within(SEALED, SIGNATURE)),
        of(
            "ten thousand signatures",
            "SG-02",
            within(
                SEALED,
                "<ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/>".repeat(900))),
        of(
            "a SignedInfo twice",
            "SG-04",
            SEALED.replace("</ds:SignedInfo>", "</ds:SignedInfo><ds:SignedInfo/>")),
        of(
            "a KeyInfo twice",
            "SG-04",
            SEALED.replace("</ds:KeyInfo>", "</ds:KeyInfo><ds:KeyInfo/>")),
        of(
            "a signature value twice",
            "SG-04",
            SEALED.replace("</ds:SignatureValue>", "</ds:SignatureValue><ds:SignatureValue/>")),
        of(
            "a thousand references",
            "SG-05",
            SEALED.replace(
                "</ds:SignedInfo>", "<ds:Reference URI=''/>".repeat(1_000) + "</ds:SignedInfo>")),
        of(
            "a signature of another namespace",
            "SG-01",
            SEALED.replace("2000/09/xmldsig#", "2000/09/xmldsig-")));
  }

  private static Stream<HostileDocument> identifiers() {
    return Stream.of("Id", "ID", "id", "iD", "xml:id", "wsu:Id", "x:ID")
        .flatMap(
            name ->
                Stream.of(
                    of(
                        "the id of the properties twice, as " + name,
                        "SG-03",
                        with(name, "xades-signed-properties")),
                    of(
                        "the id of the signature twice, as " + name,
                        "SG-03",
                        with(name, "xades-signature"))));
  }

  private static Stream<HostileDocument> comments() {
    return Stream.of(
        of(
            "a comment that was signed as text",
            "SG-12",
            changed(SEALED, ">APTA<", "><!--x-->APT<")),
        of("text after a comment", "SG-12", changed(SEALED, ">APTA<", ">APTA<!-- -->X<")),
        of(
            "text before a comment",
            "SG-12",
            changed(SEALED, ">BD-EPB-2026-0041873<", ">X<!-- -->BD-EPB-2026-0041873<")),
        of("an instruction within a text", "SG-12", changed(SEALED, ">APTA<", ">AP<?x y?>TA<")),
        of("an element within a text", "SG-12", changed(SEALED, ">APTA<", ">AP<x xmlns=''/>TA<")),
        of("another text in a section", "SG-12", changed(SEALED, ">APTA<", "><![CDATA[SAFTA]]><")),
        of("a space that cannot be seen", "SG-12", changed(SEALED, ">APTA<", ">AP\u200bTA<")),
        of("a text that runs backwards", "SG-12", changed(SEALED, ">APTA<", ">\u202eAPTA<")),
        of(
            "another composition of the same letter",
            "SG-12",
            changed(SEALED, "piqu\u00e9", "pique\u0301")),
        of("a line end that is kept", "SG-12", changed(SEALED, ">APTA<", ">APTA&#13;<")));
  }

  private static String identified(String document) {
    return changed(document, ROOT_START, ROOT_START + "Id=\"original\" ")
        .replace("URI=\"\"", "URI=\"#original\"");
  }

  private static String within(String document, String content) {
    return document.substring(0, document.lastIndexOf(ROOT_END)) + content + ROOT_END;
  }

  private static String wrapper(String content) {
    return ROOT_START
        + "xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:CertificateOfOrigin-2\">"
        + content
        + ROOT_END;
  }

  private static String inSignature(String outer, String signed) {
    String signature = part(signed, "<ds:Signature .*</ds:Signature>");
    String rest = signed.replace(signature, "");
    return within(
        outer,
        signature.replace("</ds:Signature>", "<ds:Object>" + rest + "</ds:Object></ds:Signature>"));
  }

  private static String inMoved(String outer) {
    return changed(
            outer.replace("URI=\"\"", "URI=\"#original\""),
            "</ds:KeyInfo>",
            identified(ORIGINAL).replace(SIGNATURE.replace("URI=\"\"", "URI=\"#original\""), "")
                + "</ds:KeyInfo>")
        .replace("</ds:Signature>", "<x xmlns=''/></ds:Signature>");
  }

  private static String inObject(String outer) {
    String original =
        identified(ORIGINAL).replace(SIGNATURE.replace("URI=\"\"", "URI=\"#original\""), "");
    return outer
        .replace("URI=\"\"", "URI=\"#original\"")
        .replace("</ds:Object>", "</ds:Object><ds:Object>" + original + "</ds:Object>");
  }

  private static String extended(String outer, String signed) {
    return outer.replaceFirst(
        ">",
        "><ext:UBLExtensions"
            + " xmlns:ext=\"urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2\">"
            + "<ext:UBLExtension><ext:ExtensionContent>"
            + java.util.regex.Matcher.quoteReplacement(signed)
            + "</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>");
  }

  private static String reference(String element) {
    return changed(SEALED, "<" + element + ">", "<" + element + " Id=\"part\">")
        .replace("URI=\"\"", "URI=\"#part\"");
  }

  private static String with(String attribute, String id) {
    return within(
        SEALED, "<a xmlns='' xmlns:wsu='urn:wsu' xmlns:x='urn:x' " + attribute + "='" + id + "'/>");
  }

  private static HostileDocument of(String name, String rule, String text) {
    return HostileDocument.of("wrapping " + name, rule, text);
  }
}
