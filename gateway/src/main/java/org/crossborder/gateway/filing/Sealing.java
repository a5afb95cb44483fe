// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.crossborder.gateway.notification.Notices;
import org.crossborder.gateway.sealing.SealingOutcome;
import org.crossborder.gateway.store.Filing;
import org.crossborder.gateway.store.Filing.Status;
import org.crossborder.gateway.store.FilingEvent;
import org.crossborder.gateway.store.FilingEvent.What;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.submission.Approval;
import org.crossborder.gateway.submission.MessageSettings;
import org.crossborder.gateway.submission.RequestedSeal;
import org.crossborder.gateway.submission.Submission;
import org.crossborder.gateway.submission.SubmissionOutcome;
import org.crossborder.gateway.submission.SubmissionRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals and sends what an officer has approved. It may be begun twice, for a submission of the same
 * approved bytes is the same submission; so a stop at any moment loses and doubles nothing.
 */
public final class Sealing {
  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final Store store;
  private final Submission submission;
  private final Authorities authorities;
  private final Notices notices;

  public Sealing(Store store, Submission submission, Authorities authorities) {
    this.store = store;
    this.submission = submission;
    this.authorities = authorities;
    this.notices = new Notices(store);
  }

  /** The filing as it is after the attempt: sent, to be tried again, or handed in again. */
  Filing seal(Filing approved) {
    Authority authority =
        authorities.of(String.valueOf(approved.authority()), approved.type()).orElse(null);
    if (authority == null) {
      return refused(approved, "The authority is not configured any more");
    }
    SubmissionOutcome outcome = submission.submit(request(approved, authority));
    if (outcome instanceof SubmissionOutcome.Submitted submitted) {
      return sent(approved, submitted.message());
    }
    LOG.warn("An approved document is not sealed: {}", sentence(outcome));
    return isTransient(outcome)
        ? again(approved, sentence(outcome))
        : refused(approved, sentence(outcome));
  }

  private SubmissionRequest request(Filing approved, Authority authority) {
    byte[] bytes = bytes(approved);
    String officer = Objects.requireNonNull(approved.approvedBy());
    return new SubmissionRequest(
        officer,
        "filing:" + approved.id() + ":" + approved.bytes().orElseThrow().sha256(),
        null,
        bytes,
        List.of(),
        MessageSettings.NONE,
        approved.organisation(),
        RequestedSeal.approved(
            authority.key(), bytes, new Approval(authority.organisation(), author(approved))));
  }

  private String author(Filing approved) {
    return store.filings().events(approved.id()).stream()
        .filter(event -> event.what() == What.HANDED_IN)
        .reduce((earlier, later) -> later)
        .map(FilingEvent::by)
        .orElse("unknown");
  }

  private byte[] bytes(Filing filing) {
    try {
      return store.payloads().read(filing.bytes().orElseThrow().sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Filing sent(Filing approved, StoredMessage message) {
    boolean own =
        store
            .submitters()
            .organisation(message.id())
            .filter(approved.organisation()::equals)
            .isPresent();
    return own
        ? changed(
            approved.in(Status.SENT, null).approved(approved.approvedBy(), message.id()),
            What.SENT,
            message.messageId(),
            null)
        : refused(approved, "Another organisation has sent this document");
  }

  /** What has passed by itself; the officer's approval stands. */
  private Filing again(Filing approved, String why) {
    return changed(
        approved.in(Status.APPROVED, why), What.NOT_SENT, why, store.clock().instant().plus(AGAIN));
  }

  /** An officer has to look at it anew. */
  private Filing refused(Filing approved, String why) {
    return changed(
        approved.in(Status.HANDED_IN, why).approved(null, null), What.NOT_SENT, why, null);
  }

  private Filing changed(Filing after, What what, String detail, @Nullable Instant dueAt) {
    FilingEvent event =
        new FilingEvent(
            0, store.clock().instant(), String.valueOf(after.changedBy()), what, detail);
    store.inTransaction(
        () -> {
          boolean first = store.filings().change(after, event, dueAt);
          if (first) {
            notices.filing(after, event);
          }
          return first;
        });
    store.flushPoint().await();
    return store.filings().find(after.id()).orElse(after);
  }

  private static boolean isTransient(SubmissionOutcome outcome) {
    return outcome instanceof SubmissionOutcome.Undecided
        || (outcome instanceof SubmissionOutcome.NotSealed notSealed
            && notSealed.why() instanceof SealingOutcome.Unavailable);
  }

  /** Why, as the log, the trader and the officer read it. */
  private static String sentence(SubmissionOutcome outcome) {
    if (outcome instanceof SubmissionOutcome.NotAcceptable refused) {
      return reasons(refused.reasons());
    }
    if (outcome instanceof SubmissionOutcome.Undecided undecided) {
      return reasons(undecided.reasons());
    }
    if (outcome instanceof SubmissionOutcome.NoRecipient nobody) {
      return nobody.sentence();
    }
    if (outcome instanceof SubmissionOutcome.NumberTaken taken) {
      return "Rule D13: number " + taken.number() + " of this issuer has another content";
    }
    if (outcome instanceof SubmissionOutcome.NotSealed notSealed) {
      return why(notSealed.why());
    }
    return "It was refused: " + outcome.getClass().getSimpleName();
  }

  private static String why(SealingOutcome outcome) {
    if (outcome instanceof SealingOutcome.Unavailable unavailable) {
      return unavailable.why();
    }
    return outcome instanceof SealingOutcome.NotSealable wrong
        ? wrong.why()
        : "The authority may not use its key for such documents";
  }

  private static String reasons(List<StatusReason> reasons) {
    return reasons.stream()
        .limit(3)
        .map(reason -> reason.rule() + ": " + reason.sentence())
        .reduce((one, other) -> one + "\n" + other)
        .orElse("The recipient would refuse it");
  }
}
