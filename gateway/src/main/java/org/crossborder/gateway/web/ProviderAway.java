// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/**
 * A login at a provider that does not answer: the login page says so with 503 and when to try
 * again, and has what works without the provider. Any other failure is a refusal.
 */
final class ProviderAway implements AuthenticationFailureHandler {
  /** Request attribute: who does not answer. */
  static final String AWAY = "org.crossborder.gateway.web.away";

  private static final Logger LOG = LoggerFactory.getLogger(ProviderAway.class);
  private static final String RETRY_AFTER_SECONDS = "30";

  private final String provider;

  /**
   * @param provider the host that persons are sent to
   */
  ProviderAway(String provider) {
    this.provider = provider;
  }

  /** The same registration; that the provider cannot be asked for it fails the login. */
  static ClientRegistrationRepository failing(ClientRegistrationRepository registrations) {
    return name -> registration(registrations, name);
  }

  private static @Nullable ClientRegistration registration(
      ClientRegistrationRepository registrations, String name) {
    try {
      return registrations.findByRegistrationId(name);
    } catch (RestClientException | IllegalStateException e) {
      throw new AuthenticationServiceException("The provider cannot be asked", e);
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    if (!isAway(failure)) {
      response.sendRedirect("/login?refused");
      return;
    }
    LOG.warn(
        "{} does not answer, so nobody can log in there: {}", provider, root(failure).toString());
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    request.setAttribute(AWAY, provider);
    request.getRequestDispatcher("/login").forward(request, response);
  }

  private static boolean isAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AuthenticationServiceException
          || cause instanceof ResourceAccessException
          || cause instanceof HttpServerErrorException) {
        return true;
      }
    }
    return false;
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
