// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

/** Entry point. */
public final class ConformanceTestsApplication {
  private ConformanceTestsApplication() {}

  public static void main(String[] args) {}
}
