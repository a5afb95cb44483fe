// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.MultilingualUri;
import org.crossborder.trust.list.OtherTslPointer;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.snapshot.Snapshot;

/** The list that points to the lists of all Parties (clause 5.3.13). */
public final class ListOfLists {
  private ListOfLists() {}

  /**
   * Where a Party's list is and who signs it.
   *
   * @param signers certificates of the list's scheme operator; several during a rollover
   */
  public record Location(
      String uri, List<X509Certificate> signers, List<MultilingualText> operatorName) {
    public Location {
      signers = List.copyOf(signers);
      operatorName = List.copyOf(operatorName);
    }
  }

  /**
   * The list of lists for one version of the register.
   *
   * @param territory the community (clause 5.1.5 c)
   * @param locations for each Party's ISO code its list; a Party without one is not pointed to
   */
  public static TrustedList of(
      Snapshot snapshot,
      String territory,
      SchemeOperator operator,
      Map<String, Location> locations) {
    SchemeInformation scheme =
        new SchemeInformation(
            PartyList.VERSION,
            snapshot.version(),
            ListUris.listOfListsType(territory),
            operator.name(),
            operator.address(),
            operator.schemeName(),
            operator.informationUris(),
            ListUris.statusDetermination(territory),
            operator.communityRules(),
            territory,
            operator.policyOrLegalNotice(),
            PartyList.HISTORY_FOR_EVER,
            pointers(snapshot, operator, locations),
            snapshot.issuedAt(),
            snapshot.nextUpdate(),
            operator.distributionPoints(),
            PartyList.logPosition(snapshot));
    return new TrustedList(scheme, List.of());
  }

  private static List<OtherTslPointer> pointers(
      Snapshot snapshot, SchemeOperator operator, Map<String, Location> locations) {
    return locations.entrySet().stream()
        .filter(entry -> snapshot.party(entry.getKey()).isPresent())
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> pointer(Territory.of(entry.getKey()), entry.getValue(), operator))
        .toList();
  }

  private static OtherTslPointer pointer(
      String territory, Location location, SchemeOperator operator) {
    List<MultilingualUri> rules = operator.communityRules();
    return new OtherTslPointer(
        KeyIdentity.of(location.signers()).stream().map(KeyIdentity::current).toList(),
        location.uri(),
        ListUris.listType(territory),
        location.operatorName(),
        rules.isEmpty() ? MultilingualUri.english(ListUris.schemeRules(territory)) : rules,
        territory,
        ListUris.MIME_TYPE);
  }
}
