// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static org.crossborder.validation.hostile.Subjects.PLAIN;
import static org.crossborder.validation.hostile.Subjects.ROOT_START;
import static org.crossborder.validation.hostile.Subjects.SEALED;
import static org.crossborder.validation.hostile.Subjects.changed;
import static org.crossborder.validation.hostile.Subjects.replaced;

import java.util.stream.Stream;

/** Whatever in a document, and in its signature, names something to be fetched. */
final class Outward {
  private static final String XSI = " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:";
  private static final String ENVELOPED =
      "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\">";

  private Outward() {}

  static Stream<HostileDocument> all(Bait bait) {
    return Stream.of(bait.http(), bait.file())
        .flatMap(url -> Stream.of(document(url), references(url), transforms(url), keys(url)))
        .flatMap(cases -> cases);
  }

  private static Stream<HostileDocument> document(String url) {
    return Stream.of(
        of(
            "a schema's place",
            url,
            "SG-12",
            root(SEALED, XSI + "schemaLocation='urn:x " + url + "' ")),
        of(
            "the place of a schema without namespace",
            url,
            "SG-12",
            root(SEALED, XSI + "noNamespaceSchemaLocation='" + url + "' ")),
        of(
            "the place of the schema of UBL",
            url,
            "SG-01",
            root(
                PLAIN,
                XSI
                    + "schemaLocation='urn:oasis:names:specification:ubl:schema:xsd:CertificateOfOrigin-2 "
                    + url
                    + "' ")),
        of(
            "a type of another schema",
            url,
            "SC-01",
            root(
                PLAIN,
                XSI
                    + "type='x' "
                    + XSI.replaceFirst(" xmlns:xsi='[^']*'", "").strip()
                    + "schemaLocation='urn:x "
                    + url
                    + "' ")),
        of("a base", url, "SC-01", root(PLAIN, " xml:base='" + url + "' ")),
        of(
            "a style sheet",
            url,
            "SG-12",
            changed(
                SEALED,
                ROOT_START,
                "<?xml-stylesheet href='" + url + "' type='text/xsl'?>" + ROOT_START)),
        of(
            "a model",
            url,
            "SG-12",
            changed(SEALED, ROOT_START, "<?xml-model href='" + url + "'?>" + ROOT_START)),
        of(
            "a PHP instruction",
            url,
            "SG-12",
            changed(SEALED, ROOT_START, "<?php readfile('" + url + "')?>" + ROOT_START)),
        of(
            "a document that is a style sheet",
            url,
            "IN-12",
            "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:import href='"
                + url
                + "'/></xsl:stylesheet>"),
        of(
            "a document that is a schema",
            url,
            "IN-12",
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='"
                + url
                + "'/></xs:schema>"),
        of(
            "a document that is a SOAP message",
            url,
            "IN-12",
            "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body><a href='"
                + url
                + "'/></s:Body></s:Envelope>"),
        of(
            "an expression in a field",
            url,
            "SG-12",
            changed(SEALED, ">APTA<", ">${jndi:" + url + "}<")),
        of(
            "a function in a field",
            url,
            "SG-12",
            changed(SEALED, ">APTA<", ">doc('" + url + "')<")),
        of(
            "a formula in a field",
            url,
            "SG-12",
            changed(SEALED, ">APTA<", ">=WEBSERVICE('" + url + "')<")),
        of(
            "a script in a field",
            url,
            "SG-12",
            changed(SEALED, ">APTA<", ">&lt;script src='" + url + "'/&gt;<")));
  }

  private static Stream<HostileDocument> references(String url) {
    return Stream.of(
            url,
            url.toUpperCase(java.util.Locale.ROOT),
            " " + url,
            url + "#xades-signed-properties",
            "#xpointer(document('" + url + "'))",
            "#xpointer(/)",
            "jar:" + url + "!/x",
            "?" + url,
            "\t" + url)
        .map(
            uri ->
                of(
                    "a reference to " + uri,
                    "",
                    "SG-06",
                    changed(SEALED, "URI=\"\"", "URI=\"" + uri + "\"")));
  }

  private static Stream<HostileDocument> transforms(String url) {
    return Stream.of(
            "TR/1999/REC-xslt-19991116\"><x:stylesheet version='1.0' xmlns:x='http://www.w3.org/1999/XSL/Transform'><x:include href='"
                + url
                + "'/></x:stylesheet>",
            "TR/1999/REC-xslt-19991116\"><x:stylesheet version='1.0' xmlns:x='http://www.w3.org/1999/XSL/Transform'><x:template match='/'><x:copy-of select=\"document('"
                + url
                + "')\"/></x:template></x:stylesheet>",
            "TR/1999/REC-xslt-19991116\"><x:stylesheet version='1.0' xmlns:x='http://www.w3.org/1999/XSL/Transform' xmlns:r='http://xml.apache.org/xalan/java/java.lang.Runtime'><x:template match='/'><x:value-of select=\"r:exec(r:getRuntime(),'"
                + url
                + "')\"/></x:template></x:stylesheet>",
            "TR/1999/REC-xpath-19991116\"><ds:XPath>document('" + url + "')</ds:XPath>",
            "TR/1999/REC-xpath-19991116\"><ds:XPath>count(//.|//*|//@*|//*|//*)&gt;0</ds:XPath>",
            "2002/06/xmldsig-filter2\"><f:XPath xmlns:f='http://www.w3.org/2002/06/xmldsig-filter2' Filter='union'>document('"
                + url
                + "')</f:XPath>",
            "2001/04/xmlenc#decryption\">",
            "2002/04/xml-exc-c14n-signature/" + url + "\">")
        .map(rest -> "<ds:Transform Algorithm=\"http://www.w3.org/" + rest + "</ds:Transform>")
        .map(
            transform ->
                of(
                    "a transform: " + transform,
                    "",
                    "SG-07",
                    changed(SEALED, ENVELOPED, transform + ENVELOPED)));
  }

  private static Stream<HostileDocument> keys(String url) {
    return Stream.of(
            "<ds:RetrievalMethod URI='"
                + url
                + "' Type='http://www.w3.org/2000/09/xmldsig#X509Data'/>",
            "<ds:RetrievalMethod URI='"
                + url
                + "' Type='http://www.w3.org/2000/09/xmldsig#rawX509Certificate'/>",
            "<d:KeyInfoReference xmlns:d='http://www.w3.org/2009/xmldsig11#' URI='" + url + "'/>",
            "<ds:KeyName>" + url + "</ds:KeyName>",
            "<ds:MgmtData>" + url + "</ds:MgmtData>",
            "<ds:X509Data><ds:X509SubjectName>CN=" + url + "</ds:X509SubjectName></ds:X509Data>",
            "<ds:X509Data><ds:X509CRL>AAAA</ds:X509CRL></ds:X509Data>",
            "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AQAB</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>",
            "<ds:PGPData><ds:PGPKeyID>AAAA</ds:PGPKeyID></ds:PGPData>")
        .map(
            key ->
                of(
                    "a key from " + key,
                    "",
                    "SG-11",
                    replaced(
                        SEALED,
                        "<ds:X509Data>.*</ds:X509Data>",
                        java.util.regex.Matcher.quoteReplacement(key))));
  }

  private static String root(String document, String attributes) {
    return changed(document, ROOT_START, ROOT_START.strip() + attributes);
  }

  private static HostileDocument of(String name, String url, String rule, String text) {
    return HostileDocument.of(url.isEmpty() ? name : name + ": " + url, rule, text);
  }
}
