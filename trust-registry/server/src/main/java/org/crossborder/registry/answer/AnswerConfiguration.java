// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.answer;

import java.time.Clock;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.log.Checkpoints;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.registry.recording.EvidenceStore;
import org.crossborder.registry.recording.Recorder;
import org.crossborder.trust.answer.AnswerSigner;
import org.crossborder.trust.answer.LogReplay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys are read and path code is made once, for all answers. */
@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {
  @Bean
  AnswerSigner answerSigner(Home home) {
    return new AnswerSigner(home.signingKeys().answer(), home.rootMetadata());
  }

  @Bean
  Replays replays(Home home, EvidenceStore evidence, RegistryLog log, Recorder recorder) {
    LogReplay replay =
        new LogReplay(
            home.roots(),
            index -> log.entry(index).orElseThrow().entry().toBytes(),
            log::head,
            evidence::find);
    return new Replays(replay, () -> recorder.state().publications());
  }

  @Bean
  Answering answering(
      CurrentPublication current,
      Replays replays,
      RegistryLog log,
      Checkpoints checkpoints,
      Home home,
      AnswerSigner signer,
      Clock clock) {
    ProvenTrees trees = new ProvenTrees(log, checkpoints, home.logAuthority().policy());
    return new Answering(new AnswerBases(current, replays, trees), signer, clock);
  }
}
