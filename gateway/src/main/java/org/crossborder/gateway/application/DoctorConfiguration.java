// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.crossborder.gateway.doctor.PartnerExamination;
import org.crossborder.gateway.msh.TestService;
import org.crossborder.gateway.msh.transport.TlsProbe;
import org.crossborder.gateway.msh.transport.TlsSettings;
import org.crossborder.gateway.pmode.Leg;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doctor's steps with a partner, out of the running gateway. */
@Configuration(proxyBeanMethods = false)
class DoctorConfiguration {
  static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  Function<Leg, PartnerExamination> partnerDoctor(
      TestService service, TlsSettings as4ClientTls, Clock clock) {
    return leg ->
        new PartnerExamination(
            leg, service::ping, protocol -> TlsProbe.of(protocol, as4ClientTls, PATIENCE), clock);
  }
}
