// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Stops at the first error. */
final class Stop implements ErrorHandler {
  @Override
  public void warning(SAXParseException e) {}

  @Override
  public void error(SAXParseException e) throws SAXParseException {
    throw e;
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXParseException {
    throw e;
  }
}
