// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.support;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which options are given, with the values that can name nobody and open nothing. */
public final class OptionListing {
  private static final Pattern OPTION =
      Pattern.compile("(crossborder|server|spring|management|logging)\\..*");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(password|secret|token|key|credential|pin|user|subject|name|mail|recipient"
              + "|address|organisation|sha-?256|client|claim).*");
  private static final int LONGEST = 200;

  private OptionListing() {}

  /**
   * A line each, by name.
   *
   * @param options as they are given, of whatever source
   */
  public static String of(Map<String, Object> options) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(options)
        .forEach(
            (name, value) -> {
              if (OPTION.matcher(name).matches() && name.length() <= LONGEST) {
                text.append(name).append(" = ").append(said(name, value)).append('\n');
              }
            });
    return text.toString();
  }

  private static String said(String name, Object value) {
    return SECRET.matcher(name).matches() ? Harmless.WITHHELD : Harmless.of(value);
  }
}
