// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.time.Clock;
import org.crossborder.gateway.access.Rates;
import org.crossborder.gateway.audit.Refusals;
import org.crossborder.gateway.configuration.AccessProperties;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who may come in at the API: systems with a bearer token (RFC 6750). No cookie counts here, so
 * there is nothing to forge a request with. What each may do, {@link EndpointAuthorization} says.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  @Bean
  AuthenticationManager clients(GatewayProperties properties) {
    return new ClientAuthentication(properties.api().clients());
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
    filter.setRequestMatcher(AnyRequestMatcher.INSTANCE);
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
  WebMvcConfigurer ownDocumentsOnly(OwnDocuments ownDocuments) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(ownDocuments).addPathPatterns(OwnDocuments.PATHS);
      }
    };
  }
}
