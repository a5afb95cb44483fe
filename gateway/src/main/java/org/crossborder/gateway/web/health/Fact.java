// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.health;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is so, in the page's language.
 *
 * @param said what a machine says of it, in English, or null
 * @param query what to look for among the documents to see it, or null
 */
record Fact(String sentence, @Nullable String said, @Nullable String query) {
  static Fact of(String sentence) {
    return new Fact(sentence, null, null);
  }
}
