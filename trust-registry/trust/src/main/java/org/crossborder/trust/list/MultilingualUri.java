// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.util.List;

/** A pointer to something in a language (clause 5.1.4). Foreign lists point to what they like. */
public record MultilingualUri(String language, String uri) {
  /** A pointer to something in English only. */
  public static List<MultilingualUri> english(String uri) {
    return List.of(new MultilingualUri("en", uri));
  }
}
