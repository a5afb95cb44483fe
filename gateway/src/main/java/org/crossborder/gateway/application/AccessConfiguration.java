// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.security.SecureRandom;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.LogIn;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.audit.Refusals;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.store.Store;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of persons. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  /** Argon2id (RFC 9106) with 16 MB, two passes. */
  @Bean
  PasswordEncoder passwordEncoder() {
    return passwords();
  }

  static PasswordEncoder passwords() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  LocalAccounts localAccounts(Store store, PasswordEncoder passwords, AuditLog audit) {
    return new LocalAccounts(store, passwords, audit, new SecureRandom());
  }

  @Bean
  LogIn logIn(Store store, PasswordEncoder passwords, AuditLog audit, Refusals refusals) {
    return new LogIn(store, passwords, audit, refusals);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> firstAdministrator(
      LocalAccounts accounts, GatewayProperties properties) {
    return ready -> {
      if (properties.access().localAccounts()) {
        accounts.first().ifPresent(AccessConfiguration::tell);
      }
    };
  }

  /** To whoever starts the gateway, and not to its log, which others read. */
  @SuppressWarnings("SystemOut")
  private static void tell(String password) {
    System.out.println(
        """

        The first account is "%s", its password
            %s
        It is shown this once and must be changed at the first login.
        """
            .formatted(LocalAccounts.FIRST, password));
  }
}
