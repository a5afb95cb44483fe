// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Set;
import org.crossborder.trust.Ordered;
import org.crossborder.trust.Period;

/**
 * A key that a person signs changes with, on behalf of a Party or of the accession office.
 *
 * @param id registry-wide id of this key, e.g. {@code BD/officer-1}
 * @param party ISO code of the Party, or {@link #ACCESSION}
 * @param person who the person is, the same for all keys of the same person: four eyes are two
 *     persons
 * @param roles what the person may sign
 * @param certificate of the key
 * @param period within which the person is an officer; a dismissal ends it
 */
public record Officer(
    String id,
    String party,
    String person,
    Set<OfficerRole> roles,
    X509Certificate certificate,
    Period period) {
  /**
   * Stands in the place of a Party's code for officers of the accession office, who record what the
   * depositary notifies (Articles 18 to 20 and 25).
   */
  public static final String ACCESSION = "ACCESSION";

  public Officer {
    roles = Ordered.copyOf(roles);
  }

  /** The same officer until {@code end}. */
  public Officer until(Instant end) {
    return new Officer(id, party, person, roles, certificate, new Period(period.from(), end));
  }
}
