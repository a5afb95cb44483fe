// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import java.time.Clock;
import java.util.Optional;
import org.crossborder.registry.publication.CurrentPublication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The register as the pages show it: what has been published, and nothing else. */
@Component("publishedRegister")
public final class PublishedRegister {
  private final CurrentPublication current;
  private final Clock clock;

  PublishedRegister(CurrentPublication current, Clock clock) {
    this.current = current;
    this.clock = clock;
  }

  /** The newest publication now, if there is one. Needs no database. */
  public Optional<Reading> newest() {
    return current.vouched().map(vouched -> new Reading(vouched.trusted(), clock.instant()));
  }

  /** The newest publication now; 503 while there is none. */
  public Reading read() {
    return newest()
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "Nothing has been published yet"));
  }
}
