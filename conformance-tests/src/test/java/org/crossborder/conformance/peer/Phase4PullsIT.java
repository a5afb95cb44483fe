// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.phase4.sender.EAS4UserMessageSendResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.conformance.demo.GatewayWithPeer;
import org.crossborder.conformance.demo.Line;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Korea's gateway cannot be reached; phase4 in its place pulls from the running gateway of
 * Bangladesh: documents (Two-Way/Pull-and-Push) and acknowledgements (Two-Way/Push-and-Pull).
 */
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"COMMON_1_15", "COMMON_2_0"})
class Phase4PullsIT {
  private static final Pattern MESSAGE_ID = Pattern.compile("MessageId>([^<]+)<");
  private static GatewayWithPeer demo;
  private static SendingPeer sending;
  private static PullingPeer pulling;

  @Parameter Profile profile;

  @BeforeParameterizedClassInvocation
  static void start(Profile profile) throws Exception {
    demo =
        GatewayWithPeer.start(
            Path.of("target", "pulling-demo-" + profile),
            Line.pushing(profile.version()).pulledBy(Set.of("KR")));
    sending =
        new SendingPeer(profile, demo.peer(), demo.gateway(), WireLog.of("pulling-" + profile));
    pulling = new PullingPeer(profile, demo.peer(), demo.gateway());
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    demo.close();
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
    assertThat(pulling.pull(pulling.channel(), Stranger.signing(profile)).errorCodes())
        .containsExactly("EBMS:0101");
  }

  @Test
  void theOneWhoseMessagesTheyAreNotGetsNothing() throws Exception {
    assertThat(pulling.pull(pulling.channel(), demo.gateway().signing()).errorCodes())
        .as("a certificate that the register has, of the other gateway")
        .containsExactly("EBMS:0101");
  }

  @Test
  void aChannelThatNobodyHasIsNoProcessingMode() throws Exception {
    assertThat(pulling.pull("urn:crossborder:mpc:none", demo.peer().signing()).errorCodes())
        .containsExactly("EBMS:0010");
    assertThat(pulling.pull(pulling.channel() + "/none", demo.peer().signing()).errorCodes())
        .as("a sub-channel that no P-Mode has")
        .containsExactly("EBMS:0010");
  }

  /** The suite in phase4's place, so that the gateway is not started once more. */
  @Test
  void thePullPlanPasses() throws Exception {
    List<ModuleResult> results = PullPlan.run(profile, demo, pulling.channel());
    assertThat(results).allSatisfy(Phase4PullsIT::passed);
  }

  @Test
  void thePlanForRepliesThatArePulledPasses() throws Exception {
    assertThat(new MixedPlans(profile, demo, pulling.channel()).pushAndPull())
        .allSatisfy(Phase4PullsIT::passed);
  }

  /** It receipts a reply to nothing, and refuses it afterwards. */
  @Test
  void thePlanForRequestsThatArePulledPassesWithTwoWarnings() throws Exception {
    List<ModuleResult> results = new MixedPlans(profile, demo, pulling.channel()).pullAndPush();
    assertThat(results)
        .filteredOn(result -> result.judgement().verdict() == Verdict.WARNING)
        .extracting(result -> result.about().id())
        .containsExactly("reply-to-nothing", "reply-in-another-conversation");
    assertThat(results)
        .filteredOn(result -> result.judgement().verdict() != Verdict.WARNING)
        .allSatisfy(Phase4PullsIT::passed);
    for (ModuleResult result : results) {
      if (result.judgement().verdict() == Verdict.WARNING) {
        awaitRefusal(result.exchanges().get(result.exchanges().size() - 1));
      }
    }
  }

  /** The gateway tells nobody but its log. */
  private void awaitRefusal(Exchange pushed) throws Exception {
    Matcher id = MESSAGE_ID.matcher(new String(pushed.sent(), StandardCharsets.UTF_8));
    assertThat(id.find()).isTrue();
    String line = "[" + id.group(1) + "] Acknowledgement from KR refused";
    Path log = Path.of("target", "pulling-demo-" + profile, "logs", "gateway-BD.log");
    GatewayWithPeer.await(
        line, () -> Files.readString(log).contains(line) ? Optional.of(line) : Optional.empty());
  }

  private static void passed(ModuleResult result) {
    assertThat(result.judgement().verdict())
        .as(result.about().id() + ": " + result.judgement())
        .isEqualTo(Verdict.PASSED);
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
