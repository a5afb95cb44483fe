// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long the content of documents is kept. What is over is purged, and cannot be brought
 * back: hashes, ids, states, times and receipts are all that stays.
 *
 * @param periods what the law of each Party prescribes. Of a document the longer of its two
 *     Parties' periods counts; while one of them is not known here, it is kept for ever
 * @param otherwise the period of a Party or document type that {@code periods} does not name, such
 *     as {@code P10Y}. Without it nothing is purged of which one Party's law is not known
 * @param packages absolute path of a directory that evidence packages are put into before their
 *     documents are purged; what cannot be put there is not purged. The gateway never deletes
 *     there. Without it only the hash of a package stays
 * @param events how long events, their dispatches and confirmed deliveries are kept, at least a
 *     day. Webhooks can be told again as long; what is still to be told stays
 * @param every how often to look for what is over
 * @param grace how long payloads stay after their documents were purged, at least ten minutes.
 *     Longer than the longest pause of a node, or it may name one that is gone
 */
public record RetentionProperties(
    List<@Valid Legal> periods,
    @Nullable Period otherwise,
    @Nullable Path packages,
    @DefaultValue("365d") Duration events,
    @DefaultValue("1h") Duration every,
    @DefaultValue("1h") Duration grace) {
  private static final String PREFIX = "crossborder.gateway.retention.";
  private static final Duration SHORTEST_GRACE = Duration.ofMinutes(10);

  public RetentionProperties {
    periods = periods == null ? List.of() : List.copyOf(periods);
    if (grace != null && grace.compareTo(SHORTEST_GRACE) < 0) {
      throw new IllegalArgumentException(PREFIX + "grace must be at least 10m");
    }
    if (every != null && every.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(PREFIX + "every must be at least 1s");
    }
    if (events != null && events.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException(PREFIX + "events must be at least 1d");
    }
    if (otherwise != null && (otherwise.isNegative() || otherwise.isZero())) {
      throw new IllegalArgumentException(PREFIX + "otherwise must be a period such as P10Y");
    }
    if (packages != null && !packages.isAbsolute()) {
      throw new IllegalArgumentException(PREFIX + "packages must be an absolute path");
    }
    requireOnce(periods);
  }

  private static void requireOnce(List<Legal> periods) {
    Set<String> seen = new HashSet<>();
    for (Legal legal : periods) {
      if (!seen.add(legal.party() + " " + legal.documentType())) {
        throw new IllegalArgumentException(
            PREFIX + "periods has two of " + legal.party() + " for " + legal.documentType());
      }
    }
  }

  /**
   * What one Party's law prescribes.
   *
   * @param party ISO code of the Party
   * @param documentType id of the document type, as {@code validator.jar documents} lists it;
   *     without it every type that is not named otherwise
   * @param period counted from the receipt, such as {@code P5Y}
   * @param legalReference the law and its section, for who asks why something is gone
   */
  public record Legal(
      @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code")
          String party,
      @Nullable String documentType,
      @NotNull Period period,
      @NotBlank @Size(max = 500) String legalReference) {
    public Legal {
      if (period != null && (period.isNegative() || period.isZero())) {
        throw new IllegalArgumentException(PREFIX + "periods: " + period + " is no period");
      }
    }
  }
}
