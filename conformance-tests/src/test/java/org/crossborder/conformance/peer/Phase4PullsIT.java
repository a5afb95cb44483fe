// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.phase4.sender.EAS4UserMessageSendResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crossborder.conformance.demo.GatewayWithPeer;
import org.crossborder.conformance.demo.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Korea's gateway cannot be reached; phase4 in its place pulls from the running gateway of
 * Bangladesh: documents (Two-Way/Pull-and-Push) and acknowledgements (Two-Way/Push-and-Pull).
 */
class Phase4PullsIT {
  private static final Profile PROFILE = Profile.COMMON_2_0;

  private static GatewayWithPeer demo;
  private static SendingPeer sending;
  private static PullingPeer pulling;

  @BeforeAll
  static void start() throws Exception {
    demo =
        GatewayWithPeer.start(
            Path.of("target", "pulling-demo"), new Line(PROFILE.version(), Set.of("KR")));
    sending = new SendingPeer(PROFILE, demo.peer(), demo.gateway(), WireLog.of("pulling"));
    pulling = new PullingPeer(PROFILE, demo.peer(), demo.gateway());
  }

  @AfterAll
  static void stop() {
    if (demo != null) {
      demo.close();
    }
  }

  @Test
  void aDocumentWaitsUntilItIsPulledAndIsReceiptedByAPost() throws Exception {
    String document = demo.certificatesForPeer(List.of("BD-PULLED")).get(0);
    String id = demo.submit(document, UUID.randomUUID().toString());
    Pulled pulled = awaitMessage("Document");
    assertThat(pulled.message().orElseThrow().signer())
        .isEqualTo(demo.gateway().signing().certificate());
    assertThat(pulled.message().orElseThrow().payloads())
        .containsExactly(document.getBytes(StandardCharsets.UTF_8));
    assertThat(pulling.pull().errorCodes())
        .as("the channel is empty now")
        .containsExactly("EBMS:0006");
    assertThat(demo.document(id).path("state").asString()).isNotEqualTo("RECEIPTED");

    assertThat(pulling.post(pulled.receipt()).body()).isEmpty();
    awaitState(id, "RECEIPTED");
  }

  @Test
  void theAcknowledgementOfAPushedDocumentIsPulled() throws Exception {
    String document = demo.certificatesOfPeer(List.of("KR-PUSHED")).get(0);
    OutgoingMessage message = OutgoingMessage.document(demo.peer(), demo.gateway(), document);
    assertThat(sending.send(message).result()).isEqualTo(EAS4UserMessageSendResult.SUCCESS);

    Pulled pulled = awaitMessage("Acknowledgement");
    assertThat(pulled.message().orElseThrow().refToMessageId()).isEqualTo(message.messageId());
    assertThat(pulling.post(pulled.receipt()).body()).isEmpty();
    awaitState(demo.receivedIn(message.messageId()).get(0).path("id").asString(), "ACKNOWLEDGED");
  }

  @Test
  void aStrangerGetsNothing() throws Exception {
    assertThat(pulling.pull(pulling.channel(), Stranger.signing(PROFILE)).errorCodes())
        .containsExactly("EBMS:0101");
  }

  @Test
  void aChannelThatNobodyHasIsNoProcessingMode() throws Exception {
    assertThat(pulling.pull("urn:crossborder:mpc:none", demo.peer().signing()).errorCodes())
        .containsExactly("EBMS:0010");
  }

  private static Pulled awaitMessage(String action) throws Exception {
    return GatewayWithPeer.await(
        action + " on the channel",
        () ->
            Optional.of(pulling.pull())
                .filter(
                    pulled ->
                        pulled
                            .message()
                            .filter(message -> message.action().equals(action))
                            .isPresent()));
  }

  private static void awaitState(String id, String state) throws Exception {
    GatewayWithPeer.await(
        "State " + state,
        () ->
            Optional.of(demo.document(id))
                .filter(record -> state.equals(record.path("state").asString())));
  }
}
