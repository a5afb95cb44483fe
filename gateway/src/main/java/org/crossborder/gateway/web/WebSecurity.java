// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web;

import java.time.Clock;
import java.util.Optional;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.LogIn;
import org.crossborder.gateway.access.Rates;
import org.crossborder.gateway.api.EndpointAuthorization;
import org.crossborder.gateway.api.ProblemWriter;
import org.crossborder.gateway.api.RateLimiting;
import org.crossborder.gateway.audit.Refusals;
import org.crossborder.gateway.configuration.AccessProperties;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.web.verify.VerificationRate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * Who may come in at the pages: persons, with a session that a cookie carries, so every change
 * needs a token that no other site knows. What each may do, {@code Endpoints} says.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
  private static final String[] PAGES = {
    "/",
    "/login",
    "/logout",
    "/password",
    "/accounts",
    "/accounts/**",
    "/documents",
    "/documents/**",
    "/views",
    "/views/**",
    "/live",
    "/live/**",
    "/quarantine",
    "/bulk",
    "/bulk/**",
    "/kept",
    "/filings",
    "/filings/**",
    "/notifications",
    "/approvals",
    "/approvals/**",
    "/partners",
    "/partners/**",
    "/sandbox",
    "/sandbox/**",
    "/health",
    "/health/**",
    "/verify",
    "/assets/**",
    "/oauth2/**",
    "/login/oauth2/**"
  };

  @Bean
  @Order(1)
  SecurityFilterChain pages(
      HttpSecurity http,
      GatewayProperties properties,
      LocalAccounts accounts,
      LogIn logIn,
      RateLimiting rates,
      ProblemWriter problems,
      Refusals refusals,
      ObjectProvider<SingleSignOn> singleSignOn,
      Clock clock)
      throws Exception {
    AccessProperties access = properties.access();
    Rates logins = new Rates(access.logins().perSecond(), access.logins().burst(), clock);
    http.securityMatcher(PAGES)
        .authorizeHttpRequests(
            requests -> {
              if (properties.verification().open()) {
                requests.requestMatchers("/verify").permitAll();
              }
              requests.anyRequest().access(new EndpointAuthorization());
            })
        .addFilterAfter(
            new SessionEnd(accounts, access.longestSession(), clock),
            SecurityContextHolderFilter.class)
        .addFilterBefore(new VerificationRate(properties, clock), CsrfFilter.class)
        .addFilterBefore(new UploadSize(properties.limits().document().toBytes()), CsrfFilter.class)
        .addFilterAfter(new LoginRate(logins, problems), CsrfFilter.class)
        .addFilterAfter(rates, AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            errors ->
                errors
                    .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"))
                    .accessDeniedHandler(new PageRefused(refusals)))
        .headers(BrowserHeaders::on)
        .logout(
            logout ->
                logout
                    .logoutUrl("/logout")
                    .logoutSuccessUrl("/login?left")
                    .deleteCookies("__Host-crossborder"))
        .httpBasic(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable);
    if (access.localAccounts()) {
      http.authenticationProvider(new AccountAuthentication(logIn))
          .formLogin(
              form ->
                  form.loginPage("/login")
                      .defaultSuccessUrl("/", true)
                      .failureUrl("/login?refused"));
    }
    Optional<SingleSignOn> provider = Optional.ofNullable(singleSignOn.getIfAvailable());
    if (provider.isPresent()) {
      provider.get().on(http);
    }
    return http.build();
  }
}
