// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.util.Map;

/** Reads a file of codes in the form that its name ends in. */
public final class CodeFiles {
  private CodeFiles() {}

  /** Whether files of this name can be read. */
  public static boolean isKnown(String name) {
    return name.endsWith(".gc") || name.endsWith(".csv") || name.endsWith(".xsd");
  }

  /**
   * The codes of a file: OASIS genericode (.gc), comma-separated values (.csv), or the enumerations
   * of an XML schema (.xsd).
   *
   * @throws CodeListDefectException if it is none of these
   */
  public static Map<String, Code> read(String name, byte[] bytes) {
    if (name.endsWith(".gc")) {
      return Genericode.read(bytes);
    }
    if (name.endsWith(".csv")) {
      return CommaSeparated.read(bytes);
    }
    if (name.endsWith(".xsd")) {
      return Enumerations.read(bytes);
    }
    throw new CodeListDefectException(
        0, 0, "A list of codes is a .gc, a .csv or an .xsd file; " + name + " is none.");
  }
}
