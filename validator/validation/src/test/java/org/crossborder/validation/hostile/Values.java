// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static org.crossborder.validation.hostile.Subjects.PLAIN;
import static org.crossborder.validation.hostile.Subjects.changed;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Well-formed documents whose values are meant to overthrow what computes with them. */
final class Values {
  private static final String AMOUNT = ">27300.00<";
  private static final String DATE = ">2026-11-18<";
  private static final String ITEM = "<cac:GoodsItem>";

  private Values() {}

  static Stream<HostileDocument> all() {
    return Stream.of(numbers(), dates(), texts(), many()).flatMap(cases -> cases);
  }

  private static Stream<HostileDocument> numbers() {
    return Stream.of(
            "1e400000", "1E9", "INF", "NaN", "-INF", "0x10", "1,000", "1/0", "", "١٢", "1 2")
        .map(value -> amount("an amount of " + value, "SC-01", value))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                wrong ->
                    Stream.concat(
                        wrong.stream(),
                        Stream.of(
                            amount("an amount of a million digits", "IN-08", "9".repeat(1_000_000)),
                            amount(
                                "an amount of a million decimals",
                                "IN-08",
                                "27300." + "0".repeat(1_000_000)),
                            amount(
                                "an amount of a million zeros first",
                                "IN-08",
                                "0".repeat(1_000_000) + "27300"),
                            amount("a negative amount", "CO", "-27300.00"),
                            amount(
                                "the least amount that is one",
                                "SG-01",
                                "27300." + "0".repeat(300) + "1")))));
  }

  private static Stream<HostileDocument> dates() {
    return Stream.of(
        date("the year 99999", "SG-01", "99999-12-31"),
        date("the year nine hundred million", "SG-01", "999999999-12-31"),
        date("a year of ten thousand digits", "IN-08", "9".repeat(10_000) + "-12-31"),
        date("a year before the first", "SG-01", "-0044-03-15"),
        date("a day in no year", "SC-01", "0000-00-00"),
        date("the thirtieth of February", "SC-01", "2026-02-30"),
        date("a time zone of fourteen hours", "SG-01", "2026-11-18+14:00"),
        date("a time zone of fifteen hours", "SC-01", "2026-11-18+15:00"),
        date("a date in words", "SC-01", "yesterday"));
  }

  private static Stream<HostileDocument> texts() {
    return Stream.of(
        number(
            "a number of a million digits in pieces",
            "IN-08",
            "9".repeat(900).concat("<!-- -->").repeat(1_000)),
        number("a number of a million letters", "SG-01", "a".repeat(1_000_000)),
        number("a number that looks for backtracking", "SG-01", "a".repeat(100_000) + "!"),
        number("a number of hyphens", "SG-01", "-".repeat(500_000)),
        number("a number of spaces", "UB-01", " ".repeat(500_000)),
        number("a number of combining marks", "SG-01", "e" + "\u0301".repeat(500_000)),
        number("a number of half a million digits", "IN-08", "1".repeat(500_000)),
        number("a number of placeholders", "SG-01", "{1}{2}{3}".repeat(10_000)),
        number("a number of markup", "SG-01", "&lt;b&gt;".repeat(10_000)),
        number("a number of line ends", "SG-01", "a&#10;".repeat(100_000)),
        HostileDocument.of(
            "a code of a million letters",
            "CL-01",
            PLAIN.replaceFirst(">BD</cbc:Ident", ">" + "B".repeat(1_000_000) + "</cbc:Ident")),
        HostileDocument.of(
            "a unit of sixty thousand letters",
            "CL-04",
            PLAIN.replaceFirst("unitCode=\"KGM\"", "unitCode=\"" + "K".repeat(60_000) + "\"")),
        HostileDocument.of(
            "a heading of a million digits",
            "IN-08",
            changed(PLAIN, ">610910<", ">" + "6".repeat(1_000_000) + "<")));
  }

  private static Stream<HostileDocument> many() {
    String item = Subjects.part(PLAIN, ITEM + ".*?</cac:GoodsItem>");
    String means = Subjects.part(PLAIN, "<cac:ShipmentStage>.*?</cac:ShipmentStage>");
    return Stream.of(
        HostileDocument.large(
            "five thousand goods of one number",
            "UB",
            () -> PLAIN.replace(item, item.repeat(5_000))),
        HostileDocument.large(
            "three thousand goods without a weight",
            "UB-12",
            () -> PLAIN.replace(item, weightless(item))),
        HostileDocument.large(
            "five thousand stages", "SG-01", () -> PLAIN.replace(means, means.repeat(5_000))),
        HostileDocument.large(
            "fifty thousand names of one party",
            "SG-01",
            () ->
                PLAIN.replaceFirst(
                    "<cac:PartyName>",
                    "<cac:PartyName><cbc:Name>x</cbc:Name></cac:PartyName>".repeat(50_000)
                        + "<cac:PartyName>")),
        HostileDocument.large(
            "fifty thousand notes",
            "SG-01",
            () ->
                PLAIN.replaceFirst(
                    "<cbc:Note>", "<cbc:Note>x</cbc:Note>".repeat(50_000) + "<cbc:Note>")),
        HostileDocument.large(
            "fifty thousand elements that are unknown",
            "SC-01",
            () ->
                PLAIN.replaceFirst(
                    "<cbc:Note>", "<cbc:Knote>x</cbc:Knote>".repeat(50_000) + "<cbc:Note>")),
        HostileDocument.large(
            "a hundred thousand ids that are one",
            "SG-03",
            () ->
                Subjects.SEALED.replace(
                    "</CertificateOfOrigin>",
                    "<a Id='x'/>".repeat(100_000) + "</CertificateOfOrigin>")));
  }

  private static String weightless(String item) {
    String light = item.replaceFirst("(?s)<cbc:NetWeightMeasure.*?</cbc:NetWeightMeasure>", "");
    return IntStream.range(0, 3_000)
        .mapToObj(number -> light.replaceFirst("<cbc:ID>1<", "<cbc:ID>" + (number + 10) + "<"))
        .collect(Collectors.joining());
  }

  private static HostileDocument amount(String name, String rule, String value) {
    return HostileDocument.large(name, rule, () -> changed(PLAIN, AMOUNT, ">" + value + "<"));
  }

  private static HostileDocument date(String name, String rule, String value) {
    return HostileDocument.of(name, rule, changed(PLAIN, DATE, ">" + value + "<"));
  }

  private static HostileDocument number(String name, String rule, String value) {
    return HostileDocument.large(
        name, rule, () -> PLAIN.replaceFirst(">BD-EPB-2026-0041873<", ">" + value + "<"));
  }
}
