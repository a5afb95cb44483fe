// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.http;

import org.crossborder.conformance.as4.mime.HttpBody;

/**
 * What came back over HTTP.
 *
 * @param body its Content-Type is empty if the answer had none
 */
public record HttpAnswer(int status, HttpBody body) {
  /** Whether the status is 2xx. */
  public boolean isSuccess() {
    return status / 100 == 2;
  }
}
