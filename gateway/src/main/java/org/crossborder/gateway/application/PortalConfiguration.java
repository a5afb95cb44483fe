// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Duration;
import java.util.Optional;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.PortalProperties.IssuingAuthority;
import org.crossborder.gateway.filing.Authorities;
import org.crossborder.gateway.filing.Authority;
import org.crossborder.gateway.filing.Deciding;
import org.crossborder.gateway.filing.Drafting;
import org.crossborder.gateway.filing.Preparing;
import org.crossborder.gateway.filing.Sealing;
import org.crossborder.gateway.filing.SealingRound;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.submission.Submission;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What traders prepare and issuing authorities seal. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

  /** An authority whose key is not there could approve and never seal. */
  @Bean
  Authorities authorities(GatewayProperties properties) {
    for (IssuingAuthority authority : properties.portal().authorities()) {
      if (properties.sealing().keys().stream()
          .noneMatch(key -> key.name().equals(authority.key()))) {
        throw new WrongConfigurationException(
            "crossborder.gateway.portal.authorities: %s has the key %s, which is not among"
                    .formatted(authority.organisation(), authority.key())
                + " crossborder.gateway.sealing.keys");
      }
    }
    return new Authorities(
        properties.portal().authorities().stream().map(PortalConfiguration::authority).toList());
  }

  private static Authority authority(IssuingAuthority configured) {
    return new Authority(
        configured.organisation(),
        configured.key(),
        configured.documentTypes(),
        configured.name(),
        Optional.ofNullable(configured.street()).orElse(""),
        Optional.ofNullable(configured.city()).orElse(""),
        Optional.ofNullable(configured.signatory()).orElse(""),
        configured.series());
  }

  @Bean
  Preparing preparing(
      Store store,
      Inspection inspection,
      Authorities authorities,
      AuditLog audit,
      GatewayProperties properties) {
    return new Preparing(store, inspection, authorities, audit, properties.party());
  }

  @Bean
  Drafting drafting(Store store, Authorities authorities, GatewayProperties properties) {
    return new Drafting(store, authorities, properties.party());
  }

  @Bean
  Sealing sealing(Store store, Submission submission, Authorities authorities) {
    return new Sealing(store, submission, authorities);
  }

  @Bean
  Deciding deciding(Store store, Drafting drafting, Sealing sealing, AuditLog audit) {
    return new Deciding(store, drafting, sealing, audit);
  }

  /** What a stop or a key that was away has left unsealed. */
  @Bean
  Rounds sealingRounds(Store store, Sealing sealing) {
    return new Rounds(
        "filings", new SealingRound(store, sealing), new Worker.Pace(2, Duration.ofSeconds(5)));
  }
}
