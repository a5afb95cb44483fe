// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.time.Clock;
import org.crossborder.registry.change.ChangeRequests;
import org.crossborder.registry.change.Escalation;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.evidence.RevocationEvidence;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.log.Checkpoints;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.registry.publication.CurrentRegister;
import org.crossborder.registry.publication.Publisher;
import org.crossborder.registry.recording.EvidenceStore;
import org.crossborder.registry.recording.Recorder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires together how the register is recorded and published. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {
  @Bean
  Recorder recorder(Home home, Database database, RegistryLog log, Clock clock) {
    return RecordedRegister.open(home, database, log, clock);
  }

  @Bean
  EvidenceStore evidenceStore(Database database) {
    return new EvidenceStore(database);
  }

  @Bean
  RevocationEvidence revocationEvidence(Recorder recorder, EvidenceStore store) {
    return new RevocationEvidence(recorder, store);
  }

  @Bean
  Publisher publisher(Database database, Recorder recorder, Checkpoints checkpoints, Home home) {
    return new Publisher(database, recorder, checkpoints, home);
  }

  /** Completes, before anything is served, what a kill interrupted. */
  @Bean
  CurrentPublication currentPublication(Publisher publisher) {
    CurrentPublication current = new CurrentPublication(publisher);
    current.renew();
    return current;
  }

  @Bean
  CurrentRegister recordedAndPublished(Recorder recorder, CurrentPublication publication) {
    return new CurrentRegister(recorder, publication);
  }

  @Bean
  ChangeRequests changeRequests(
      Database database,
      Recorder recorder,
      RegistryLog log,
      CurrentPublication publication,
      RegistrySettings settings) {
    return new ChangeRequests(
        database, recorder, log, new PublicationAtOnce(publication), settings.councilLevel());
  }

  @Bean
  Escalation escalation(Recorder recorder) {
    return new Escalation(recorder);
  }
}
