// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.backend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to a national API.
 *
 * @param path with its query
 * @param headers without credentials
 * @param body empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
public record Call(String method, String path, Map<String, String> headers, byte[] body) {
  public Call {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Asks for something. */
  public static Call get(String path) {
    return new Call("GET", path, Map.of(), new byte[0]);
  }

  /** Says something without content. */
  public static Call post(String path) {
    return new Call("POST", path, Map.of(), new byte[0]);
  }

  /** Hands something in. */
  public static Call post(String path, String mediaType, byte[] body) {
    return new Call("POST", path, Map.of("Content-Type", mediaType), body);
  }

  /** The same with one more header. */
  public Call with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(method, path, more, body);
  }

  /** In one line, for the record of the wire. */
  String head() {
    StringBuilder head = new StringBuilder(method);
    headers.forEach((name, value) -> head.append(", ").append(name).append(": ").append(value));
    return head.toString();
  }
}
