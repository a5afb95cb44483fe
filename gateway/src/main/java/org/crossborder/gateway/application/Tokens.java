// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidParameterException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.regex.Pattern;
import org.crossborder.gateway.configuration.TokenProperties;

/**
 * Makes PKCS#11 tokens known to the platform, each as a provider of its own. A provider stands
 * behind the platform's others, so that nothing but what needs the token's keys goes to it.
 */
final class Tokens {
  private static final String KIND = "SunPKCS11";
  private static final Pattern PLAIN_PATH = Pattern.compile("/[A-Za-z0-9/._+-]+");

  private Tokens() {}

  /** The name of a token's provider, as SSL bundles name it. */
  static String provider(String token) {
    return KIND + "-" + token;
  }

  /** Adds the token's provider, unless it is there; the token itself may come later. */
  static void register(TokenProperties token) {
    if (Security.getProvider(provider(token.name())) != null) {
      return;
    }
    Provider unconfigured = Security.getProvider(KIND);
    if (unconfigured == null) {
      throw new WrongConfigurationException("This Java platform has no PKCS#11");
    }
    try {
      Security.addProvider(unconfigured.configure("--" + configuration(token)));
    } catch (InvalidParameterException | ProviderException | UnsupportedOperationException e) {
      throw new WrongConfigurationException(
          "Token %s: the library %s does not open its slot: %s"
              .formatted(token.name(), token.library(), e.getMessage()),
          e);
    }
  }

  private static String configuration(TokenProperties token) {
    Path library = token.library();
    if (!PLAIN_PATH.matcher(library.toString()).matches() || !Files.isReadable(library)) {
      throw new WrongConfigurationException(
          "Token %s: %s is no readable file with a plain absolute path"
              .formatted(token.name(), library));
    }
    if (token.slot() != null && token.slotIndex() != null) {
      throw new WrongConfigurationException(
          "Token %s: slot and slot-index exclude each other".formatted(token.name()));
    }
    String place =
        token.slot() == null
            ? "slotListIndex = " + (token.slotIndex() == null ? 0 : token.slotIndex())
            : "slot = " + token.slot();
    return "name = %s%nlibrary = %s%n%s%n".formatted(token.name(), library, place);
  }
}
