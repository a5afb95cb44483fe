// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import org.jspecify.annotations.Nullable;

/** The service that acts on a message (ebMS 3.0 Core 5.2.2.8); without a type a URI. */
public record Service(String value, @Nullable String type) {
  public Service(String value) {
    this(value, null);
  }
}
