// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import org.crossborder.gateway.form.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with what was typed, in a sentence.
 *
 * @param place where; null if it is about the document as a whole
 * @param hinders whether the document cannot be handed in with it
 */
public record Trouble(@Nullable Place place, String sentence, boolean hinders) {
  /** Address of the page with the field, within the filing's. */
  public String address() {
    Place at = place;
    if (at == null) {
      return "";
    }
    String section = "/sections/" + at.section().id();
    return (at.line() == 0 ? section : section + "/" + at.line()) + "#" + at.field().id();
  }

  boolean isOf(String section) {
    Place at = place;
    return at != null && at.section().id().equals(section);
  }

  boolean isAt(Place other) {
    Place at = place;
    return at != null
        && at.line() == other.line()
        && at.section().id().equals(other.section().id())
        && at.field().id().equals(other.field().id());
  }
}
