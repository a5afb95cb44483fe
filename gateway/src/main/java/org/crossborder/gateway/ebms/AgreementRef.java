// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import org.jspecify.annotations.Nullable;

/** The agreement an exchange rests on (ebMS 3.0 Core 5.2.2.7). */
public record AgreementRef(String value, @Nullable String type, @Nullable String pmode) {
  public AgreementRef(String value) {
    this(value, null, null);
  }
}
