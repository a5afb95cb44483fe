// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossborder.gateway.acknowledgement.NationalAcknowledgements;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.Subscription;
import org.crossborder.gateway.backend.webhook.AddressFilter;
import org.crossborder.gateway.backend.webhook.CloudEvents;
import org.crossborder.gateway.backend.webhook.Links;
import org.crossborder.gateway.backend.webhook.SigningKeys;
import org.crossborder.gateway.backend.webhook.Webhook;
import org.crossborder.gateway.backend.webhook.WebhookClient;
import org.crossborder.gateway.backend.webhook.WebhookEndpoint;
import org.crossborder.gateway.backend.webhook.WebhookHealth;
import org.crossborder.gateway.backend.webhook.Webhooks;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.WebhookProperties;
import org.crossborder.gateway.configuration.WebhookProperties.Endpoint;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Bell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** National systems that are told by HTTPS POST. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

  /** One as it is configured. */
  record Configured(Webhook webhook, WebhookClient client, Endpoint endpoint) {}

  /** All of them; their connections end with the application. */
  record ConfiguredWebhooks(List<Configured> all) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      for (Configured one : all) {
        one.client().close();
      }
    }
  }

  @Bean
  ConfiguredWebhooks configuredWebhooks(
      Store store,
      GatewayProperties properties,
      Bell eventBell,
      WatchedCertificates certificates,
      ObjectProvider<NationalAcknowledgements> acknowledgements,
      TracingConfiguration.Tracing tracing) {
    WebhookProperties webhooks = properties.webhooks();
    AddressFilter addresses = new AddressFilter(webhooks.internalHosts());
    Links links = new Links(webhooks.links());
    List<Configured> all = new ArrayList<>();
    for (Map.Entry<String, Endpoint> entry : new TreeMap<>(webhooks.endpoints()).entrySet()) {
      Endpoint endpoint = entry.getValue();
      WebhookClient client =
          new WebhookClient(
              TlsAnchor.trust(
                  endpoint.tlsAnchor(), certificates.shownBy("webhook " + entry.getKey())),
              addresses,
              endpoint.timeout(),
              endpoint.concurrency(),
              tracing.headers());
      CloudEvents bodies =
          new CloudEvents(store, properties.party(), links, endpoint.inline().toBytes());
      all.add(
          new Configured(
              new Webhook(
                  store,
                  endpoint(entry.getKey(), endpoint),
                  bodies,
                  client,
                  (document, word, by) ->
                      acknowledgements
                          .getObject()
                          .acknowledge(document, word.status(), word.reasons(), by),
                  eventBell::ring),
              client,
              endpoint));
    }
    return new ConfiguredWebhooks(List.copyOf(all));
  }

  private static WebhookEndpoint endpoint(String name, Endpoint endpoint) {
    try {
      return new WebhookEndpoint(
          name,
          endpoint.url(),
          SigningKeys.parse(endpoint.keys()),
          Subscription.to(endpoint.events()));
    } catch (IllegalArgumentException e) {
      throw new WrongConfigurationException(
          "crossborder.gateway.webhooks.endpoints." + name + ": " + e.getMessage());
    }
  }

  @Bean
  NationalSystems webhookSystems(ConfiguredWebhooks configured) {
    return new NationalSystems(
        configured.all().stream()
            .filter(one -> one.endpoint().deliveries())
            .<Backend>map(Configured::webhook)
            .toList(),
        configured.all().stream()
            .map(one -> new NationalSystems.Told(one.webhook(), one.endpoint().concurrency()))
            .toList());
  }

  @Bean
  Webhooks webhooks(
      Store store,
      ConfiguredWebhooks configured,
      AuditLog audit,
      GatewayProperties properties,
      Bell eventBell) {
    return new Webhooks(
        store,
        configured.all().stream().map(Configured::webhook).toList(),
        audit,
        properties.delivery().retry().expiry(),
        eventBell::ring);
  }

  @Bean
  WebhookHealth webhooksHealthIndicator(Webhooks webhooks) {
    return new WebhookHealth(webhooks);
  }
}
