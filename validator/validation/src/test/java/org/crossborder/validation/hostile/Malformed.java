// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.crossborder.validation.hostile.Subjects.PLAIN;
import static org.crossborder.validation.hostile.Subjects.ROOT_END;
import static org.crossborder.validation.hostile.Subjects.SEALED;
import static org.crossborder.validation.hostile.Subjects.changed;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is cut off, continued, something else, or two things at once. */
final class Malformed {
  private Malformed() {}

  static Stream<HostileDocument> all() {
    return Stream.of(truncated(), nothing(), namespaces(), polyglots(), syntax())
        .flatMap(cases -> cases);
  }

  /** At every twentieth of the sealed document, and after each of its last marks. */
  private static Stream<HostileDocument> truncated() {
    byte[] whole = SEALED.getBytes(UTF_8);
    return Stream.concat(
        IntStream.range(1, 20)
            .mapToObj(
                part ->
                    new HostileDocument(
                        "cut off after " + part + " twentieths",
                        "IN-02",
                        Arrays.copyOf(whole, whole.length * part / 20))),
        Stream.of(
                "<?xml",
                "?>",
                "<cbc:ID",
                "<!--",
                "<ext:UBLExtensions>",
                "</ds:SignedInfo>",
                "</Cert")
            .filter(SEALED::contains)
            .map(
                mark ->
                    HostileDocument.of(
                        "cut off after " + mark,
                        "IN-02",
                        SEALED.substring(0, SEALED.indexOf(mark) + mark.length()))));
  }

  private static Stream<HostileDocument> nothing() {
    return Stream.of(
        of("nothing", ""),
        of("one byte", "<"),
        of("one space", " "),
        of("a byte order mark alone", "\uFEFF"),
        of("white space alone", " \r\n\t ".repeat(1_000)),
        of("a declaration alone", Subjects.DECLARATION),
        of("a comment alone", "<!-- -->"),
        of("an instruction alone", "<?a b?>"),
        of("a number", "12000"),
        of("a URL", "http://127.0.0.1/certificate.xml"),
        of("a path", "/etc/passwd"),
        of("comma-separated values", "number,issuer\n1,BD\n"),
        of("YAML", "number: 1\nissuer: BD\n"),
        of("EDIFACT", "UNA:+.? 'UNB+UNOC:3+BD+KR+261122:1200+1'"),
        of("HTML", "<!doctype html><html><body>"),
        of("an image", "\u0089PNG\r\n\u001a\n"),
        of("a program", "\u007fELF\u0002\u0001\u0001"),
        of("a class", "\u00ca\u00fe\u00ba\u00be"),
        of("a serialized object", "\u00ac\u00ed\u0000\u0005sr"));
  }

  private static Stream<HostileDocument> namespaces() {
    return Stream.of(
        of("a prefix that is not declared", changed(PLAIN, ROOT_END, "<q:a/>" + ROOT_END)),
        of("a prefix that is declared to be nothing", root(" xmlns:q=''")),
        of("the prefix xml declared otherwise", root(" xmlns:xml='u'")),
        of("the prefix xmlns declared", root(" xmlns:xmlns='u'")),
        of("another prefix for xml", root(" xmlns:q='http://www.w3.org/XML/1998/namespace'")),
        of("another prefix for xmlns", root(" xmlns:q='http://www.w3.org/2000/xmlns/'")),
        of("an attribute twice by its namespace", root(" xmlns:p='u' xmlns:q='u' p:a='' q:a=''")),
        of("a name with two colons", changed(PLAIN, ROOT_END, "<a:b:c/>" + ROOT_END)),
        of("a name that begins with a colon", changed(PLAIN, ROOT_END, "<:a/>" + ROOT_END)),
        HostileDocument.of(
            "no default namespace", "IN-12", PLAIN.replaceFirst(" xmlns=\"[^\"]*\"", "")),
        HostileDocument.of(
            "a namespace with a space", "IN-12", PLAIN.replaceFirst(" xmlns=\"", " xmlns=\" ")),
        HostileDocument.of(
            "a namespace of another version",
            "IN-12",
            PLAIN.replaceFirst("CertificateOfOrigin-2", "CertificateOfOrigin-3")),
        HostileDocument.of(
            "a root in Greek letters that look alike",
            "IN-12",
            PLAIN
                .replace("CertificateOfOrigin ", "\u0421ertificateOfOrigin ")
                .replace("/CertificateOfOrigin", "/\u0421ertificateOfOrigin")),
        HostileDocument.of(
            "a prefix bound anew",
            "SC-01",
            changed(PLAIN, "<cbc:ProfileID", "<cbc:ProfileID xmlns:cbc='urn:x'")),
        HostileDocument.of(
            "the default namespace undone",
            "SC-01",
            changed(PLAIN, ROOT_END, "<Note xmlns=''/>" + ROOT_END)));
  }

  private static Stream<HostileDocument> polyglots() {
    return Stream.of(
        of("a document twice", PLAIN + PLAIN),
        of("a document and text", PLAIN + "text"),
        of("a document and a null byte", PLAIN + "\0"),
        of("a document and an archive", PLAIN + "PK\u0003\u0004"),
        of("a document and a PDF", PLAIN + "%PDF-1.7"),
        HostileDocument.of("a PDF and a document", "PD-01", "%PDF-1.7\n" + PLAIN),
        HostileDocument.of("an archive and a document", "AC-02", "PK\u0003\u0004" + PLAIN),
        HostileDocument.of("PEM and a document", "CM-01", "-----BEGIN CMS-----\n" + PLAIN),
        HostileDocument.of("JSON that holds a document", "SG-01", "{\"a\":\"" + PLAIN + "\"}"));
  }

  private static Stream<HostileDocument> syntax() {
    return Stream.of(
            "<a></b>",
            "<a",
            "<a b='1' b='2'/>",
            "<a b=1/>",
            "<a b='<'/>",
            "<a b='1'c='2'/>",
            "</a>",
            "< a/>",
            "<1/>",
            "<a>]]></a>",
            "<!-- -- -->",
            "<!--->",
            "<![CDATA[]]",
            "<![INCLUDE[x]]>",
            "<?xml version='1.0'?>",
            "<?XML x?>",
            "<??>",
            "&#0;",
            "&#xD800;",
            "&#x110000;",
            "&#-1;",
            "&#xFFFE;",
            "&;",
            "&amp",
            "&lt",
            "\u000b")
        .map(content -> of("within: " + content, changed(PLAIN, ROOT_END, content + ROOT_END)));
  }

  private static HostileDocument of(String name, String text) {
    return HostileDocument.of(name, "IN-02", text);
  }

  private static String root(String attributes) {
    return changed(PLAIN, Subjects.ROOT_START, Subjects.ROOT_START.strip() + attributes + " ");
  }
}
