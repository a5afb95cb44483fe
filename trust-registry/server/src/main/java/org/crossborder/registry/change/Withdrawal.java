// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.OfficerRole;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.OfficerSignature;
import org.crossborder.trust.register.RegisterState;
import org.crossborder.trust.register.operation.RegisterRefusal;
import org.crossborder.trust.register.operation.RegisterRule;

/** Whoever may propose for a Party may take that Party's proposals back. */
final class Withdrawal {
  private Withdrawal() {}

  /** Why a withdrawal does not count; empty if it does. */
  static Optional<RegisterRefusal> refusal(
      ChangeRequest request, String withdrawal, RegisterState state, Instant now) {
    try {
      OfficerSignature signature = OfficerSignature.parse(withdrawal);
      Optional<Officer> proposer = officer(OfficerSignature.parse(request.proposal()), state);
      Optional<Officer> officer =
          officer(signature, state)
              .filter(o -> o.roles().contains(OfficerRole.PROPOSE) && o.period().contains(now))
              .filter(o -> proposer.filter(p -> p.party().equals(o.party())).isPresent());
      if (officer.isEmpty()) {
        return refuse("Only an officer who may propose for the proposer's Party withdraws.");
      }
      boolean good =
          signature.purpose() == OfficerSignature.Purpose.WITHDRAWAL
              && signature.verifies(
                  ChangeJson.write(request.change()), officer.get().certificate().getPublicKey());
      return good ? Optional.empty() : refuse("The signature is no withdrawal of this change.");
    } catch (MalformedEntryException e) {
      return refuse("The signature cannot be read.");
    }
  }

  private static Optional<Officer> officer(OfficerSignature signature, RegisterState state) {
    return state.officers().stream()
        .filter(o -> Fingerprint.sha256(o.certificate()).equals(signature.certificateSha256()))
        .findFirst();
  }

  private static Optional<RegisterRefusal> refuse(String sentence) {
    return Optional.of(RegisterRule.SIGNATURE.refuses("%s", sentence));
  }
}
