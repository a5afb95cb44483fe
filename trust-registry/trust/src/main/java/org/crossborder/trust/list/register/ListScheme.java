// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossborder.trust.list.Address;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.MultilingualUri;
import org.crossborder.trust.list.PolicyOrLegalNotice;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.party.Authority;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.snapshot.Snapshot;

/**
 * All trusted lists of a register: one for each Party, and the list that points to them. The scheme
 * operator is the registry's; it publishes each Party's list for its authority.
 *
 * @param operator name of the registry's operator, in English
 * @param territory two letters for the community of the Parties (clause 5.1.5 c), e.g. {@code UN}
 * @param address of the operator
 * @param informationUri where the scheme is explained
 * @param lists where the lists are found, ending in a slash
 */
public record ListScheme(
    String operator, String territory, Address address, URI informationUri, URI lists) {
  private static final String NAME = "Trust services for cross-border paperless trade";
  private static final String LEGAL =
      "Framework Agreement on Facilitation of Cross-border Paperless Trade in Asia and the Pacific,"
          + " Article 8. Services are recognised as the Parties arranged it; a list does not say"
          + " who recognises whom.";

  /** The form of a list, by its file's ending. */
  public enum Form {
    XML(".xml"),
    LOTE(".lote.jwt");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    /** The ending of its file, with the dot. */
    public String ending() {
      return ending;
    }
  }

  /** A Party's list. */
  public TrustedList partyList(Snapshot snapshot, Party party, Form form) {
    return PartyList.of(snapshot, party.code(), operatorFor(party, form));
  }

  /**
   * The list of lists.
   *
   * @param signers for the ISO code of each Party that has a list, who signs it
   */
  public TrustedList listOfLists(
      Snapshot snapshot, Form form, Map<String, X509Certificate> signers) {
    SortedMap<String, ListOfLists.Location> locations = new TreeMap<>();
    signers.forEach(
        (party, signer) ->
            locations.put(
                party,
                new ListOfLists.Location(
                    uri(party, form), List.of(signer), MultilingualText.english(operator))));
    return ListOfLists.of(
        snapshot, territory, schemeOperator(territory, NAME, "lotl", form), locations);
  }

  private SchemeOperator operatorFor(Party party, Form form) {
    Authority authority = party.authority();
    String supervised =
        authority == null ? party.name() : party.name() + ", supervised by " + authority.name();
    return schemeOperator(Territory.of(party.code()), NAME + ": " + supervised, party.code(), form);
  }

  private SchemeOperator schemeOperator(String listed, String name, String file, Form form) {
    return new SchemeOperator(
        MultilingualText.english(operator),
        address,
        MultilingualText.english(listed + ":" + name),
        MultilingualUri.english(informationUri.toString()),
        MultilingualUri.english(informationUri.toString()),
        new PolicyOrLegalNotice(List.of(), MultilingualText.english(LEGAL)),
        List.of(uri(file, form)));
  }

  private String uri(String file, Form form) {
    return lists.resolve(file + form.ending).toString();
  }
}
