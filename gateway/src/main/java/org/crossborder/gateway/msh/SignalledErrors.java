// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.pmode.Leg;

/**
 * Errors that a partner has signalled (ebMS 3.0 Core 6.2).
 *
 * @param trusted whether the partner's signature holds; if not, they are a diagnostic only
 * @param passing whether an exchange of certificates may explain them; then the message goes again
 * @param envelope the SOAP envelope, as received
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of evidence; never compared
public record SignalledErrors(
    List<EbmsError> errors, boolean trusted, boolean passing, byte[] envelope) {
  public SignalledErrors {
    errors = List.copyOf(errors);
  }

  /** Those that the partner has signed, about a message of this leg. */
  static SignalledErrors signed(List<EbmsError> errors, Leg leg, Instant now, byte[] envelope) {
    boolean passing = Rollover.mayExplain(ErrorClass.mostTelling(errors), leg.security(), now);
    return new SignalledErrors(errors, true, passing, envelope);
  }

  /** Those that nobody can be held to. */
  static SignalledErrors unsigned(List<EbmsError> errors, byte[] envelope) {
    return new SignalledErrors(errors, false, false, envelope);
  }

  /** The first failure that ends it, else the first error. */
  public EbmsError mostTelling() {
    return ErrorClass.mostTelling(errors);
  }

  /** Whether sending the same message again cannot help; only a signed error says so. */
  public boolean isFinal() {
    return trusted && !passing && ErrorClass.of(mostTelling()) == ErrorClass.FINAL;
  }
}
