// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.trqp;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.snapshot.Snapshot;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What can be asked: authorities with the frameworks they act under, actions and resources (TRQP
 * 2.0, Identifiers: discoverable from the authority's identifier).
 */
@JsonNaming(SnakeCaseStrategy.class)
record TrqpMetadata(
    String trqpVersion, List<Authority> authorities, List<String> actions, List<String> resources) {
  private static final String AGREEMENT =
      "Framework Agreement on Facilitation of Cross-border Paperless Trade in Asia and the Pacific";

  @JsonNaming(SnakeCaseStrategy.class)
  record Authority(String authorityId, String name, List<String> governanceFrameworks) {}

  static TrqpMetadata of(Snapshot register) {
    List<Clause> clauses =
        register.arrangements().stream().flatMap(a -> a.clauses().stream()).toList();
    return new TrqpMetadata(
        "2.0",
        register.parties().stream().map(party -> authority(party, register)).toList(),
        clauses.stream().flatMap(c -> c.purposes().stream()).distinct().sorted().toList(),
        clauses.stream().flatMap(c -> c.documentTypes().stream()).distinct().sorted().toList());
  }

  private static Authority authority(Party party, Snapshot register) {
    Stream<String> arrangements =
        register.arrangements().stream()
            .filter(arrangement -> arrangement.parties().contains(party.code()))
            .map(TrqpMetadata::framework);
    return new Authority(
        TrqpIdentifiers.ofParty(party.code()),
        party.name(),
        Stream.concat(Stream.of(AGREEMENT), arrangements).toList());
  }

  private static String framework(Arrangement arrangement) {
    return arrangement.title() + " (" + arrangement.normativeSource() + ")";
  }
}
