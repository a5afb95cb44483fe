// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Evidence packages.
 *
 * @param largest the largest package that is made, up to 1 GB; it is made in memory, so a heap must
 *     have room for about four times as much. What is larger is refused with a reason
 * @param timeStamps where time-stamps come from. Without it packages are sealed at level B: when
 *     they were made is then this gateway's word alone, and they are worth less once its
 *     certificate has ended
 */
public record EvidenceProperties(
    @DefaultValue("256MB") DataSize largest, @Nullable @Valid TimeStamps timeStamps) {
  public EvidenceProperties {
    if (largest != null && (largest.toMegabytes() < 1 || largest.toMegabytes() > 1024)) {
      throw new IllegalArgumentException(
          "crossborder.gateway.evidence.largest must be from 1MB to 1024MB");
    }
  }

  /**
   * A time-stamping authority (RFC 3161).
   *
   * @param url where it answers, by http or https
   * @param tlsAnchor PEM file with the CA of its TLS certificate; without it the platform's CAs
   *     count
   * @param validationData directory of certificates (PEM or DER) and CRLs (DER), read anew for each
   *     package: what it takes to validate the certificates of this gateway and of the authority
   *     later goes into the package. Without a CRL about each, packages stay at level B and say so
   * @param timeout for the whole answer; a package whose time-stamp does not come is made at level
   *     B, and made again when it is asked for next
   * @param renewBefore how long before their newest time-stamp ends packages get another. Shorter
   *     than the authority's longest outage, and some end before they are renewed
   */
  public record TimeStamps(
      @NotNull URI url,
      @Nullable Path tlsAnchor,
      @NotNull Path validationData,
      @DefaultValue("10s") Duration timeout,
      @DefaultValue("90d") Duration renewBefore) {}
}
