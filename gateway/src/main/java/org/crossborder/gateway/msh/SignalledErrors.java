// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.List;
import org.crossborder.gateway.ebms.EbmsError;

/**
 * Errors that a partner has signalled (ebMS 3.0 Core 6.2).
 *
 * @param trusted whether the partner's signature holds; if not, they are a diagnostic only
 * @param envelope the SOAP envelope, as received
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of evidence; never compared
public record SignalledErrors(List<EbmsError> errors, boolean trusted, byte[] envelope) {
  public SignalledErrors {
    errors = List.copyOf(errors);
  }

  /** The first failure that ends it, else the first error. */
  public EbmsError mostTelling() {
    return ErrorClass.mostTelling(errors);
  }

  /** Whether sending the same message again cannot help; only a signed error says so. */
  public boolean isFinal() {
    return trusted && ErrorClass.of(mostTelling()) == ErrorClass.FINAL;
  }
}
