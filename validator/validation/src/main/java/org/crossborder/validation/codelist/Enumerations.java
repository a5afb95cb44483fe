// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXParseException;

/** Reads the enumerations of an XML schema, as UN/CEFACT publishes its code lists. */
final class Enumerations extends CodeEvents {
  private final Map<String, Code> codes = new LinkedHashMap<>();

  private Enumerations() {}

  static Map<String, Code> read(byte[] bytes) {
    Enumerations reader = new Enumerations();
    reader.parse(bytes);
    if (reader.codes.isEmpty()) {
      throw new CodeListDefectException(1, 1, "The schema enumerates no codes.");
    }
    return reader.codes;
  }

  @Override
  void start(String name, Attributes attributes) throws SAXParseException {
    if (name.equals("enumeration")) {
      String value = attributes.getValue("value");
      if (value == null || value.isBlank()) {
        throw defect("An enumeration has no value.");
      }
      codes.put(value, Code.of(value, ""));
    }
  }

  @Override
  void end(String name, String text) {
    // the value stands in an attribute
  }
}
