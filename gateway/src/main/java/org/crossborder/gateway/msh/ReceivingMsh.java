// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessageUnit;
import org.crossborder.gateway.ebms.PullRequest;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.Spool;
import org.slf4j.MDC;

/**
 * The receiving message service handler (ebMS 3.0 Core 2.1.1): one HTTP request in, one answer out.
 * Which pipeline a message takes is decided by what it is.
 */
public final class ReceivingMsh {
  private final Unpackaging unpackaging;
  private final ReceivingPipeline userMessages;
  private final PullAnswering pullRequests;
  private final SignalReceiving signals;
  private final ErrorCallback callback;
  private final ErrorReporting errors;
  private final Path spoolDirectory;

  /**
   * One for all requests; it is thread-safe.
   *
   * @param callback where errors go that do not go on the response
   * @param spoolDirectory for the temporary files of messages on their way in
   */
  public ReceivingMsh(
      PackagingLimits limits,
      ReceivingPipeline userMessages,
      PullAnswering pullRequests,
      SignalReceiving signals,
      ErrorCallback callback,
      SignalPrinter printer,
      Path spoolDirectory) {
    this.unpackaging = new Unpackaging(limits);
    this.userMessages = userMessages;
    this.pullRequests = pullRequests;
    this.signals = signals;
    this.callback = callback;
    this.errors = new ErrorReporting(printer);
    this.spoolDirectory = spoolDirectory;
  }

  /** Takes a message in from somebody that TLS does not know. */
  public Answer receive(String contentType, InputStream body) {
    return receive(contentType, body, TlsPeer.UNKNOWN);
  }

  /** Takes a message in; whatever it is, it is answered. */
  public Answer receive(String contentType, InputStream body, TlsPeer peer) {
    try (Spool spool = new Spool(spoolDirectory)) {
      Unpacked unpacked = unpackaging.unpack(contentType, body, spool).from(peer);
      MDC.put("messageId", unpacked.messageId());
      return answer(unpacked, spool);
    } catch (UnreadableHeader e) {
      return new Answer(400, errors.refused(e.messageId(), e, e.spokenSuite()));
    } catch (MessageRefused e) {
      return new Answer(400, errors.refused(null, e, null));
    } catch (SlowSenderException e) {
      return refuse(408, ErrorCode.DELIVERY_FAILURE, e.getMessage() + ". Send it again.");
    } catch (IOException | UncheckedIOException e) {
      return new Answer(200, errors.brokenOff(e));
    } catch (RuntimeException e) {
      return new Answer(200, errors.fault(MDC.get("messageId"), e, null));
    } finally {
      MDC.remove("messageId");
    }
  }

  private Answer answer(Unpacked unpacked, Spool spool) {
    MessageUnit unit = unpacked.unit();
    if (unit instanceof UserMessage message) {
      return callback.answer(unpacked.messageId(), userMessages.receive(unpacked, message, spool));
    }
    return unit instanceof PullRequest request
        ? pullRequests.answer(request, unpacked)
        : signals.receive((SignalMessage) unit, unpacked);
  }

  /** What is no AS4 message at all gets an ebMS error too. */
  public Answer refuse(int httpStatus, ErrorCode code, String errorDetail) {
    return new Answer(
        httpStatus, errors.refused(null, new MessageRefused(code, errorDetail), null));
  }
}
