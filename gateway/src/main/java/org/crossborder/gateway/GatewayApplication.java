// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway;

/** Entry point. */
public final class GatewayApplication {
  private GatewayApplication() {}

  public static void main(String[] args) {}
}
