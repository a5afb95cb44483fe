// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.phase4.ebms3header.Ebms3Error;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.MethodSource;

/** phase4 sends messages with one defect each; the running gateway refuses them. */
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(Stage.EveryProfile.class)
class Phase4IsRefusedIT {
  @Parameter Stage stage;

  static Stream<Refusal> refusals() {
    return Refusal.all().stream();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aDefectEarnsItsError(Refusal refusal) throws Exception {
    OutgoingMessage message = refusal.message(stage.setting());
    Answer answer = stage.sender().send(message);

    assertThat(answer.errorCodes())
        .as("%s asks for it; %s", refusal.clause(), answer)
        .containsExactly(refusal.errorCode());
    assertThat(answer.signer())
        .as("who signed the error")
        .isEqualTo(stage.gateway().signing().certificate());
    assertThat(answer.refToMessageId()).isEqualTo(message.messageId());
    assertThat(stage.demo().receivedIn(message.messageId())).isEmpty();
  }

  @Test
  void damagedGzipIsAFailureOfCommunication() throws Exception {
    OutgoingMessage message =
        OutgoingMessage.document(stage.peer(), stage.gateway(), "")
            .with(Payload.damagedGzip("<never-stored/>".repeat(50)));
    Ebms3Error error = stage.sender().send(message).signal().getErrorAtIndex(0);
    assertThat(error.getErrorCode()).isEqualTo("EBMS:0303");
    assertThat(error.getSeverity()).isEqualTo("failure");
    assertThat(error.getCategory()).isEqualTo("Communication");
    assertThat(error.getShortDescription()).isEqualTo("DecompressionFailure");
    assertThat(error.getRefToMessageInError()).isEqualTo(message.messageId());
  }
}
