// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
   * @param tokenSubject the {@code sub} of access tokens that the OpenID Connect provider gives it
   *     (client credentials); never a person's
   * @param certificateSha256 SHA-256 of its TLS client certificate, shown at the national port; to
   *     be replaced with each new certificate
   * @param certificateSubject subject of its TLS client certificate (RFC 4514); whoever gets a
   *     certificate of this name from a CA that the port trusts is this client
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
      @Nullable @Pattern(regexp = HEX, message = NO_HEX) String tokenSha256,
      @Nullable String tokenSubject,
      @Nullable @Pattern(regexp = HEX, message = NO_HEX) String certificateSha256,
      @Nullable String certificateSubject,
      Set<Right> rights,
      Set<Role> roles,
      @Nullable String organisation) {
    private static final String HEX = "[0-9a-f]{64}";
    private static final String NO_HEX = "must be 64 lower-case hex digits";

    public Client {
      if (Stream.of(tokenSha256, tokenSubject, certificateSha256, certificateSubject)
          .allMatch(Objects::isNull)) {
        throw new IllegalArgumentException(
            "A client of the API needs token-sha256, token-subject, certificate-sha256 or "
                + "certificate-subject, or nobody can be it");
      }
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
