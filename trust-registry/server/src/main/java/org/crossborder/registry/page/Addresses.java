// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * Where the pages lie. An id with characters that servers and proxies rewrite in a path travels as
 * a parameter instead, so that every id has an address.
 */
public final class Addresses {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]*(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");

  /** The page of a Party. */
  public String party(String code) {
    return address("/parties", code);
  }

  /** The page of a trust service. */
  public String service(String id) {
    return address("/services", id);
  }

  /** The page of an arrangement. */
  public String arrangement(String id) {
    return address("/arrangements", id);
  }

  /** The page of an arrangement, at one of its clauses. */
  public String clause(String arrangement, String clause) {
    return arrangement(arrangement)
        + "#"
        + UriUtils.encode("clause-" + clause, StandardCharsets.UTF_8);
  }

  /** The page of a change. */
  public String change(String id) {
    return address("/changes", id);
  }

  private static String address(String collection, String id) {
    return PLAIN.matcher(id).matches()
        ? collection + "/" + id
        : collection + "/by-id?id=" + UriUtils.encode(id, StandardCharsets.UTF_8);
  }
}
