// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

/** An expression that uses more of XPath than this package knows, or that is none. */
public final class UnsupportedXPathException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is not known here. */
  public UnsupportedXPathException(String what) {
    super(what);
  }
}
