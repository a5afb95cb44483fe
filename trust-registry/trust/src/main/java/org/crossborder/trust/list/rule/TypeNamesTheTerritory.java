// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.list.TrustedList;

/** A list outside the EU has a type that names its territory (clauses 5.3.3, 5.3.10 and D.6). */
final class TypeNamesTheTerritory implements ListRule {
  @Override
  public Stream<ListFinding> evaluate(TrustedList list, Instant now) {
    String type = list.schemeInformation().type();
    String territory = list.schemeInformation().territory();
    List<String> expected =
        List.of(
            ListUris.listType(territory),
            ListUris.listOfListsType(territory),
            "http://uri.etsi.org/TrstSvc/TrustedList/TSLType/EUgeneric",
            "http://uri.etsi.org/TrstSvc/TrustedList/TSLType/EUlistofthelists");
    return expected.contains(type)
        ? Stream.empty()
        : Stream.of(ListFinding.warning("5.3.3", "TSL type", type + " is no type of " + territory));
  }
}
