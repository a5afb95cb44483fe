// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import jakarta.servlet.http.HttpServletRequest;
import org.crossborder.gateway.audit.Refusals;
import org.crossborder.gateway.configuration.ApiProperties.Right;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Who may come in: clients with a bearer token (RFC 6750), each within its rights, everybody to
 * health and the API's description. {@code /as4} authenticates its messages itself.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  @Bean
  AuthenticationManager clients(GatewayProperties properties) {
    return new ClientAuthentication(properties.api().clients());
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http, AuthenticationManager clients, ProblemWriter problems, Refusals refusals)
      throws Exception {
    AuthenticationEntryPoint unauthenticated =
        (request, response, failure) -> {
          refusals.record(
              request.getRemoteAddr(), "authentication.refuse", path(request), failed(failure));
          problems.unauthorized(response);
        };
    AccessDeniedHandler denied =
        (request, response, failure) -> {
          refusals.record(
              String.valueOf(request.getRemoteUser()), "access.refuse", path(request), "");
          problems.forbidden(response);
        };
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/as4", "/error", "/actuator/health/**", "/v1/openapi.json")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/v1/documents", "/v1/pings")
                    .hasAuthority(Right.SUBMIT.name())
                    .requestMatchers("/v1/audit")
                    .hasAuthority(Right.AUDIT.name())
                    .requestMatchers(HttpMethod.POST, "/v1/documents/*/acknowledgements")
                    .hasAuthority(Right.ACKNOWLEDGE.name())
                    .requestMatchers("/v1/documents/**", "/actuator/**")
                    .hasAuthority(Right.READ.name())
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(
            bearer(clients, unauthenticated), UsernamePasswordAuthenticationFilter.class)
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable) // no cookies, so nothing to forge with
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(anonymous -> {})
        .build();
  }

  private static String path(HttpServletRequest request) {
    return request.getMethod() + " " + request.getRequestURI();
  }

  private static String failed(AuthenticationException failure) {
    return failure instanceof BadCredentialsException ? "Unknown token" : "No token";
  }

  private static AuthenticationFilter bearer(
      AuthenticationManager clients, AuthenticationEntryPoint unauthenticated) {
    AuthenticationFilter filter = new AuthenticationFilter(clients, new BearerToken());
    filter.setRequestMatcher(AnyRequestMatcher.INSTANCE);
    filter.setSuccessHandler((request, response, authentication) -> {});
    filter.setFailureHandler(unauthenticated::commence);
    return filter;
  }
}
