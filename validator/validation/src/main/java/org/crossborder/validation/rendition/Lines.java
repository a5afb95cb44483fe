// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import org.crossborder.validation.language.Text;
import org.jspecify.annotations.Nullable;

/** All that a document says within an element, in its order, a line each. */
final class Lines {
  private static final Set<String> COUNTRY_CODES = Set.of("IdentificationCode", "CountryID");

  private Lines() {}

  static Text of(XdmNode element) {
    List<Text> lines = new ArrayList<>();
    for (XdmNode leaf : Leaves.of(element)) {
      lines.add(line(leaf));
    }
    return language ->
        lines.stream().map(line -> line.in(language)).distinct().collect(Collectors.joining("\n"));
  }

  private static Text line(XdmNode leaf) {
    String value = leaf.getStringValue().strip();
    if (COUNTRY_CODES.contains(leaf.getNodeName().getLocalName())) {
      return Text.country(value);
    }
    String scheme = attribute(leaf, "schemeID");
    return Text.literal(scheme == null ? value : value + " (" + scheme + ")");
  }

  private static @Nullable String attribute(XdmNode node, String name) {
    return node.getAttributeValue(new QName(name));
  }
}
