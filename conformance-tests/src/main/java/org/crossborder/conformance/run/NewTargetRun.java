// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.crossborder.conformance.world.World;

/**
 * A new run of a plan that judges documents, trust or the national side: a world, and a file to
 * fill in.
 */
public record NewTargetRun(Path folder, String plan) {
  /** Writes it, and says where the run file is. */
  public Path write(Instant now) throws IOException {
    TargetPlans.plan(plan);
    Path run = folder.resolve("run.yml");
    if (Files.exists(run)) {
      throw new IOException(run + " exists already; it is not overwritten");
    }
    new WorldFolder(folder.resolve("world")).write(World.make(now), now);
    return Files.writeString(
        run,
        """
        # A run of the conformance suite. Paths are relative to this file. What is not named is not tested.
        plan: %s
        world: world
        # A validator that decides by world/register.json and the CRLs beside it.
        # validator:
        #   url: http://localhost:8080
        #   tls-anchor: validator-ca.pem
        #   known: [java, -jar, validator.jar, validate, "{document}", --known, "{known}", --party, KR, --from, BD, --format, json]
        # A trust registry: what it publishes, and its check of register files.
        # registry:
        #   url: https://registry.example
        #   tls-anchor: registry-ca.pem
        #   check: [java, -jar, trust-registry.jar, arrangement, check]
        #   council-check: [java, -jar, trust-registry.jar, arrangement, check, --council-level=3]
        # A relying party that follows the suite's own registry: it looks at `listen`, trusts world/server-anchor.pem for TLS,
        # begins with the root of registry.url, and with nothing kept from before. root-keys: of a registry for tests only.
        # relying-party: {url: "http://localhost:8081", listen: "https://localhost:8444", root-keys: registry-home/root-keys}
        # With commands by which an officer there takes {service} out of trust: suspend: [...], and compromise: [...] with {since}.
        # The national side of a gateway; the suite is its single window. Tokens of a client that submits, reads and takes
        # deliveries, and of one that may only read. Documents that the gateway takes, some 60 of them.
        # national:
        #   url: https://gateway.example
        #   tls-anchor: gateway-ca.pem
        #   recipient: KR
        #   documents: documents
        #   token-file: token
        #   watcher-token-file: watcher-token
        #   largest-document: 10485760
        #   queue: customs
        #   # Documents from abroad, by a run file of as4-receiver. Without it, deliveries are not tried.
        #   abroad: {run: as4/run.yml, documents: from-abroad}
        #   # A webhook of the gateway that leads to `listen`, trusts world/server-anchor.pem, is told all events and signs with
        #   # the key in key-file. Name and operator token: that it can be switched on again. Without it, no events are judged.
        #   webhook: {listen: "https://suite.example:8445/events", key-file: webhook-key, name: suite, operator-token-file: operator-token}
        # What a Party's agencies declared of themselves: `readiness report --format json`.
        # assessment: {report: readiness.json, pages: [readiness.html]}
        patience-seconds: 60
        # Ids of modules; without it all are run.
        # only: [rule-d05]
        # Ids of modules that are known to fail, one a line.
        # expected-failures: expected-failures.txt
        """
            .formatted(plan));
  }
}
