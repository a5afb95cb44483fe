// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import java.util.List;
import org.crossborder.conformance.readiness.answer.Answer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who comes in: whoever has the access code, under the name that they give; it stands in the
 * journal with all that they do. Every change needs a token that no other site knows.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {
  private static final String CONTENT =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  @Bean
  SecurityFilterChain pages(HttpSecurity http, AuthenticationProvider persons) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/login", "/assets/**", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .authenticationProvider(persons)
        .formLogin(
            form ->
                form.loginPage("/login").defaultSuccessUrl("/", true).failureUrl("/login?refused"))
        .logout(logout -> logout.logoutSuccessUrl("/login").deleteCookies("readiness"))
        .httpBasic(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(PageSecurity::headers)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .frameOptions(FrameOptionsConfig::deny)
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  @Bean
  AuthenticationProvider persons(AccessCode code) {
    return new AuthenticationProvider() {
      @Override
      public Authentication authenticate(Authentication typed) {
        String name = typed.getName().strip();
        if (name.isEmpty()
            || name.length() > Answer.LONGEST_NAME
            || !code.matches(String.valueOf(typed.getCredentials()))) {
          throw new BadCredentialsException("refused");
        }
        return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
      }

      @Override
      public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
      }
    };
  }
}
