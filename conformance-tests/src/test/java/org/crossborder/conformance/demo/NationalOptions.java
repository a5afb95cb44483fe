// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the gateway is configured with beside its file, so that its national side can be tried: one
 * more client, and a queue for what comes from abroad, with a short lease.
 *
 * @param watcher token of a client that may only read
 */
public record NationalOptions(String watcher) {
  private static final String GATEWAY = "-Dcrossborder.gateway.";

  /** Options of the gateway's Java. */
  List<String> jvm(String singleWindow) {
    Map<String, String> options = new LinkedHashMap<>();
    client(options, 0, "single-window", singleWindow);
    client(options, 1, "watcher", watcher);
    options.put("api.clients[1].rights[0]", "READ");
    options.put("polling.queues[0]", "customs");
    options.put("polling.lease", "4s");
    options.put("delivery.backend", "customs");
    List<String> jvm =
        new ArrayList<>(List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    options.forEach((name, value) -> jvm.add(GATEWAY + name + "=" + value));
    return jvm;
  }

  private static void client(Map<String, String> options, int number, String name, String token) {
    options.put("api.clients[" + number + "].name", name);
    options.put("api.clients[" + number + "].token-sha256", Secrets.sha256(token));
  }
}
