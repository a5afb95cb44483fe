// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.access.Rates;
import org.crossborder.gateway.audit.Refusals;
import org.crossborder.gateway.configuration.AccessProperties;
import org.crossborder.gateway.configuration.ApiProperties.Client;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.OidcProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who may come in at the API: systems with a bearer token (RFC 6750), be it one of the
 * configuration or one of the OpenID Connect provider, or with a TLS client certificate; persons
 * with a token of the provider. No cookie counts here, so there is nothing to forge a request with.
 * What each may do, {@link EndpointAuthorization} says.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  @Bean
  AuthenticationManager clients(
      GatewayProperties properties, @Qualifier("accessTokens") ObjectProvider<JwtDecoder> decoder) {
    List<Client> clients = properties.api().clients();
    OidcProperties oidc = properties.access().oidc();
    return new ClientAuthentication(
        clients,
        oidc == null
            ? Optional.empty()
            : Optional.of(new Tokens(decoder.getObject(), oidc.claims(), clients)));
  }

  @Bean
  RateLimiting rateLimiting(GatewayProperties properties, ProblemWriter problems, Clock clock) {
    AccessProperties access = properties.access();
    return new RateLimiting(
        new Rates(access.clients().perSecond(), access.clients().burst(), clock),
        new Rates(access.strangers().perSecond(), access.strangers().burst(), clock),
        problems);
  }

  /** It has its place among the security filters, and no other. */
  @Bean
  FilterRegistrationBean<RateLimiting> rateLimitingOnce(RateLimiting filter) {
    FilterRegistrationBean<RateLimiting> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(
      HttpSecurity http,
      AuthenticationManager clients,
      RateLimiting rates,
      ProblemWriter problems,
      Refusals refusals)
      throws Exception {
    Refused refused = new Refused(problems, refusals);
    return http.authorizeHttpRequests(
            requests -> requests.anyRequest().access(new EndpointAuthorization()))
        .addFilterBefore(bearer(clients, refused, rates), AnonymousAuthenticationFilter.class)
        .addFilterAfter(rates, AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(refused).accessDeniedHandler(refused))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable) // no cookies, so nothing to forge with
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  private static AuthenticationFilter bearer(
      AuthenticationManager clients, Refused refused, RateLimiting rates) {
    AuthenticationFilter filter = new AuthenticationFilter(clients, new BearerToken());
    // Certificates of partners are the message handler's business.
    filter.setRequestMatcher(request -> !request.getRequestURI().equals("/as4"));
    filter.setSuccessHandler((request, response, authentication) -> {});
    filter.setFailureHandler(
        (request, response, failure) -> {
          if (!rates.refusedTooOften(request, response)) {
            refused.commence(request, response, failure);
          }
        });
    return filter;
  }

  @Bean
  WebMvcConfigurer knownParametersOnly(KnownParameters knownParameters) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(knownParameters).addPathPatterns(KnownParameters.PATHS);
      }
    };
  }

  @Bean
  WebMvcConfigurer ownDocumentsOnly(OwnDocuments ownDocuments, PurgedContent purged) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(ownDocuments).addPathPatterns(OwnDocuments.PATHS);
        registry
            .addInterceptor(purged)
            .addPathPatterns(PurgedContent.PATHS)
            .addPathPatterns(PurgedContent.ACKNOWLEDGEMENTS);
      }
    };
  }
}
