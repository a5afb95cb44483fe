// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of a list look like, beyond standing in it.
 *
 * @param pattern what every code matches; null if nothing is said
 * @param prefix how many characters the list's own codes have, where what follows is national; 0 if
 *     codes are listed whole
 * @param complete whether a code that is not in the list is wrong; if not, the list is an extract
 * @param begins the list that the beginning of each code is of; null if of none
 * @param includes the list whose codes count too, after a text of their own; null if none do
 */
public record CodeShape(
    @Nullable Pattern pattern,
    int prefix,
    boolean complete,
    @Nullable Begins begins,
    @Nullable Includes includes) {
  /** Codes stand in the list as they are. */
  public static final CodeShape PLAIN = new CodeShape(null, 0, true, null, null);

  /** The first characters are a code of another list. */
  public record Begins(String list, int length) {}

  /** The codes of another list count, after this text. */
  public record Includes(String list, String after) {}

  /** The beginning's list, if there is one. */
  Optional<Begins> beginning() {
    return Optional.ofNullable(begins);
  }

  /** The list that counts too, if there is one. */
  Optional<Includes> including() {
    return Optional.ofNullable(includes);
  }

  boolean fits(String code) {
    return pattern == null || pattern.matcher(code).matches();
  }

  /** The part of a code that the list has. */
  String listed(String code) {
    return prefix > 0 && code.length() > prefix ? code.substring(0, prefix) : code;
  }
}
