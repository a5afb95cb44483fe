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
   * @throws CodeListDefectException if it does not fit its form
   */
  public static Map<String, Code> read(String name, byte[] bytes) {
    try {
      return name.endsWith(".gc")
          ? Genericode.read(bytes)
          : name.endsWith(".csv") ? CommaSeparated.read(bytes) : Enumerations.read(bytes);
    } catch (CodeListDefectException e) {
      throw e.in(name);
    }
  }
}
