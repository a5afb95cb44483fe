// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.crossborder.gateway.access.ClaimMapping;
import org.crossborder.gateway.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An OpenID Connect provider that persons and systems are known by.
 *
 * @param issuer the provider's issuer, https; its configuration is fetched from it at the first use
 * @param audience which access tokens are meant for this gateway; it differs from the client id, or
 *     tokens of a login could be used as access tokens
 * @param clientId of this gateway at the provider, for the login of persons; without it only access
 *     tokens are taken
 * @param clientSecret of this gateway at the provider; from a file or the environment
 * @param label what the link on the login page says
 * @param nameClaim claim that names a person for good; a name that is given to another person later
 *     gives that person the first one's documents
 * @param rolesClaim claim with the values that are mapped to roles; {@code realm_access.roles} is a
 *     list within an object
 * @param organisationClaim claim with the organisation whose documents are the person's; without it
 *     a person sees what it submitted itself
 * @param roles the role that each value gives; values that are not here give nothing
 * @param tlsAnchor PEM file with the CA of the provider's TLS certificate; without it those that
 *     the platform trusts
 * @param clockSkew how far the provider's clock may be off
 */
public record OidcProperties(
    @NotNull URI issuer,
    @NotBlank String audience,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @DefaultValue("Log in with your organisation's account") String label,
    @DefaultValue("sub") String nameClaim,
    @DefaultValue("roles") String rolesClaim,
    @DefaultValue("organisation") String organisationClaim,
    @DefaultValue Map<String, Role> roles,
    @Nullable Path tlsAnchor,
    @DefaultValue("60s") Duration clockSkew) {
  public OidcProperties {
    roles = roles == null ? Map.of() : Map.copyOf(roles);
    if (audience != null && audience.equals(clientId)) {
      throw new IllegalArgumentException(
          "crossborder.gateway.access.oidc.audience must differ from client-id");
    }
  }

  /** How the provider's claims are read. */
  public ClaimMapping claims() {
    return new ClaimMapping(nameClaim, rolesClaim, organisationClaim, roles);
  }

  @Override
  public String toString() {
    return "OidcProperties[" + issuer + "]";
  }
}
