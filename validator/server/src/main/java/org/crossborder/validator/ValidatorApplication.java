// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator;

/** Entry point. */
public final class ValidatorApplication {
  private ValidatorApplication() {}

  public static void main(String[] args) {}
}
