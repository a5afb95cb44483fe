// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The dates of TS 119 312 as the default policy file of DSS has them. */
final class DssPolicy {
  private DssPolicy() {}

  /** When such a key ends by the row with the most bits that it reaches; empty if never. */
  static Optional<Instant> endOf(String algorithm, int bits) {
    return rows()
        .filter(row -> row.getTextContent().strip().equals(algorithm))
        .filter(row -> row.hasAttribute("Size") && size(row) <= bits)
        .max(Comparator.comparingInt(DssPolicy::size))
        .map(row -> row.getAttribute("Date"))
        .filter(date -> !date.isEmpty())
        .map(date -> LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static int size(Element row) {
    return Integer.parseInt(row.getAttribute("Size"));
  }

  private static Stream<Element> rows() {
    try (InputStream policy = DssPolicy.class.getResourceAsStream("/policy/constraint.xml")) {
      NodeList rows =
          ((Element)
                  DocumentBuilderFactory.newDefaultInstance()
                      .newDocumentBuilder()
                      .parse(policy)
                      .getElementsByTagName("AlgoExpirationDate")
                      .item(0))
              .getElementsByTagName("Algo");
      return IntStream.range(0, rows.getLength()).mapToObj(i -> (Element) rows.item(i));
    } catch (IOException | SAXException | ParserConfigurationException fault) {
      throw new IllegalStateException("The policy of DSS cannot be read", fault);
    }
  }
}
