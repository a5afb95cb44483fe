// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** The real application in a process that is made to be killed and paused. */
final class ClusterNode {
  private ClusterNode() {}

  /** {@code CONFIG SNAPSHOT}: serves until it is ended, with trust data from a file. */
  public static void main(String[] args) throws Exception {
    Snapshot snapshot = new SnapshotJson().readSnapshot(Files.readAllBytes(Path.of(args[1])));
    TrustedSnapshot trusted =
        new TrustedSnapshot(
            snapshot, snapshot.issuedAt().plus(Duration.ofHours(1)), "00".repeat(32));
    SpringApplication application =
        new SpringApplicationBuilder(Gateway.class)
            .initializers(
                started ->
                    ((GenericApplicationContext) started)
                        .registerBean(TrustData.class, () -> () -> Optional.of(trusted)))
            .build();
    application.run("--spring.config.additional-location=file:" + args[0]);
  }
}
