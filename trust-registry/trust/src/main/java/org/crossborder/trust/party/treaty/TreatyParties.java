// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party.treaty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The participants of the Framework Agreement with their dates, as the depositary (Article 25)
 * published them: one data file. It is where a proposal to admit a Party comes from; the register
 * knows only what was proposed and approved.
 *
 * @param source where the dates were read
 * @param asOf the day of the newest event in the source; what came later is not in here
 */
public record TreatyParties(
    String agreement,
    String source,
    String reference,
    LocalDate asOf,
    List<Participant> participants) {
  public TreatyParties {
    participants = List.copyOf(participants);
  }

  /** The participants that ship with this library. */
  public static TreatyParties packaged() {
    JsonMapper mapper =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (InputStream in = TreatyParties.class.getResourceAsStream("treaty-status.json")) {
      return mapper.readValue(in, TreatyParties.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The treaty's status cannot be read", e);
    }
  }

  /** The State with this ISO code, if it signed or is bound. */
  public Optional<Participant> find(String code) {
    return participants.stream().filter(state -> state.code().equals(code)).findFirst();
  }
}
