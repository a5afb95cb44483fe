// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.xml;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.list.Extension;

/** Reads extensions; each element within one is a statement of its own. */
final class Extensions {
  private Extensions() {}

  static List<Extension> read(List<Fields> elements) {
    List<Extension> extensions = new ArrayList<>();
    for (Fields element : elements) {
      boolean critical = List.of("true", "1").contains(element.attribute("Critical"));
      List<Fields> statements = element.all();
      statements.forEach(statement -> extensions.add(read(statement, critical)));
      if (statements.isEmpty()) {
        extensions.add(new Extension.Unknown(critical, "text"));
      }
    }
    return extensions;
  }

  private static Extension read(Fields statement, boolean critical) {
    if (statement.is(ListNames.TSL, "AdditionalServiceInformation")
        && statement.field("OtherInformation").isEmpty()) {
      return new Extension.AdditionalServiceInformation(
          critical,
          statement.required("URI").multilingualUri(),
          statement.optionalText("InformationValue"));
    }
    if (statement.is(ListNames.TSL, "ExpiredCertsRevocationInfo")) {
      return new Extension.ExpiredCertsRevocationInfo(critical, statement.time());
    }
    if (statement.is(ListNames.REGISTRY, "LogTreeSize")) {
      return new Extension.LogPosition(critical, Long.parseLong(statement.text()));
    }
    return new Extension.Unknown(critical, statement.qualifiedName());
  }
}
