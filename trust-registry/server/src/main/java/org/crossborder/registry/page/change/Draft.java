// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.change;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.crossborder.registry.page.Reading;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.operation.ConfirmEmergency;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What an officer wants to do, as the form says it.
 *
 * @param emergency index of an emergency action that is to be confirmed, or null
 */
record Draft(
    @Nullable Long emergency,
    @Nullable String service,
    @Nullable ServiceStatus status,
    @Nullable String invalidityDate,
    @Nullable String title,
    @Nullable String reason,
    @Nullable String legalReference) {
  private static final int LONGEST = 500;

  /** The change that would be signed. */
  Change change(Reading reading, long treeSize) {
    return new Change(
        UUID.randomUUID().toString(),
        treeSize,
        reading.now().truncatedTo(ChronoUnit.MILLIS),
        text(title),
        text(reason),
        text(legalReference),
        null,
        List.of(operation(reading)));
  }

  private Operation operation(Reading reading) {
    if (emergency != null) {
      return new ConfirmEmergency(emergency);
    }
    if (service == null || status == null || reading.service(service).isEmpty()) {
      throw bad("Choose a trust service and what it becomes");
    }
    return new SetServiceStatus(service, status, null, text(reason), invalidity());
  }

  private @Nullable Instant invalidity() {
    if (status != ServiceStatus.COMPROMISED) {
      return null;
    }
    try {
      return LocalDateTime.parse(text(invalidityDate)).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw bad("Say since when the compromised service cannot be relied on");
    }
  }

  private static String text(@Nullable String given) {
    if (given == null || given.isBlank() || given.length() > LONGEST) {
      throw bad("Title, reason and legal reference are needed, with at most 500 characters each");
    }
    return given.strip();
  }

  private static ResponseStatusException bad(String sentence) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, sentence);
  }
}
