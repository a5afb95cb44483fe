// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Says to browsers that nothing may be loaded from elsewhere, framed, or sent elsewhere. */
final class BrowserHeaders {
  private static final String CONTENT =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String DEVICES =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
  private static final long TWO_YEARS = 63_072_000;

  private BrowserHeaders() {}

  static void on(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .permissionsPolicyHeader(policy -> policy.policy(DEVICES))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .frameOptions(FrameOptionsConfig::deny)
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(
            policy -> policy.maxAgeInSeconds(TWO_YEARS).includeSubDomains(false));
  }
}
