// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.xml;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.list.ListFinding;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Collects what the parser and the schema have to say; after {@value #MAXIMUM} the reading ends.
 */
final class SchemaFindings implements ErrorHandler {
  private static final int MAXIMUM = 100;
  private static final String CLAUSE = "Annex C";

  private final List<ListFinding> findings = new ArrayList<>();

  @Override
  public void warning(SAXParseException e) {
    findings.add(ListFinding.warning(CLAUSE, place(e), String.valueOf(e.getMessage())));
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    findings.add(ListFinding.error(CLAUSE, place(e), String.valueOf(e.getMessage())));
    if (findings.size() >= MAXIMUM) {
      throw new SAXException("Too many errors; what follows has not been read");
    }
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  void ended(SAXException e) {
    String where = e instanceof SAXParseException at ? place(at) : "the list";
    findings.add(ListFinding.error("5.1.1", where, String.valueOf(e.getMessage())));
  }

  boolean any() {
    return !findings.isEmpty();
  }

  List<ListFinding> findings() {
    return List.copyOf(findings);
  }

  private static String place(SAXParseException e) {
    return "line " + e.getLineNumber() + ", column " + e.getColumnNumber();
  }
}
