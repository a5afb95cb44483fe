// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which systems may use the national API.
 *
 * @param clients each does what its rights and roles say
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
   * @param rights what it may do with the documents of every organisation; READ, SUBMIT,
   *     ACKNOWLEDGE and TAKE_DELIVERIES, as a single window needs, if neither rights nor roles are
   *     said. READ alone for who only watches, such as a statistics office
   * @param roles what it may do as a person with these roles would; a TRADER's system sees the
   *     documents of its organisation alone
   * @param organisation whose documents are the client's own; its name if not said. Clients and
   *     persons of one organisation see each other's
   */
  public record Client(
      @NotBlank @Size(max = 64) String name,
      @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hex digits")
          String tokenSha256,
      Set<Right> rights,
      Set<Role> roles,
      @Nullable String organisation) {
    public Client {
      roles = roles == null ? Set.of() : Set.copyOf(roles);
      rights =
          rights != null && !rights.isEmpty()
              ? Set.copyOf(rights)
              : roles.isEmpty() ? Right.SINGLE_WINDOW : Set.of();
    }

    /** This client, once it is known to be it. */
    public Caller caller() {
      Set<Act> acts = EnumSet.noneOf(Act.class);
      acts.addAll(Act.of(roles));
      rights.forEach(right -> acts.addAll(right.acts));
      return new Caller(name, organisation == null ? name : organisation, acts);
    }
  }

  /** What a system of the national side may do, beyond what persons in a role do. */
  public enum Right {
    /** See all documents, their reports and histories, and how the gateway is. */
    READ(Act.SEE, Act.SEE_ALL, Act.SEE_STATUS),
    /** Send documents abroad in this Party's name, and find out whether they would arrive. */
    SUBMIT(Act.SUBMIT, Act.PING),
    /** Say in this Party's name whether documents from abroad are accepted. */
    ACKNOWLEDGE(Act.ACKNOWLEDGE),
    /** Take inbound documents and confirm them. */
    TAKE_DELIVERIES(Act.TAKE_DELIVERIES),
    /** Switch backends, send again. */
    OPERATE(Act.OPERATE),
    /** Read the audit log. */
    AUDIT(Act.AUDIT);

    private static final Set<Right> SINGLE_WINDOW =
        Set.of(READ, SUBMIT, ACKNOWLEDGE, TAKE_DELIVERIES);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<Act> acts;

    Right(Act... acts) {
      this.acts = Set.of(acts);
    }
  }
}
