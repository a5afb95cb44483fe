// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How inbound documents reach the national side. A document stays VALIDATED, and unacknowledged,
 * until the national side has confirmed it.
 */
public record DeliveryProperties(@NotNull @Valid Webhook webhook) {

  /**
   * Delivery by HTTPS POST.
   *
   * @param url https
   * @param tlsAnchor PEM file with the CA of the webhook's TLS certificate
   * @param secret of the HMAC that tells the webhook that a delivery is the gateway's
   * @param timeout for one answer; a slower webhook gets the same document again
   */
  public record Webhook(
      @NotNull URI url,
      @NotNull Path tlsAnchor,
      @NotBlank String secret,
      @DefaultValue("30s") Duration timeout) {
    @Override
    public String toString() {
      return "Webhook[" + url + "]";
    }
  }
}
