// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.support;

import java.time.Clock;
import org.crossborder.gateway.audit.AuditLog;

/** Gives the bundle away, and has that written in the audit log first. */
public final class TakenBundles {
  private final SupportBundle bundle;
  private final AuditLog audit;
  private final String node;
  private final Clock clock;

  /**
   * @param node whose state the bundle tells
   */
  public TakenBundles(SupportBundle bundle, AuditLog audit, String node, Clock clock) {
    this.bundle = bundle;
    this.audit = audit;
    this.node = node;
    this.clock = clock;
  }

  /**
   * The zip.
   *
   * @param by who takes it
   */
  public byte[] take(String by) {
    byte[] zip = bundle.zip(clock.instant());
    audit.record(by, "support.bundle", node, zip.length + " bytes");
    return zip;
  }
}
