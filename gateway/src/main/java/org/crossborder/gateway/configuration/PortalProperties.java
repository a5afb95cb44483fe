// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What traders prepare in the pages and issuing authorities seal.
 *
 * @param authorities who seals what. Officers of such an organisation may have its key used by
 *     approving a document; nobody else can through the pages. Without any, traders can have a
 *     document checked and cannot hand it in
 * @param notifications how persons who ask for it are told by e-mail; nobody is without it
 */
public record PortalProperties(
    List<@Valid IssuingAuthority> authorities, @Nullable @Valid Notifications notifications) {
  public PortalProperties {
    authorities = authorities == null ? List.of() : List.copyOf(authorities);
  }

  /**
   * An issuing authority.
   *
   * @param organisation that its officers' accounts belong to
   * @param key name of its key among {@code sealing.keys}
   * @param documentTypes ids of the document types that it issues
   * @param name as documents name it; must be what its certificate says (rule D06)
   * @param street of its address, for documents that are made by a form
   * @param city of its address
   * @param signatory who certifies, as documents name the person or office; an officer may write
   *     another name before approving
   * @param series what the numbers of its documents begin with; year and a number follow
   */
  public record IssuingAuthority(
      @NotBlank String organisation,
      @NotBlank String key,
      @NotEmpty Set<String> documentTypes,
      @NotBlank String name,
      @Nullable String street,
      @Nullable String city,
      @Nullable String signatory,
      @NotNull
          @Pattern(
              regexp = "[A-Z0-9][A-Z0-9/-]{0,39}",
              message = "must be upper-case letters, digits, hyphens and slashes")
          String series) {
    public IssuingAuthority {
      documentTypes = documentTypes == null ? Set.of() : Set.copyOf(documentTypes);
    }
  }

  /**
   * E-mail to persons, through the server that {@code spring.mail} names.
   *
   * @param address where persons reach the gateway's pages; stands in the messages
   * @param from the sender's address
   * @param expiry how long a message is tried; then it is no news any more
   * @param unencryptedMail whether the mail server may be spoken to without TLS. Then whoever is in
   *     between reads who is told of what kind of event, and when
   */
  public record Notifications(
      @NotNull URI address,
      @NotBlank String from,
      @DefaultValue("3d") Duration expiry,
      @DefaultValue("false") boolean unencryptedMail) {}
}
