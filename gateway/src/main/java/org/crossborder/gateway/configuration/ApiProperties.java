// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * Who may use the national API.
 *
 * @param clients each sees and submits every document of this gateway
 */
public record ApiProperties(@NotEmpty List<@Valid Client> clients) {
  public ApiProperties {
    clients = clients == null ? List.of() : List.copyOf(clients);
  }

  /**
   * A client system.
   *
   * @param name as it appears in the log and owns its Idempotency-Keys
   * @param tokenSha256 SHA-256 of its bearer token; the token itself is never stored here
   */
  public record Client(
      @NotBlank String name,
      @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hex digits")
          String tokenSha256) {}
}
