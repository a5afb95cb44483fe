// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.XdmNode;

/** Gathers what is wrong with one file. */
final class Defects {
  private final String file;
  private final List<Defect> list = new ArrayList<>();

  Defects(String file) {
    this.file = file;
  }

  void add(XdmNode at, String message) {
    list.add(new Defect(file, at.getLineNumber(), at.getColumnNumber(), message));
  }

  void add(Place at, String message) {
    list.add(new Defect(file, at.line(), at.column(), message));
  }

  /** The attribute's value, or an empty text and a defect. */
  String required(XdmNode element, String attribute) {
    String value = element.attribute(attribute);
    if (value == null || value.isBlank()) {
      add(element, name(element) + " has no " + attribute);
      return "";
    }
    return value.strip();
  }

  void unsupported(XdmNode element) {
    add(element, name(element) + " is not supported");
  }

  private static String name(XdmNode element) {
    return element.getNodeName().toString();
  }

  String file() {
    return file;
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  List<Defect> list() {
    return List.copyOf(list);
  }
}
