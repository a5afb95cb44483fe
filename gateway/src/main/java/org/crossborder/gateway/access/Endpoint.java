// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

/**
 * A place where the gateway can be asked.
 *
 * @param method of HTTP; GET stands for HEAD too, {@code *} for all
 * @param path as the controllers write it: {@code /v1/documents/{id}}
 * @param act what asking there is
 */
public record Endpoint(String method, String path, Act act) {

  /** Whether requests of this method are meant. */
  public boolean takes(String requested) {
    return method.equals("*")
        || method.equals(requested)
        || (method.equals("GET") && requested.equals("HEAD"));
  }
}
