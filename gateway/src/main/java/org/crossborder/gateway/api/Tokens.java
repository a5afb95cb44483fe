// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.access.ClaimMapping;
import org.crossborder.gateway.configuration.ApiProperties.Client;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Access tokens of the OpenID Connect provider: those of systems by their {@code sub}, which the
 * configuration names, those of persons by their claims.
 */
final class Tokens {
  private final JwtDecoder decoder;
  private final ClaimMapping claims;
  private final List<Client> clients;

  Tokens(JwtDecoder decoder, ClaimMapping claims, List<Client> clients) {
    this.decoder = decoder;
    this.claims = claims;
    this.clients = List.copyOf(clients);
  }

  /**
   * The caller that a token is of.
   *
   * @throws BadCredentialsException if it is none for this gateway
   * @throws AuthenticationServiceException if the provider cannot be asked
   */
  Caller caller(String token) {
    try {
      Jwt jwt = decoder.decode(token);
      return client(jwt).map(Client::caller).orElseGet(() -> claims.caller(jwt.getClaims()));
    } catch (BadJwtException | IllegalArgumentException e) {
      throw new BadCredentialsException("No token for this gateway", e);
    } catch (JwtException | JwtDecoderInitializationException e) {
      throw new AuthenticationServiceException("The provider cannot be asked", e);
    }
  }

  private Optional<Client> client(Jwt jwt) {
    String subject = jwt.getSubject();
    return clients.stream()
        .filter(client -> subject != null && subject.equals(client.tokenSubject()))
        .findFirst();
  }
}
