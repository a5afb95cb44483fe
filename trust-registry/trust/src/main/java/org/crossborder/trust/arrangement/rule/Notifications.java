// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.stream.Stream;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.treaty.Participant;

/** What the depositary notified about a State, held against the register. */
final class Notifications {
  private Notifications() {}

  /** A sentence for each reservation and accepted amendment that the register has not. */
  static Stream<String> unrecorded(Participant known, Party party) {
    return Stream.concat(
        known.reservations().stream()
            .filter(
                r -> party.reservations().stream().noneMatch(x -> x.article().equals(r.article())))
            .map(
                r ->
                    "The reservation of "
                        + party.name()
                        + " on "
                        + r.article()
                        + " is not recorded."),
        known.amendments().stream()
            .filter(
                a ->
                    party.amendments().stream().noneMatch(x -> x.amendment().equals(a.amendment())))
            .map(
                a ->
                    party.name()
                        + "'s acceptance of the amendments of "
                        + a.amendment()
                        + " is not recorded."));
  }
}
