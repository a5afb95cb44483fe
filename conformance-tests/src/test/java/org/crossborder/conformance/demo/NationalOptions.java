// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the gateway is configured with beside its file, so that its national side can be tried: two
 * more clients, a queue for what comes from abroad, with a short lease, and a webhook that is told
 * of everything, with short waits.
 *
 * @param watcher token of a client that may only read
 * @param operator token of a client that may see and operate
 */
public record NationalOptions(String watcher, String operator, Webhook webhook) {
  /** The name of the webhook. */
  public static final String WEBHOOK = "suite";

  private static final String GATEWAY = "-Dcrossborder.gateway.";

  /**
   * Where it leads.
   *
   * @param anchor PEM file
   * @param keys each signs
   */
  public record Webhook(URI url, Path anchor, List<String> keys) {
    public Webhook {
      keys = List.copyOf(keys);
    }
  }

  /** Options of the gateway's Java. */
  List<String> jvm(String singleWindow) {
    Map<String, String> options = new LinkedHashMap<>();
    client(options, 0, "single-window", singleWindow);
    client(options, 1, "watcher", watcher);
    options.put("api.clients[1].rights[0]", "READ");
    client(options, 2, "operator", operator);
    options.put("api.clients[2].rights[0]", "READ");
    options.put("api.clients[2].rights[1]", "OPERATE");
    webhook(options, "webhooks.endpoints." + WEBHOOK);
    options.put("polling.queues[0]", "customs");
    options.put("polling.lease", "4s");
    options.put("delivery.backend", "customs");
    List<String> jvm =
        new ArrayList<>(List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    options.forEach((name, value) -> jvm.add(GATEWAY + name + "=" + value));
    return jvm;
  }

  private void webhook(Map<String, String> options, String endpoint) {
    options.put(endpoint + ".url", webhook.url().toString());
    options.put(endpoint + ".tls-anchor", webhook.anchor().toAbsolutePath().toString());
    options.put(endpoint + ".deliveries", "false");
    options.put(endpoint + ".events[0]", "*");
    for (int i = 0; i < webhook.keys().size(); i++) {
      options.put(endpoint + ".keys[" + i + "]", webhook.keys().get(i));
    }
    options.put("delivery.retry.initial", "1s");
  }

  private static void client(Map<String, String> options, int number, String name, String token) {
    options.put("api.clients[" + number + "].name", name);
    options.put("api.clients[" + number + "].token-sha256", Secrets.sha256(token));
  }
}
