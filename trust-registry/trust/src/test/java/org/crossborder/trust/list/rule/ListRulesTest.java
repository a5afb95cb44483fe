// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.list.Samples.NOW;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.register.PartyList;
import org.crossborder.trust.list.xml.ListReading;
import org.crossborder.trust.list.xml.TrustedListReader;
import org.crossborder.trust.list.xml.TrustedListWriter;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One defect a case: each is found by its rule, under its clause, and by no other. */
class ListRulesTest {
  private static final TrustedList LIST =
      PartyList.of(
          Samples.snapshot(
              Samples.service(
                  "BD/seal",
                  ServiceType.CA_FOR_SEALS,
                  List.of(Samples.certificate("CN=CA")),
                  Samples.status(
                      ServiceStatus.GRANTED, "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"),
                  Samples.status(ServiceStatus.WITHDRAWN, "2025-01-01T00:00:00Z", null))),
          "BD",
          Samples.operator());
  private static final String XML = new String(TrustedListWriter.write(LIST), UTF_8);
  private static final String UNKNOWN =
      "<Extension Critical=\"true\"><a:b xmlns:a=\"urn:a\"/></Extension>";

  static Stream<Arguments> defects() {
    return Stream.of(
        Arguments.of("5.1.4", "<Name xml:lang=\"en\">BD:", "<Name xml:lang=\"fr\">BD:"),
        Arguments.of("5.3.1", "Identifier>6<", "Identifier>5<"),
        Arguments.of("5.3.1", "Identifier>6<", "Identifier>4<"),
        Arguments.of("5.3.3", "TSLType/BDlist", "TSLType/KRlist"),
        Arguments.of("5.3.12", "Period>65535<", "Period>3653<"),
        Arguments.of("5.3.14", "IssueDateTime>2026-11-22T08", "IssueDateTime>2026-11-22T10"),
        Arguments.of("5.3.15", "dateTime>2026-11-23T08", "dateTime>2026-11-22T09"),
        Arguments.of("5.3.15", "<dateTime>2026-11-23T08:00:00Z</dateTime>", ""),
        Arguments.of("5.3.15", "dateTime>2026-11-23T08", "dateTime>2027-06-01T08"),
        Arguments.of("5.3.17", "<SchemeExtensions>", "<SchemeExtensions>" + UNKNOWN),
        Arguments.of("5.4.2", "NTRBD-123", "Chamber"),
        Arguments.of(
            "5.4.5",
            "</TSPInformation>",
            "<TSPInformationExtensions>"
                + UNKNOWN
                + "</TSPInformationExtensions></TSPInformation>"),
        Arguments.of(
            "5.5.9", "<ServiceInformationExtensions>", "<ServiceInformationExtensions>" + UNKNOWN),
        Arguments.of(
            "5.5.10", "StartingTime>2024-01-01T00:00:00Z", "StartingTime>2025-01-01T00:00:00Z"),
        Arguments.of(
            "5.5.10", "StartingTime>2025-01-01T00:00:00Z", "StartingTime>2026-11-22T08:30:00Z"),
        Arguments.of(
            "5.5.3",
            "</TrustServiceProviderList>",
            XML.substring(
                    XML.indexOf("<TrustServiceProvider>"),
                    XML.indexOf("</TrustServiceProviderList>"))
                + "</TrustServiceProviderList>"));
  }

  @ParameterizedTest
  @MethodSource("defects")
  void aDefectIsFound(String clause, String right, String wrong) {
    assertThat(XML).contains(right);

    assertThat(clauses(replaceFirst(right, wrong), NOW)).containsExactly(clause);
  }

  @Test
  void aGoodListHasNoFindings() {
    assertThat(ListRules.evaluate(LIST, NOW)).isEmpty();
    assertThat(clauses(XML, NOW)).isEmpty();
    assertThat(clauses(XML, NOW.plusSeconds(86_400))).containsExactly("5.3.15");
  }

  @Test
  void aServiceWithoutCertificateIsFound() {
    assertThat(clauses(XML.replaceAll("(?s)<DigitalId>\\s*<X509Cert.*?</DigitalId>", ""), NOW))
        .containsExactly("5.5.3");
  }

  @Test
  void aHistoryWithCertificatesOrWithoutKeyIdentifierIsFound() {
    int history = XML.indexOf("<ServiceHistory>");
    String without =
        XML.substring(0, history)
            + XML.substring(history).replaceAll("(?s)<DigitalId>\\s*<X509SKI.*?</DigitalId>", "");

    assertThat(clauses(without, NOW)).containsExactly("5.6.3");
  }

  private static String replaceFirst(String right, String wrong) {
    int at = XML.indexOf(right);
    return XML.substring(0, at) + wrong + XML.substring(at + right.length());
  }

  private static List<String> clauses(String xml, Instant now) {
    ListReading reading = TrustedListReader.read(xml.getBytes(UTF_8), now);
    assertThat(reading.list()).as(reading.findings().toString()).isPresent();
    return reading.findings().stream()
        .map(ListFinding::clause)
        .filter(clause -> !clause.equals("5.7.1"))
        .toList();
  }
}
