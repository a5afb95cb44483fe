// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.crossborder.gateway.ebms.CollaborationInfo;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.MessageFragment.SourceCompression;
import org.crossborder.gateway.ebms.MessageFragment.SourceHeader;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.mpc.TurnableClock;
import org.crossborder.gateway.msh.OutboundMessage;
import org.crossborder.gateway.msh.OutgoingPayload;
import org.crossborder.gateway.msh.SendingOutcome;
import org.crossborder.gateway.msh.Signals;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.packaging.SpooledFile;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.Splitting;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.store.PendingSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The errors of ebMS 3.0 Part 2, 4.6: those of a fragment come back at once, those of a source
 * message by a request of their own; each is signed and says what is wrong. EBMS:0047 is tried in
 * FragmentStructureTest, EBMS:0051 with a group that is late in SplitJoinTest.
 */
class FragmentErrorsTest {
  private static final Duration JOIN_INTERVAL = Duration.ofHours(4);
  private static final SourceHeader HEADER =
      new SourceHeader("Multipart/Related", "b", "text/xml", "root@crossborder.org");
  private static final JoiningLimits LIMITS = new JoiningLimits(5, 100_000, 2, 40_000, 0);

  @TempDir Path folder;
  private final TurnableClock clock = new TurnableClock();
  private final AtomicReference<URI> krAddress = new AtomicReference<>(TestGateway.NOWHERE);
  private Splitting splitting = new Splitting(1_000, false, JOIN_INTERVAL);
  private JoiningLimits limits = LIMITS;
  private SplitGateway bd;
  private SplitGateway kr;

  @BeforeEach
  void start() throws Exception {
    bd = gateway("bd", "BD", TestPki.BD);
    openKr();
  }

  private void openKr() throws Exception {
    kr = gateway("kr", "KR", TestPki.KR);
    krAddress.set(kr.url());
  }

  private SplitGateway gateway(String home, String party, MshKey key) throws Exception {
    return new SplitGateway(
        folder.resolve(home), party, key, clock, () -> pmodes(party), limits, 1 << 20);
  }

  private PModes pmodes(String party) {
    return Splits.with(TestRegister.pmodes(party, TestGateway.NOWHERE, krAddress.get()), splitting);
  }

  @AfterEach
  void stop() throws Exception {
    bd.close();
    kr.close();
  }

  private Leg leg() {
    return pmodes("BD")
        .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
        .orElseThrow();
  }

  private UserMessage header(Property... properties) {
    return leg()
        .userMessage(
            new MessageInfo(clock.instant(), UUID.randomUUID() + "@bd", null),
            "conversation-1",
            List.of(properties));
  }

  private SendingOutcome send(MessageFragment fragment, byte[] piece, Property... properties) {
    return bd.msh.send(header(properties), fragment, PayloadSource.of(piece), leg());
  }

  private SendingOutcome send(MessageFragment fragment) {
    return send(fragment, new byte[100]);
  }

  private static MessageFragment fragment(int num) {
    return new MessageFragment("cid:piece@bd", "group-1", 250L, 3, num, HEADER, "submit", null);
  }

  private static MessageFragment bare(int num) {
    return new MessageFragment("cid:piece@bd", "group-1", null, null, num, null, null, null);
  }

  /** A fragment that says one thing otherwise. */
  private static MessageFragment with(
      int num, Long size, Integer count, SourceHeader header, String action, SourceCompression by) {
    return new MessageFragment("cid:piece@bd", "group-1", size, count, num, header, action, by);
  }

  private static void requireReceipted(SendingOutcome outcome) {
    assertThat(outcome).isInstanceOf(SendingOutcome.Receipted.class);
  }

  /** Our sender finds the signature of the error right, else it would try again. */
  private static EbmsError requireRefused(ErrorCode code, SendingOutcome outcome) {
    EbmsError error =
        outcome instanceof SendingOutcome.Final refused
            ? refused.error()
            : ((SendingOutcome.Retryable) outcome).error();
    assertThat(error.errorCode()).as(error.errorDetail()).isEqualTo(code.code());
    assertThat(error.shortDescription()).isEqualTo(code.shortDescription());
    assertThat(error.severity()).isEqualTo(code.severity());
    return error;
  }

  static Stream<Arguments> contradictions() {
    return Stream.of(
        contradiction(
            ErrorCode.DUPLICATE_MESSAGE_SIZE,
            "MessageSize '250' and '251'",
            with(2, 251L, null, null, null, null)),
        contradiction(
            ErrorCode.DUPLICATE_FRAGMENT_COUNT,
            "FragmentCount '3' and '4'",
            with(2, null, 4, null, null, null)),
        contradiction(
            ErrorCode.DUPLICATE_MESSAGE_HEADER,
            "MessageHeader/Boundary 'b' and 'c'",
            with(
                2,
                null,
                null,
                new SourceHeader("Multipart/Related", "c", "text/xml", "s"),
                null,
                null)),
        contradiction(
            ErrorCode.DUPLICATE_ACTION,
            "Action 'submit' and 'other'",
            with(2, null, null, null, "other", null)),
        contradiction(
            ErrorCode.BAD_FRAGMENT_NUM, "FragmentNum 4 is above FragmentCount 3", bare(4)),
        contradiction(
            ErrorCode.DUPLICATE_FRAGMENT, "Fragment 1 of group group-1 has come before", bare(1)));
  }

