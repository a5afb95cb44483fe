// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.PullRequest;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.security.SignatureVerifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One-Way/Pull at the sender (ebMS 3.0 Core 2.2.5): the request is authorised, the oldest message
 * taken off the channel, secured like one that is pushed, and given back on the HTTP response. An
 * empty channel is EBMS:0006. The receipt comes later, by a POST of its own.
 */
public final class PullAnswering {
  private static final Logger LOG = LoggerFactory.getLogger(PullAnswering.class);

  private final Supplier<PModes> pmodes;
  private final PullRequestAuthorisation authorisation;
  private final MessagePartitionChannels channels;
  private final SendingPipeline pipeline;
  private final ErrorReporting errors;
  private final SignalPrinter signals;
  private final SentMessageArchive archive;
  private final Path spoolDirectory;
  private final Clock clock;

  /** One for all requests, that keeps nothing of what was pulled; it is thread-safe. */
  public PullAnswering(
      Supplier<PModes> pmodes,
      MessagePartitionChannels channels,
      SendingPipeline pipeline,
      SignalPrinter signals,
      Path spoolDirectory,
      Clock clock) {
    this(pmodes, channels, pipeline, signals, SentMessageArchive.NONE, spoolDirectory, clock);
  }

  /** One for all requests; it is thread-safe. */
  public PullAnswering(
      Supplier<PModes> pmodes,
      MessagePartitionChannels channels,
      SendingPipeline pipeline,
      SignalPrinter signals,
      SentMessageArchive archive,
      Path spoolDirectory,
      Clock clock) {
    this.pmodes = pmodes;
    this.authorisation = new PullRequestAuthorisation(new SignatureVerifier(signals.policy()));
    this.channels = channels;
    this.pipeline = pipeline;
    this.errors = new ErrorReporting(signals);
    this.signals = signals;
    this.archive = archive;
    this.spoolDirectory = spoolDirectory;
    this.clock = clock;
  }

  Answer answer(PullRequest request, Unpacked unpacked) {
    Leg leg;
    try {
      unpacked.envelope().requireEmptyBody();
      leg = authorisation.authorise(request, unpacked, pmodes.get(), clock.instant());
      unpacked.peer().requireToBe(leg.requester(), clock.instant());
    } catch (MessageRefused e) {
      return new Answer(200, errors.refused(unpacked.messageId(), e, unpacked.spokenSuite()));
    } catch (IOException | RuntimeException e) {
      return new Answer(200, errors.fault(unpacked.messageId(), e, unpacked.spokenSuite()));
    }
    try {
      Optional<OutboundMessage> message = channels.take(request.mpc(), leg);
      return message.isPresent() ? pulled(message.get()) : empty(request, leg);
    } catch (IOException | RuntimeException e) {
      return new Answer(200, errors.fault(unpacked.messageId(), e, leg.security().suite()));
    }
  }

  /** No line of the log: an empty channel is asked all day. */
  private Answer empty(PullRequest request, Leg leg) {
    return new Answer(
        200, signals.emptyChannel(request.messageInfo().messageId(), leg.security().suite()));
  }

  private Answer pulled(OutboundMessage message) throws IOException {
    Spool spool = new Spool(spoolDirectory);
    try {
      SecuredMessage secured = secure(message, spool);
      archive.keep(message.messageId(), secured.message().envelope(), secured.parts());
      channels.signed(message.messageId(), secured.signed());
      LOG.info("Pulled by {}: {}", message.leg().receiver().party(), message.messageId());
      return new Answer(200, secured.message().envelope(), secured.message().attachments(), spool);
    } catch (IOException | RuntimeException e) {
      spool.close();
      throw e;
    }
  }

  /** Without a certificate to encrypt for, the message waits for the partner to register one. */
  private SecuredMessage secure(OutboundMessage message, Spool spool) throws IOException {
    List<X509Certificate> registered = message.leg().security().receiverEncryption();
    X509Certificate recipient =
        signals
            .policy()
            .recipient(registered, clock.instant())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        message.leg().receiver().party()
                            + " has registered no encryption certificate that can be used now"));
    return pipeline.secure(message.message(), message.payloads(), message.leg(), recipient, spool);
  }
}
