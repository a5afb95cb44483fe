// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import org.crossborder.gateway.evidence.EvidenceGathering;
import org.crossborder.gateway.evidence.EvidencePackaging;
import org.crossborder.gateway.evidence.ExchangeRules;
import org.crossborder.gateway.evidence.PackageLimits;
import org.crossborder.gateway.evidence.PackageSeal;
import org.crossborder.gateway.evidence.PartyKey;
import org.crossborder.gateway.exchange.ExchangeRecords;
import org.crossborder.gateway.msh.SentMessageArchive;
import org.crossborder.gateway.outbox.StoredSentMessages;
import org.crossborder.gateway.store.Store;
import org.crossborder.validation.Validator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept to be proved later, and the packages that are made of it. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

  @Bean
  SentMessageArchive sentMessageArchive(Store store) {
    return new StoredSentMessages(store);
  }

  @Bean
  EvidencePackaging evidencePackaging(
      Store store, ExchangeRecords exchanges, Validator validator, OwnKeys keys) {
    PackageLimits limits = PackageLimits.DEFAULT;
    return new EvidencePackaging(
        store,
        new EvidenceGathering(store, exchanges, new ExchangeRules(store, validator), limits),
        new PackageSeal(
            now -> {
              GatewayKey key = keys.sealing(now);
              return new PartyKey(key.key(), key.chain().get(0));
            },
            limits));
  }
}
