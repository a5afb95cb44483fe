// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.pmode.yaml.WatchedPModeFiles;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * What a person changes of a running gateway through its files, and its starts and stops. Who that
 * was the machine's own log tells; the gateway sees a file.
 */
final class AuditedChanges {
  private static final String GATEWAY = "gateway";

  private final AuditLog audit;

  /** Who reads P-Modes may be in a transaction, and what changed does not depend on its end. */
  private final ExecutorService apart =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "audit");
            thread.setDaemon(true);
            return thread;
          });

  AuditedChanges(AuditLog audit, SslBundles bundles) {
    this.audit = audit;
    for (String name : bundles.getBundleNames()) {
      bundles.addBundleUpdateHandler(name, bundle -> replaced(name, bundle));
    }
  }

  @EventListener
  void started(ApplicationReadyEvent event) {
    String version = Gateway.class.getPackage().getImplementationVersion();
    audit.record(GATEWAY, "gateway.start", version == null ? "not packaged" : version, "");
  }

  @EventListener
  void stopping(ContextClosedEvent event) {
    apart.shutdown();
    audit.record(GATEWAY, "gateway.stop", "in order", "");
  }

  /** P-Modes were read again, or cannot be. */
  @EventListener
  void read(WatchedPModeFiles.Reading reading) {
    boolean good = reading.mistakes() == 0;
    apart.execute(
        () ->
            audit.record(
                GATEWAY,
                good ? "pmodes.replace" : "pmodes.refuse",
                reading.path().toString(),
                good
                    ? reading.overrides() + " entries count from now on"
                    : reading.mistakes() + " mistakes; what was read before goes on"));
  }

  private void replaced(String name, SslBundle bundle) {
    audit.record(
        GATEWAY,
        "bundle.replace",
        name,
        "Certificates now: " + String.join("; ", BundleCertificates.names(bundle)));
  }
}
