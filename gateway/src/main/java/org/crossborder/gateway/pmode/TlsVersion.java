// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.util.Arrays;
import java.util.Optional;

/** Versions of TLS that eDelivery AS4 allows. */
public enum TlsVersion {
  TLS_1_2("1.2"),
  TLS_1_3("1.3");

  private final String number;

  TlsVersion(String number) {
    this.number = number;
  }

  /** E.g. {@code 1.3}. */
  public String number() {
    return number;
  }

  /** As Java names it. */
  public String protocol() {
    return "TLSv" + number;
  }

  /** The version of a number, such as {@code 1.3}. */
  public static Optional<TlsVersion> of(String number) {
    return Arrays.stream(values()).filter(version -> version.number.equals(number)).findFirst();
  }
}
