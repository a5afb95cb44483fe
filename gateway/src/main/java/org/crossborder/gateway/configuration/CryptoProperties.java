// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose code computes.
 *
 * @param nativeProvider whether Amazon's Corretto Crypto Provider computes RSA, EC, AES and SHA in
 *     native code where there is a build for the machine and it agrees with the JDK at start. Off,
 *     the JDK computes alone, and a message costs more CPU time
 */
public record CryptoProperties(@DefaultValue("true") boolean nativeProvider) {
  /** Read before the rest of the configuration, because keys and TLS come after it. */
  public static final String NATIVE_PROVIDER = "crossborder.gateway.crypto.native-provider";
}
