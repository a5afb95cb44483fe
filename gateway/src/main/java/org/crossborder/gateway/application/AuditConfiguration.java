// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Clock;
import org.crossborder.gateway.audit.AuditExport;
import org.crossborder.gateway.audit.AuditHealth;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.audit.Refusals;
import org.crossborder.gateway.store.Store;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The audit log, and those who write to it from within the gateway. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  AuditLog auditLog(Store store) {
    return new AuditLog(store);
  }

  @Bean
  AuditExport auditExport(Store store) {
    return new AuditExport(store.auditEntries());
  }

  @Bean
  AuditHealth auditHealthIndicator(AuditLog auditLog) {
    return new AuditHealth(auditLog);
  }

  @Bean
  Refusals refusals(AuditLog auditLog, Clock clock) {
    return new Refusals(auditLog, clock);
  }

  @Bean
  AuditedChanges auditedChanges(AuditLog auditLog, SslBundles bundles) {
    return new AuditedChanges(auditLog, bundles);
  }
}
