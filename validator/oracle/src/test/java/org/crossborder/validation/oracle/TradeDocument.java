// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documents that are signed here: the validator's examples, and XML that is no UBL. */
enum TradeDocument {
  CERTIFICATE_OF_ORIGIN("certificate-of-origin"),
  PACKING_LIST("packing-list"),
  PACKING_LIST_WITH_EXTENSION("packing-list"),
  PLAIN_XML("");

  private static final Path EXAMPLES =
      Path.of("../validation/src/main/resources/org/crossborder/validation/pack/ubl/examples");
  private static final String PLAIN =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <?origin a processing instruction?>
      <!-- a comment -->
      <permit xmlns="urn:example:permit" xmlns:x="urn:example:unused" number="1">
        <goods x:lang="한국어">Tea &amp; jute, 5 &lt; 6 t, <![CDATA[<in bags>]]></goods>
        <quantity>6480.00</quantity>
      </permit>
      """;

  private final String example;

  TradeDocument(String example) {
    this.example = example;
  }

  String text() {
    return switch (this) {
      case CERTIFICATE_OF_ORIGIN, PACKING_LIST -> example();
      case PACKING_LIST_WITH_EXTENSION ->
          UblSignaturePlace.around("<seals xmlns=\"urn:example\">2</seals>", example());
      case PLAIN_XML -> PLAIN;
    };
  }

  private String example() {
    try {
      return Files.readString(EXAMPLES.resolve(example + ".xml"));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
