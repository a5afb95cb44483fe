// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

/** Entry point. */
public final class TrustRegistryApplication {
  private TrustRegistryApplication() {}

  public static void main(String[] args) {}
}
