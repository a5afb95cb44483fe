// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told when something needs a person. Without webhook and mail alerts go to the log only.
 *
 * @param look how often to look what is wrong
 * @param after how long something must have lasted before it is told. Shorter, and a restart of a
 *     partner wakes somebody; longer, and it is known later
 * @param clear how long it must have been gone before it is told to be over
 * @param quiet how long to wait after one message before the next; what happens meanwhile is told
 *     together
 * @param remind how often what goes on is told again
 * @param webhook where alerts are posted to; none without it
 * @param mail who gets them by e-mail; none without it
 */
public record AlertProperties(
    @DefaultValue("30s") Duration look,
    @DefaultValue("2m") Duration after,
    @DefaultValue("5m") Duration clear,
    @DefaultValue("5m") Duration quiet,
    @DefaultValue("24h") Duration remind,
    @Nullable @Valid Webhook webhook,
    @Nullable @Valid Mail mail) {

  /**
   * Alerts by HTTPS POST.
   *
   * @param url https
   * @param tlsAnchor PEM file with the CA of the webhook's TLS certificate
   * @param secret of the HMAC that tells the webhook that an alert is the gateway's
   * @param timeout for one answer; then the alert is told again at the next look
   */
  public record Webhook(
      @NotNull URI url,
      @NotNull Path tlsAnchor,
      @NotBlank String secret,
      @DefaultValue("10s") Duration timeout) {
    @Override
    public String toString() {
      return "Webhook[" + url + "]";
    }
  }

  /**
   * Alerts by e-mail, through the server that {@code spring.mail} names.
   *
   * @param from the sender's address
   * @param to the recipients' addresses
   */
  public record Mail(@NotBlank String from, @NotEmpty List<String> to) {
    public Mail {
      to = to == null ? List.of() : List.copyOf(to);
    }
  }
}
