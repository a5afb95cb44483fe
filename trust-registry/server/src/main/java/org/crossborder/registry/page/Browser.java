// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** Tells a person's browser from a client of the API. */
final class Browser {
  private Browser() {}

  /** Browsers say that they want HTML; clients that take anything get problem details. */
  static boolean asks(HttpServletRequest request) {
    return Collections.list(request.getHeaders("Accept")).stream()
        .anyMatch(accept -> accept.toLowerCase(Locale.ROOT).contains("text/html"));
  }
}
