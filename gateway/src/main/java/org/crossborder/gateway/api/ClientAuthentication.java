// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.configuration.ApiProperties.Client;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Finds the client whose token has this SHA-256. Every client is compared, each in constant time,
 * so that the time taken tells nothing.
 */
final class ClientAuthentication implements AuthenticationManager {
  private final List<Client> clients;

  ClientAuthentication(List<Client> clients) {
    this.clients = List.copyOf(clients);
  }

  @Override
  public Authentication authenticate(Authentication presented) throws AuthenticationException {
    byte[] token = presented.getCredentials() instanceof byte[] bytes ? bytes : new byte[0];
    return client(sha256(token))
        .<Authentication>map(client -> new CallerAuthentication(client.caller()))
        .orElseThrow(() -> new BadCredentialsException("Unknown token"));
  }

  private Optional<Client> client(byte[] sha256) {
    Optional<Client> found = Optional.empty();
    for (Client client : clients) {
      byte[] expected = HexFormat.of().parseHex(client.tokenSha256());
      if (MessageDigest.isEqual(expected, sha256)) {
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
