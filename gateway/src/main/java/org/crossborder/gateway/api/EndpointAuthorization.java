// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.util.function.Supplier;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Endpoints;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Whether a request may be made, by {@link Endpoints}. What is no endpoint is told to known callers
 * only, and there is nothing behind it.
 */
public final class EndpointAuthorization
    implements AuthorizationManager<RequestAuthorizationContext> {
  private final EndpointMatch endpoints = new EndpointMatch(Endpoints.ALL);

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    Act act = endpoints.of(context.getRequest()).map(found -> found.act()).orElse(null);
    if (act == Act.PUBLIC) {
      return new AuthorizationDecision(true);
    }
    return new AuthorizationDecision(
        authentication.get() instanceof CallerAuthentication known
            && (act == null || known.getPrincipal().may(act)));
  }
}