  private static Arguments contradiction(ErrorCode code, String told, MessageFragment second) {
    return Arguments.of(code, told, second);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contradictions")
  void aGroupThatContradictsItselfIsRejectedWhole(
      ErrorCode code, String told, MessageFragment second) throws Exception {
    requireReceipted(send(fragment(1)));
    assertThat(requireRefused(code, send(second)).errorDetail()).contains(told);
    assertThat(kr.keptFragments()).as("nothing is left of it").isZero();

    EbmsError late = requireRefused(ErrorCode.BAD_FRAGMENT_GROUP, send(bare(3)));
    assertThat(late.errorDetail()).contains("group-1 was rejected").contains("as another group");
    kr.join();
    assertThat(kr.received()).isEmpty();
  }

  @Test
  void compressionIsSaidOnce() throws Exception {
    requireReceipted(send(with(1, 250L, 3, HEADER, null, new SourceCompression("gzip", 240))));
    EbmsError error =
        requireRefused(
            ErrorCode.DUPLICATE_COMPRESSION_INFO,
            send(with(2, null, null, null, null, new SourceCompression("gzip", 241))));
    assertThat(error.errorDetail()).contains("CompressedMessageSize '240' and '241'");
  }

  @Test
  void aCountBelowWhatHasComeIsAtFault() {
    requireReceipted(send(bare(3)));
    EbmsError error =
        requireRefused(ErrorCode.BAD_FRAGMENT_COUNT, send(with(1, null, 2, null, null, null)));
    assertThat(error.errorDetail()).contains("FragmentCount 2 is below FragmentNum 3");
  }

  @Test
  void moreFragmentsThanThisGatewayTakesAreTooMany() {
    EbmsError error =
        requireRefused(ErrorCode.BAD_FRAGMENT_COUNT, send(with(1, null, 6, null, null, null)));
    assertThat(error.errorDetail()).contains("takes 5 at most").contains("larger fragments");
  }

  @Test
  void whatIsRepeatedAlikeIsTaken() {
    requireReceipted(send(fragment(1)));
    requireReceipted(send(fragment(2)));
  }

  @Test
  void aFragmentAboveTheSizeIsNotTakenAndItsGroupGoesOn() {
    requireReceipted(send(fragment(1)));
    SendingOutcome outcome = send(bare(2), new byte[1_001]);
    EbmsError error = requireRefused(ErrorCode.FRAGMENT_SIZE_EXCEEDED, outcome);
    assertThat(error.errorDetail()).contains("1001 bytes").contains("FragmentSize is 1000");
    assertThat(outcome).as("not sent again").isInstanceOf(SendingOutcome.Final.class);
    requireReceipted(send(bare(2)));
  }

  @Test
  void otherPropertiesThanThoseOfRoutingDoNotBelongIntoAFragment() {
    EbmsError error =
        requireRefused(
            ErrorCode.BAD_PROPERTIES,
            send(
                fragment(1),
                new byte[100],
                new Property(Property.ORIGINAL_SENDER, "x"),
                new Property("secret", "y")));
    assertThat(error.errorDetail()).contains("secret").doesNotContain("originalSender");
  }

  @Test
  void aPModeWithoutSplittingTakesNoFragments() {
    splitting = null;
    assertThat(requireRefused(ErrorCode.FEATURE_INCONSISTENT, send(fragment(1))).errorDetail())
        .contains("Send it whole");
  }

  @Test
  void aPartyHasItsShareOfGroupsAndBytes() throws Exception {
    for (int group = 1; group <= 2; group++) {
      requireReceipted(send(ofGroup("open-" + group, 100)));
    }
    EbmsError error = requireRefused(ErrorCode.OUT_OF_STORAGE_SPACE, send(ofGroup("open-3", 100)));
    assertThat(error.errorDetail()).contains("2 messages in fragments").contains("again later");

    clock.turn(JOIN_INTERVAL);
    kr.join();
    requireReceipted(send(ofGroup("open-4", 30_000)));
    assertThat(
            requireRefused(ErrorCode.OUT_OF_STORAGE_SPACE, send(ofGroup("open-5", 30_000)))
                .errorDetail())
        .contains("60000 bytes, and 40000 is the most");
  }

  @Test
  void aDiskThatIsFullTakesNone() throws Exception {
    kr.close();
    limits = new JoiningLimits(5, 100_000, 2, 40_000, Long.MAX_VALUE / 2);
    openKr();
    assertThat(requireRefused(ErrorCode.OUT_OF_STORAGE_SPACE, send(fragment(1))).errorDetail())
        .contains("no disk space");
    assertThat(kr.keptFragments()).isZero();
  }

  private static MessageFragment ofGroup(String group, long size) {
    return new MessageFragment("cid:piece@bd", group, size, 2, 1, HEADER, null, null);
  }

  @Test
  void moreBytesThanAnnouncedEndTheGroup() {
    requireReceipted(send(with(1, 150L, 3, HEADER, null, null)));
    assertThat(requireRefused(ErrorCode.VALUE_INCONSISTENT, send(bare(2))).errorDetail())
        .contains("200 bytes so far")
        .contains("announced to have 150");
  }

  @Test
  void afterTheIntervalAFragmentIsLate() {
    requireReceipted(send(fragment(1)));
    clock.turn(JOIN_INTERVAL);
    assertThat(requireRefused(ErrorCode.RECEIVE_INTERVAL_EXCEEDED, send(bare(2))).errorDetail())
        .contains("had to come until");
  }

  @Test
  void aSourceMessageOfAnotherHeaderIsRefused() throws Exception {
    byte[] source = source(message -> with(message, "another conversation"));
    sendWhole(source, (long) source.length, null);
    assertThat(requireReported(ErrorCode.HEADER_MISMATCH).errorDetail())
        .contains("CollaborationInfo")
        .contains("another conversation");
  }

  @Test
  void aSourceMessageThatIsNoGzipIsRefused() throws Exception {
    byte[] source = source(message -> message);
    sendWhole(source, (long) source.length, new SourceCompression("gzip", source.length));
    assertThat(requireReported(ErrorCode.DECOMPRESSION_ERROR).errorDetail()).contains("gzip");
  }

  @Test
  void anotherCompressionIsRefused() throws Exception {
    byte[] source = source(message -> message);
    sendWhole(source, (long) source.length, new SourceCompression("compress", source.length));
    assertThat(requireReported(ErrorCode.DECOMPRESSION_ERROR).errorDetail()).contains("compress");
  }

  @Test
  void aSourceMessageThatGrowsBeyondItsSizeIsRefused() throws Exception {
    byte[] compressed = gzip(source(message -> message));
    sendWhole(compressed, 300L, new SourceCompression("gzip", compressed.length));
    assertThat(requireReported(ErrorCode.VALUE_INCONSISTENT).errorDetail())
        .contains("MessageSize is 300; joined, the message has more bytes");
  }

  @Test
  void aSourceMessageShorterThanItsSizeIsRefused() throws Exception {
    byte[] source = source(message -> message);
    sendWhole(source, source.length + 1L, null);
    assertThat(requireReported(ErrorCode.VALUE_INCONSISTENT).errorDetail())
        .contains("MessageSize is " + (source.length + 1));
  }

  @Test
  void aSourceMessageWithoutHeaderIsRefused() throws Exception {
    requireReceipted(send(with(1, 100L, 1, null, null, null)));
    assertThat(requireReported(ErrorCode.BAD_FRAGMENT_STRUCTURE).errorDetail())
        .contains("MessageHeader");
  }

  private void sendWhole(byte[] bytes, long size, SourceCompression compression) {
    int half = (bytes.length + 1) / 2;
    byte[] first = java.util.Arrays.copyOfRange(bytes, 0, half);
    byte[] second = java.util.Arrays.copyOfRange(bytes, half, bytes.length);
    requireReceipted(send(with(1, size, 2, HEADER, null, compression), first));
    requireReceipted(send(with(2, size, 2, HEADER, null, compression), second));
  }

  /** The joining ends the group, and its error waits to be posted. */
  private EbmsError requireReported(ErrorCode code) throws Exception {
    kr.join();
    assertThat(kr.received()).isEmpty();
    assertThat(kr.keptFragments()).isZero();
    List<PendingSignal> signals =
        kr.store.pendingSignals().claim("BD", 9, "test", Duration.ofMinutes(1), clock.instant());
    assertThat(signals).hasSize(1);
    EbmsError error = Signals.signedByKr(signals.get(0).content()).errors().get(0);
    assertThat(error.errorCode()).as(error.errorDetail()).isEqualTo(code.code());
    assertThat(error.refToMessageInError()).isEqualTo("group-1");
    requireRefused(ErrorCode.BAD_FRAGMENT_GROUP, send(bare(2)));
    return error;
  }

  private byte[] source(UnaryOperator<UserMessage> changed) throws Exception {
    OutgoingPayload payload =
        new OutgoingPayload(
            "doc@bd",
            "application/xml",
            "UTF-8",
            List.of(),
            PayloadSource.of("<CertificateOfOrigin/>".getBytes(UTF_8)));
    OutboundMessage message = new OutboundMessage(changed.apply(header()), List.of(payload), leg());
    try (Spool spool = new Spool(folder)) {
      SpooledFile file = new SourceMessage(message, "b").write(spool);
      try (var in = file.open()) {
        return in.readAllBytes();
      }
    }
  }

  private static UserMessage with(UserMessage message, String conversation) {
    CollaborationInfo info = message.collaborationInfo();
    return new UserMessage(
        message.mpc(),
        message.messageInfo(),
        message.partyInfo(),
        new CollaborationInfo(info.agreementRef(), info.service(), info.action(), conversation),
        message.messageProperties(),
        message.payloadInfo());
  }

  private static byte[] gzip(byte[] bytes) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
