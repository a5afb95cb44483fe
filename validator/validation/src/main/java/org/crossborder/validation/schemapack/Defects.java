// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.pack.PackFiles;
import org.w3c.dom.Element;

/** Gathers the defects of one pack. */
final class Defects {
  private static final int MAXIMUM = 200;

  private final XmlTree manifest;
  private final List<PackDefect> found = new ArrayList<>();

  Defects(XmlTree manifest) {
    this.manifest = manifest;
  }

  List<PackDefect> list() {
    return List.copyOf(found);
  }

  void add(PackDefect defect) {
    if (found.size() < MAXIMUM) {
      found.add(defect);
    }
  }

  /** A defect of the manifest at one of its elements. */
  void at(Element element, String sentence) {
    at(manifest.locate(element), sentence);
  }

  void at(Location location, String sentence) {
    add(new PackDefect(PackFiles.MANIFEST, location.line(), location.column(), sentence));
  }
}
