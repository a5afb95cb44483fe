// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web;

import org.crossborder.gateway.access.LogIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The name and the password of the login page. */
final class AccountAuthentication implements AuthenticationProvider {
  private final LogIn logIn;

  AccountAuthentication(LogIn logIn) {
    this.logIn = logIn;
  }

  @Override
  public Authentication authenticate(Authentication presented) {
    String from =
        presented.getDetails() instanceof WebAuthenticationDetails details
            ? String.valueOf(details.getRemoteAddress())
            : "unknown";
    return logIn
        .with(presented.getName(), String.valueOf(presented.getCredentials()), from)
        .map(PersonAuthentication::of)
        .orElseThrow(() -> new BadCredentialsException("Refused"));
  }

  @Override
  public boolean supports(Class<?> presented) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(presented);
  }
}
