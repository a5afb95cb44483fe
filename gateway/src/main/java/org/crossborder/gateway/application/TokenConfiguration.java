// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Duration;
import java.util.List;
import org.crossborder.gateway.configuration.TokenProperties;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.Worker;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** PKCS#11 tokens. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
  private static final Duration WATCH = Duration.ofSeconds(30);

  /** Before any bean, for key bundles of every kind may be in a token. */
  @Bean
  static BeanFactoryPostProcessor tokens(Environment environment) {
    return beans ->
        Binder.get(environment)
            .bind("crossborder.gateway.tokens", Bindable.listOf(TokenProperties.class))
            .orElse(List.of())
            .forEach(Tokens::register);
  }

  @Bean
  TokenSessions tokenSessions(OwnKeys keys, SslBundles bundles) {
    return new TokenSessions(keys, bundles);
  }

  /** Looks after them, if there are any. */
  @Bean
  Rounds tokenWatch(TokenSessions sessions) {
    return new Rounds(
        "tokens",
        maximum -> {
          sessions.check();
          return List.of(); // looking was all there was to do
        },
        new Worker.Pace(1, WATCH));
  }
}
