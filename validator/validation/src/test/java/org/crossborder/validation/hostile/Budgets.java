// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.crossborder.validation.hostile.Subjects.PLAIN;
import static org.crossborder.validation.hostile.Subjects.ROOT_END;
import static org.crossborder.validation.hostile.Subjects.ROOT_START;
import static org.crossborder.validation.hostile.Subjects.changed;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** More of anything than a document needs. */
final class Budgets {
  private static final int MILLION = 1_000_000;

  private Budgets() {}

  static Stream<HostileDocument> all() {
    return Stream.concat(sizes(), names());
  }

  private static Stream<HostileDocument> sizes() {
    return Stream.of(
        of("twelve million bytes", "IN-01", () -> within(" ".repeat(12 * MILLION))),
        of(
            "a hundred and one levels",
            "IN-05",
            () -> within("<a>".repeat(100) + "</a>".repeat(100))),
        of("a million levels without an end", "IN-05", () -> "<a>".repeat(MILLION)),
        of("a million levels of a namespace each", "IN-05", () -> "<a xmlns='u'>".repeat(700_000)),
        of("a million elements", "IN-06", () -> within("<a/>".repeat(MILLION))),
        of("a million elements on as many lines", "IN-06", () -> within("<a/>\n".repeat(MILLION))),
        of("a text of five million characters", "IN-08", () -> within("x".repeat(5 * MILLION))),
        of("the same in sections", "IN-08", () -> within("<![CDATA[xxxxxxxxx]]>".repeat(460_000))),
        of("the same in character references", "SC-01", () -> within("&#120;".repeat(1_600_000))),
        of("a million attributes", "IN-07", () -> root(attributes(MILLION, " a%d=''"))),
        of("a hundred attributes", "IN-07", () -> root(attributes(100, " a%d=''"))),
        of("attributes whose hashes are the same", "IN-07", () -> root(collisions())),
        of(
            "an attribute of nine million characters",
            "IN-07",
            () -> root(" a='" + x(9 * MILLION) + "'")),
        of(
            "an attribute of a million line ends",
            "IN-07",
            () -> root(" a='" + "\n".repeat(MILLION) + "'")),
        of(
            "a namespace of a million characters",
            "IN-07",
            () -> root(" xmlns:a='" + x(MILLION) + "'")),
        of(
            "a million namespaces of one element",
            "IN-07",
            () -> root(attributes(300_000, " xmlns:a%d='u'"))),
        of("two thousand namespaces", "IN-09", () -> within(repeated(2_000, "<a xmlns:p%d='u'/>"))),
        of(
            "a default namespace again and again",
            "IN-13",
            () -> within(repeated(2_000, "<a xmlns='u%d'/>"))),
        of("a thousand instructions", "IN-10", () -> within("<?a b?>".repeat(1_000))),
        of(
            "a thousand instructions before the root",
            "IN-10",
            () -> "<?a b?>".repeat(1_000) + "<r/>"));
  }

  private static Stream<HostileDocument> names() {
    return Stream.of(
        of(
            "an element's name of two million letters",
            "IN-07",
            () -> within("<" + x(2 * MILLION) + "/>")),
        of(
            "an attribute's name of two million letters",
            "IN-07",
            () -> root(" " + x(2 * MILLION) + "=''")),
        of("a prefix of two million letters", "IN-07", () -> within("<" + x(2 * MILLION) + ":a/>")),
        of(
            "an instruction's name of two million letters",
            "IN-07",
            () -> within("<?" + x(2 * MILLION) + " ?>")),
        of(
            "an entity's name of two million letters",
            "IN-07",
            () -> within("&" + x(2 * MILLION) + ";")),
        of(
            "a character reference of two million digits",
            "IN-02",
            () -> within("&#" + "1".repeat(2 * MILLION) + ";")),
        of("a comment without an end", "IN-02", () -> within("<!--" + x(5 * MILLION))),
        of("a section without an end", "IN-02", () -> within("<![CDATA[" + x(5 * MILLION))),
        of(
            "a comment of nine million characters",
            "SG-01",
            () -> within("<!--" + x(9 * MILLION) + "-->")),
        new HostileDocument("nine million spaces", "IN-02", () -> filled(' ')),
        new HostileDocument("nine million null bytes", "IN-02", () -> filled(0)),
        new HostileDocument("nine million less-thans", "IN-02", () -> filled('<')),
        new HostileDocument("nine million ampersands", "IN-02", () -> filled('&')),
        new HostileDocument("nine million brackets", "SG-01", () -> filled('[')));
  }

  private static HostileDocument of(String name, String rule, Supplier<String> text) {
    return HostileDocument.large(name, rule, text);
  }

  private static String within(String content) {
    return changed(PLAIN, ROOT_END, content + ROOT_END);
  }

  private static String root(String attributes) {
    return changed(PLAIN, ROOT_START, ROOT_START.strip() + attributes + " ");
  }

  private static String attributes(int count, String form) {
    return repeated(count == MILLION ? 700_000 : count, form);
  }

  /** "Aa" and "BB" have the same hash, and so has whatever is made of them. */
  private static String collisions() {
    return IntStream.range(0, 1 << 14)
        .mapToObj(
            number ->
                IntStream.range(0, 14)
                    .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                    .collect(Collectors.joining()))
        .map(name -> " " + name + "=''")
        .collect(Collectors.joining());
  }

  private static String repeated(int count, String form) {
    return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining());
  }

  private static String x(int count) {
    return "x".repeat(count);
  }

  private static byte[] filled(int octet) {
    byte[] bytes = new byte[9 * MILLION];
    Arrays.fill(bytes, (byte) octet);
    return octet == 0 ? bytes : new String(bytes, UTF_8).getBytes(UTF_8);
  }
}
