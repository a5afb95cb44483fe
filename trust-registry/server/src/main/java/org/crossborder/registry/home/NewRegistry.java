// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import java.util.List;
import java.util.Optional;
import org.crossborder.trust.party.Officer;

/**
 * What is decided when a registry is made.
 *
 * @param origin what the log is called, for ever; without it, a name made from its key
 * @param witnesses who watches the log at first
 * @param accessionOfficers whom the root makes officers of the accession office
 */
public record NewRegistry(
    Optional<String> origin, Witnesses witnesses, List<Officer> accessionOfficers) {
  public NewRegistry {
    accessionOfficers = List.copyOf(accessionOfficers);
  }
}
