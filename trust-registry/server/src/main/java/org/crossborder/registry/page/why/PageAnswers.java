// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

import java.time.Instant;
import org.crossborder.registry.answer.Answering;
import org.crossborder.registry.page.Reading;
import org.springframework.stereotype.Component;

/** Answers for people: decided, signed and proved as the API's answers are. */
@Component
class PageAnswers {
  private final Answering answering;

  PageAnswers(Answering answering) {
    this.answering = answering;
  }

  Explanation explain(FormReading.Understood asked, Reading reading) {
    Instant asKnownAt = asked.asKnownAt();
    if (asKnownAt == null) {
      return Explanation.of(asked, answering.answer(asked.question(), reading.now()), reading);
    }
    Reading past =
        answering.knownAt(asKnownAt).map(known -> new Reading(known, asKnownAt)).orElse(reading);
    return Explanation.of(
        asked, answering.replay(asked.question(), asKnownAt, reading.now()), past);
  }
}
