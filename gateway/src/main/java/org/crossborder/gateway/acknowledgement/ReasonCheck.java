// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.validation.agreement.exchange.RefusalReason;

/**
 * Which reasons may go with a status: a refusal carries at least one, each with a code and a
 * sentence, and none that means only that the document is electronic or foreign (rule X07; Article
 * 5(b); MLES 12(1)). Whatever is no refusal carries none.
 */
final class ReasonCheck {
  private static final int MOST = 50;
  private static final int LONGEST_SENTENCE = 2000;
  private static final int LONGEST_CITATION = 200;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

  private ReasonCheck() {}

  /** What is wrong with these reasons, or empty. */
  static Optional<String> defect(AcknowledgementStatus status, List<StatusReason> reasons) {
    if (status != AcknowledgementStatus.REJECTED) {
      return reasons.isEmpty()
          ? Optional.empty()
          : Optional.of("Only a refusal carries reasons, " + status + " does not");
    }
    if (reasons.isEmpty() || reasons.size() > MOST) {
      return Optional.of("A refusal carries 1 to " + MOST + " reasons (X07)");
    }
    return reasons.stream().flatMap(reason -> defect(reason).stream()).findFirst();
  }

  private static Optional<String> defect(StatusReason reason) {
    if (!CODE.matcher(reason.code()).matches()) {
      return Optional.of("A reason has a code of 1 to 64 letters, digits and . _ : - (X07)");
    }
    if (reason.sentence().isBlank() || reason.sentence().length() > LONGEST_SENTENCE) {
      return Optional.of("A reason has a sentence of 1 to " + LONGEST_SENTENCE + " characters");
    }
    if (Stream.of(reason.rule(), reason.article()).anyMatch(s -> s.length() > LONGEST_CITATION)) {
      return Optional.of("Rule and article have at most " + LONGEST_CITATION + " characters");
    }
    return new RefusalReason(reason.code(), reason.sentence()).meansOnlyElectronicOrForeign()
        ? Optional.of(
            "A document is not refused because it is electronic or foreign (X07, Article 5(b)): "
                + reason.code())
        : Optional.empty();
  }
}
