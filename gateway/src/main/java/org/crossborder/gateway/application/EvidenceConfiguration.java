// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.net.http.HttpClient;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.configuration.EvidenceProperties;
import org.crossborder.gateway.configuration.EvidenceProperties.TimeStamps;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.evidence.EvidenceGathering;
import org.crossborder.gateway.evidence.EvidencePackaging;
import org.crossborder.gateway.evidence.ExchangeRules;
import org.crossborder.gateway.evidence.LongTerm;
import org.crossborder.gateway.evidence.OwnVerification;
import org.crossborder.gateway.evidence.PackageLimits;
import org.crossborder.gateway.evidence.PackageSeal;
import org.crossborder.gateway.evidence.PartyKey;
import org.crossborder.gateway.evidence.ValidationDataFolder;
import org.crossborder.gateway.exchange.ExchangeRecords;
import org.crossborder.gateway.msh.SentMessageArchive;
import org.crossborder.gateway.outbox.StoredSentMessages;
import org.crossborder.gateway.store.Store;
import org.crossborder.validation.Validator;
import org.crossborder.validation.signature.timestamp.TsaClient;
import org.crossborder.validation.signature.timestamp.ValidationData;
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
      Store store,
      ExchangeRecords exchanges,
      Validator validator,
      OwnKeys keys,
      GatewayProperties properties,
      RandomGenerator jitter) {
    EvidenceProperties evidence = properties.evidence();
    PackageLimits limits = new PackageLimits(Math.toIntExact(evidence.largest().toBytes()));
    Optional<TimeStamps> stamps = Optional.ofNullable(evidence.timeStamps());
    return new EvidencePackaging(
        store,
        new EvidenceGathering(store, exchanges, new ExchangeRules(store, validator), limits),
        new PackageSeal(
            now -> {
              GatewayKey key = keys.sealing(now);
              return new PartyKey(key.key(), key.chain().get(0));
            },
            stamps.map(configured -> longTerm(configured, limits, jitter)),
            limits),
        new OwnVerification(
            validator,
            limits,
            // whose certificates an operator puts into the directory, their time-stamps count
            stamps
                .<Supplier<ValidationData>>map(
                    configured -> new ValidationDataFolder(configured.validationData()))
                .orElse(() -> ValidationData.NONE),
            properties.trust().root()));
  }

  private static LongTerm longTerm(
      TimeStamps stamps, PackageLimits limits, RandomGenerator random) {
    HttpClient.Builder http = HttpClient.newBuilder().connectTimeout(stamps.timeout());
    if (stamps.tlsAnchor() != null) {
      http.sslContext(TlsAnchor.trust(stamps.tlsAnchor()));
    }
    return new LongTerm(
        new TsaClient(stamps.url(), http.build(), stamps.timeout(), random),
        new ValidationDataFolder(stamps.validationData()),
        limits);
  }
}
