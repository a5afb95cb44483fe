// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

/** A file is no list of codes; the message is a sentence. */
public final class CodeListDefectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  CodeListDefectException(int line, int column, String message) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /** Line of the defect, from 1; 0 if unknown. */
  public int line() {
    return line;
  }

  /** Column of the defect, from 1; 0 if unknown. */
  public int column() {
    return column;
  }
}
