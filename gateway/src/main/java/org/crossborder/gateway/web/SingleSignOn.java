// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.access.ClaimMapping;
import org.crossborder.gateway.api.CallerAuthentication;
import org.crossborder.gateway.audit.AuditLog;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Login at an OpenID Connect provider: authorization code with PKCE (RFC 7636). What counts is the
 * ID token; no token of the provider is kept.
 */
public final class SingleSignOn {
  /** The name of the provider in this gateway's own addresses. */
  public static final String REGISTRATION = "provider";

  private final ClientRegistrationRepository registration;
  private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens;
  private final ClaimMapping claims;
  private final String label;
  private final ProviderAway away;
  private final AuditLog audit;

  /**
   * @param host of the provider, as persons know it
   */
  public SingleSignOn(
      ClientRegistrationRepository registration,
      OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
      ClaimMapping claims,
      String label,
      String host,
      AuditLog audit) {
    this.registration = ProviderAway.failing(registration);
    this.away = new ProviderAway(host);
    this.tokens = tokens;
    this.claims = claims;
    this.label = label;
    this.audit = audit;
  }

  /** What the link on the login page says. */
  String label() {
    return label;
  }

  void on(HttpSecurity http) throws Exception {
    DefaultOAuth2AuthorizationRequestResolver requests =
        new DefaultOAuth2AuthorizationRequestResolver(registration);
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(
        login ->
            login
                .loginPage("/login")
                .clientRegistrationRepository(registration)
                .authorizedClientRepository(new NoTokensKept())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens))
                .userInfoEndpoint(
                    endpoint ->
                        endpoint.oidcUserService(
                            request -> new DefaultOidcUser(null, request.getIdToken())))
                .successHandler(this::known)
                .failureHandler(away)
                .withObjectPostProcessor(toldOf(away)));
  }

  /** Else the first step answers a provider that is away with 500. */
  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> toldOf(
      ProviderAway away) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(away);
        return filter;
      }
    };
  }

  private void known(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    String next = "/login?refused";
    try {
      Caller caller = claims.caller(claims(authentication));
      context.setAuthentication(new CallerAuthentication(caller));
      audit.record(caller.name(), "login", "from " + request.getRemoteAddr(), "");
      next = "/";
    } catch (IllegalArgumentException e) {
      audit.record(
          request.getRemoteAddr(), "login.refuse", "provider", String.valueOf(e.getMessage()));
    }
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    response.sendRedirect(next);
  }

  private static Map<String, Object> claims(Authentication authentication) {
    return authentication.getPrincipal() instanceof OidcUser user ? user.getClaims() : Map.of();
  }
}
