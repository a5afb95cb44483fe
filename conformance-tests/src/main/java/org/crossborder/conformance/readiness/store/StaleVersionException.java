// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.store;

import java.util.List;

/** Somebody else has changed it meanwhile; look at both, and decide. */
public final class StaleVersionException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<String> stale;

  StaleVersionException(List<String> stale) {
    super("Somebody else has changed it meanwhile: " + String.join(", ", stale));
    this.stale = List.copyOf(stale);
  }

  /** What was changed: answers by their keys, actions by their numbers. */
  public List<String> stale() {
    return stale;
  }
}
