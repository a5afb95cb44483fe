// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The running gateway sends, and what comes back is not a receipt that holds. */
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(Stage.EveryProfile.class)
class GatewayIsAnsweredIT {
  @Parameter Stage stage;

  @AfterEach
  void behaveAgain() {
    stage.receiver().answerWith(Reaction.RECEIPT);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "UNSIGNED_RECEIPT, EBMS:0302",
    "RECEIPT_OF_OTHER_REFERENCES, EBMS:0302",
    "RECEIPT_OF_FEWER_REFERENCES, EBMS:0302",
    "RECEIPT_OF_ANOTHER_MESSAGE, EBMS:0302",
    "RECEIPT_OF_A_STRANGER, EBMS:0302",
    "UNSIGNED_ERROR, EBMS:0103",
    "BAD_GATEWAY, HTTP 502",
    "BROKEN_RECEIPT, EBMS:0005",
    "NONE, EBMS:0005",
  })
  void whatDoesNotCountIsNotedAndTheMessageIsSentAgain(Reaction bad, String noted)
      throws Exception {
    stage.receiver().answerWith(bad);
    SentDocument sent = SentDocument.submit(stage, stage.forPeer().next());
    sent.awaitEvent(noted);
    assertThat(sent.states()).doesNotContain("RECEIPTED", "FAILED");

    stage.receiver().answerWith(Reaction.RECEIPT);
    stage.receiver().forgetMessageIds();
    sent.await("RECEIPTED");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ERROR, EBMS:0103",
    "UNREADABLE, EBMS:0102",
    "MISTRUST, EBMS:0102", // phase4 has this code for both
  })
  void aSignedFailureEndsTheMatter(Reaction bad, String code) throws Exception {
    stage.receiver().answerWith(bad);
    SentDocument sent = SentDocument.submit(stage, stage.forPeer().next());
    assertThat(sent.await("FAILED").path("error").asString()).contains(code);
    assertThat(sent.states()).doesNotContain("RECEIPTED");
  }

  @Test
  void aSlowReceiverIsWaitedFor() throws Exception {
    stage.receiver().answerWith(Reaction.LATE_RECEIPT);
    int before = stage.receiver().requests();
    SentDocument sent = SentDocument.submit(stage, stage.forPeer().next());
    sent.await("RECEIPTED");
    assertThat(stage.receiver().requests() - before).as("attempts").isEqualTo(1);
    sent.onlyDelivery();
  }

  @Test
  void withoutAnAnswerItIsSentAgainAndDeliveredOnce() throws Exception {
    stage.receiver().answerWith(Reaction.NONE);
    SentDocument sent = SentDocument.submit(stage, stage.forPeer().next());
    sent.awaitEvent("EBMS:0005");
    stage.receiver().answerWith(Reaction.RECEIPT);
    sent.await("RECEIPTED");
    sent.onlyDelivery();
  }
}
