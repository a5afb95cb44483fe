// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import org.crossborder.gateway.store.DocumentDigests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page that verifies looks up. */
@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {
  @Bean
  DocumentDigests documentDigests(JdbcClient jdbc) {
    return new DocumentDigests(jdbc);
  }
}
