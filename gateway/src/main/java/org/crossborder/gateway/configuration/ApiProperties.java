// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the national API.
 *
 * @param clients each does what its rights say with every document of this gateway
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
   * @param rights what it may do; READ alone for who only watches, such as a statistics office
   */
  public record Client(
      @NotBlank String name,
      @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hex digits")
          String tokenSha256,
      @NotEmpty @DefaultValue({"READ", "SUBMIT", "ACKNOWLEDGE"}) Set<Right> rights) {
    public Client {
      rights = rights == null ? Set.of() : Set.copyOf(rights);
    }
  }

  /** What a client may do. */
  public enum Right {
    /** See documents, their reports and histories. */
    READ,
    /** Send documents abroad in this Party's name. */
    SUBMIT,
    /** Say in this Party's name whether documents from abroad are accepted. */
    ACKNOWLEDGE,
    /** Read the audit log. */
    AUDIT
  }
}
