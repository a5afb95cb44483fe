// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.answer;

import java.time.Clock;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.trust.answer.AnswerSigner;
import org.crossborder.trust.snapshot.MetadataJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys are read and path code is made once, for all answers. */
@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {
  @Bean
  AnswerSigner answerSigner(Home home) {
    return new AnswerSigner(home.signingKeys().answer(), MetadataJson.givenRoot(home.root()));
  }

  @Bean
  Answering answering(CurrentPublication current, AnswerSigner signer, Clock clock) {
    return new Answering(current, signer, clock);
  }
}
