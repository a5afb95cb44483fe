// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import java.security.InvalidKeyException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a key cannot be used, in words that are safe to show: of what a library or a token says, only
 * the return value of PKCS#11 is passed on.
 *
 * @param pinRefused whether the token refused the PIN. It is not to be tried again by itself: a
 *     token locks itself after a few wrong PINs
 */
public record KeyFault(String why, boolean pinRefused) {
  private static final Pattern RETURN_VALUE = Pattern.compile("\\bCKR_[A-Z_]{2,60}\\b");
  private static final Set<String> PIN =
      Set.of("CKR_PIN_INCORRECT", "CKR_PIN_LOCKED", "CKR_PIN_EXPIRED", "CKR_PIN_INVALID");
  private static final int DEEPEST = 10;

  /** What is told of this. */
  public static KeyFault of(Throwable fault) {
    Optional<String> returned =
        causes(fault)
            .map(cause -> RETURN_VALUE.matcher(Objects.requireNonNullElse(cause.getMessage(), "")))
            .filter(Matcher::find)
            .map(Matcher::group)
            .findFirst();
    return returned
        .map(value -> new KeyFault("the token says " + value, PIN.contains(value)))
        .orElseGet(() -> new KeyFault(untold(fault), false));
  }

  /** A provider of software keys may be asked first for a key whose token has ended its session. */
  private static String untold(Throwable fault) {
    return causes(fault).anyMatch(InvalidKeyException.class::isInstance)
        ? "no session of its token holds it any more"
        : "it cannot be opened" + kind(fault);
  }

  private static String kind(Throwable fault) {
    String name = fault.getClass().getSimpleName();
    return " (" + name.toLowerCase(Locale.ROOT).replace("exception", "") + ")";
  }

  private static Stream<Throwable> causes(Throwable fault) {
    return Stream.<@Nullable Throwable>iterate(
            fault, Objects::nonNull, cause -> cause == null ? null : cause.getCause())
        .limit(DEEPEST)
        .map(Objects::requireNonNull);
  }
}
