// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A NAPTR record (RFC 3403, 4.1) as a U-NAPTR has it (RFC 4848): its regular expression matches
 * everything and gives the URI, so nothing is ever matched with it.
 *
 * @param order lower ones are used first
 * @param preference among those of one order, likewise
 * @param replacement a single dot in a U-NAPTR
 */
record NaptrRecord(
    int order, int preference, String flags, String service, String regexp, String replacement) {
  private static final Set<String> EVERYTHING = Set.of(".*", "^.*$");

  /**
   * Reads one as the platform prints it: six fields with blanks between them; only the regular
   * expression can have blanks in it.
   */
  static NaptrRecord parse(String text) throws SmpRefusedException {
    String[] fields = text.split(" ", 5);
    int last = fields.length < 5 ? -1 : fields[4].lastIndexOf(' ');
    try {
      if (last >= 0) {
        return new NaptrRecord(
            Integer.parseInt(fields[0]),
            Integer.parseInt(fields[1]),
            fields[2],
            fields[3],
            fields[4].substring(0, last),
            fields[4].substring(last + 1));
      }
    } catch (NumberFormatException e) {
      throw new SmpRefusedException("No NAPTR record: " + text, e);
    }
    throw new SmpRefusedException("No NAPTR record: " + text);
  }

  /** The flag U: here the search ends with a URI. */
  boolean isTerminalUri() {
    return flags.equalsIgnoreCase("U");
  }

  /** What the regular expression puts in the place of everything; https. */
  URI uri() throws SmpRefusedException {
    String[] pieces = pieces();
    try {
      if (pieces.length == 4 && EVERYTHING.contains(pieces[1]) && !pieces[2].contains("\\")) {
        URI uri = URI.create(pieces[2]);
        if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
          return uri;
        }
      }
    } catch (IllegalArgumentException e) {
      throw new SmpRefusedException("A U-NAPTR record gives no URI: " + regexp, e);
    }
    throw new SmpRefusedException(
        "A U-NAPTR record gives no https URI in place of everything: " + regexp);
  }

  /** Nothing, the pattern, the URI and nothing, around three delimiters (RFC 3402, 3.2). */
  private String[] pieces() {
    if (regexp.length() < 3 || regexp.charAt(0) != regexp.charAt(regexp.length() - 1)) {
      return new String[0];
    }
    return regexp.split(Pattern.quote(regexp.substring(0, 1)), -1);
  }
}
