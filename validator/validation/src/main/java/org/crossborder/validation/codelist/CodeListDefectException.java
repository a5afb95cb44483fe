// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

/** A file is no list of codes; the message is a sentence. */
public final class CodeListDefectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final int column;

  CodeListDefectException(int line, int column, String message) {
    this("", line, column, message);
  }

  private CodeListDefectException(String file, int line, int column, String message) {
    super(message);
    this.file = file;
    this.line = line;
    this.column = column;
  }

  /** The same, told of a file. */
  CodeListDefectException in(String name) {
    return new CodeListDefectException(name, line, column, String.valueOf(getMessage()));
  }

  /** The file; empty if unknown. */
  public String file() {
    return file;
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
