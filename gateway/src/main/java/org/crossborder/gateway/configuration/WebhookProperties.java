// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * National systems that are told by HTTPS POST.
 *
 * @param endpoints by name: lower-case letters, digits and hyphens
 * @param internalHosts hosts of endpoints that may have addresses of networks that are not public;
 *     others are not connected to. Each is a way into that network for whoever writes the
 *     configuration
 * @param links where clients reach the national API, as seen from them; without it, links in events
 *     are paths
 */
public record WebhookProperties(
    Map<
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}", message = "must be a name in lower case")
            String,
            @Valid Endpoint>
        endpoints,
    Set<String> internalHosts,
    @Nullable URI links) {
  public WebhookProperties {
    endpoints = endpoints == null ? Map.of() : Map.copyOf(endpoints);
    internalHosts = internalHosts == null ? Set.of() : Set.copyOf(internalHosts);
  }

  /**
   * One system.
   *
   * @param url https
   * @param tlsAnchor PEM file with the CA of its TLS certificate; no other is trusted
   * @param keys each signs what is sent: {@code whsec_} and a secret, or {@code whsk_} and an
   *     Ed25519 key. To change keys, add the new one, tell the system, then remove the old one
   * @param deliveries whether documents are handed to it; if not, it is told events only
   * @param events what it is told: {@code receipted}, {@code rejected} and so on, or {@code *}
   * @param inline most bytes of a document and its annexes that a delivery carries; beyond it, a
   *     delivery has links only. A delivery needs three times as much memory
   * @param timeout for a post and its answer; a system that is slower is told the same again
   * @param concurrency posts at once; with more than one, events may overtake each other
   */
  public record Endpoint(
      @NotNull URI url,
      @NotNull Path tlsAnchor,
      @NotEmpty List<@NotBlank String> keys,
      @DefaultValue("true") boolean deliveries,
      List<String> events,
      @DefaultValue("1MB") DataSize inline,
      @DefaultValue("30s") Duration timeout,
      @DefaultValue("4") @Min(1) @Max(64) int concurrency) {
    public Endpoint {
      keys = keys == null ? List.of() : List.copyOf(keys);
      events = events == null ? List.of() : List.copyOf(events);
    }

    /** Without the keys. */
    @Override
    public String toString() {
      return "Endpoint[" + url + "]";
    }
  }
}
