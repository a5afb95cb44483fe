// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.util.List;

/** Text in a language (clause 5.1.4); lists carry at least one in English. */
public record MultilingualText(String language, String text) {
  /** Text in English only. */
  public static List<MultilingualText> english(String text) {
    return List.of(new MultilingualText("en", text));
  }
}
