// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.configuration.ApiProperties.Client;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Finds the caller: the client whose token has this SHA-256, the client or person of an access
 * token of the provider, or the client of a TLS certificate. Every token hash is compared, each in
 * constant time, so that the time taken tells nothing.
 */
final class ClientAuthentication implements AuthenticationManager {
  private final List<Client> clients;
  private final ClientCertificate certificates;
  private final Optional<Tokens> provider;

  ClientAuthentication(List<Client> clients, Optional<Tokens> provider) {
    this.clients = List.copyOf(clients);
    this.certificates = new ClientCertificate(clients);
    this.provider = provider;
  }

  @Override
  public Authentication authenticate(Authentication presented) throws AuthenticationException {
    Object credentials = presented.getCredentials();
    if (credentials instanceof X509Certificate certificate) {
      return known(certificates.client(certificate).map(Client::caller));
    }
    byte[] token = credentials instanceof byte[] bytes ? bytes : new byte[0];
    return known(
        client(sha256(token))
            .map(Client::caller)
            .or(() -> provider.map(tokens -> tokens.caller(new String(token, UTF_8)))));
  }

  private static Authentication known(Optional<Caller> caller) {
    return caller
        .map(CallerAuthentication::new)
        .orElseThrow(() -> new BadCredentialsException("Unknown"));
  }

  private Optional<Client> client(byte[] sha256) {
    Optional<Client> found = Optional.empty();
    for (Client client : clients) {
      String expected = client.tokenSha256();
      if (expected != null && MessageDigest.isEqual(HexFormat.of().parseHex(expected), sha256)) {
        found = Optional.of(client);
      }
    }
    return found;
  }

  private static byte[] sha256(byte[] token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
