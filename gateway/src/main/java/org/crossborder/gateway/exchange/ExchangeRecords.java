// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.exchange;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.store.DayCount;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.trust.arrangement.ServiceTargets;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.agreement.exchange.Acknowledgement;
import org.crossborder.validation.agreement.exchange.Acknowledgement.Status;
import org.crossborder.validation.agreement.exchange.Channel;
import org.crossborder.validation.agreement.exchange.Dispatch;
import org.crossborder.validation.agreement.exchange.EvidencePackage;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.ExchangeRecord.Stage;
import org.crossborder.validation.agreement.exchange.Mapping;
import org.crossborder.validation.agreement.exchange.Reconciliation;
import org.crossborder.validation.agreement.exchange.RetainedRecord;
import org.crossborder.validation.agreement.exchange.SenderEndpoint;
import org.crossborder.validation.agreement.exchange.SignedReceipt;
import org.jspecify.annotations.Nullable;

/**
 * Draws up the record of an exchange from what is stored. What this gateway does not know stays
 * absent: a day that its sender has not stated yet, an evidence package that nobody has asked for,
 * what the receiving Party demands beside the document.
 */
public final class ExchangeRecords {
  private final Store store;
  private final TrustData trustData;
  private final RetentionPeriods retention;
  private final PartnerAccounts accounts;

  /** Of a gateway that knows no retention periods. */
  public ExchangeRecords(Store store, TrustData trustData) {
    this(store, trustData, RetentionPeriods.UNKNOWN, PartnerAccounts.NONE);
  }

  public ExchangeRecords(
      Store store, TrustData trustData, RetentionPeriods retention, PartnerAccounts accounts) {
    this.accounts = accounts;
    this.store = store;
    this.trustData = trustData;
    this.retention = retention;
  }

  /** The record of a document's exchange as it stands now. */
  public ExchangeRecord of(StoredMessage document) {
    Passage passage =
        document.lifecycle().direction() == Direction.INBOUND
            ? InboundPassage.of(document, store, trustData)
            : OutboundPassage.of(document, store);
    Dispatch dispatch = passage.dispatch();
    SignedReceipt receipt = passage.receipt();
    String sha256 = document.document().payload().sha256();
    List<Acknowledgement> acknowledgements = acknowledgements(document);
    return new ExchangeRecord(
        stage(document.state(), acknowledgements),
        document.sender(),
        document.recipient(),
        dispatch,
        receipt,
        agreedTime(document),
        acknowledgements,
        passage.channel(),
        passage.endpoint(),
        reconciliation(document),
        new Mapping(sha256, List.of()),
        new RetainedRecord(
            document.sender(),
            document.recipient(),
            dispatch == null ? null : dispatch.at(),
            receipt == null ? null : receipt.at(),
            format(document),
            sha256),
        retention.of(document).orElse(null),
        evidence(document),
        null);
  }

  /** The newest package that was made of it, and whether it verified. */
  private @Nullable EvidencePackage evidence(StoredMessage document) {
    return store
        .evidence()
        .packages()
        .of(document.id())
        .map(
            made ->
                new EvidencePackage(made.exportedAt(), made.payload().sha256(), made.verified()))
        .orElse(null);
  }

  /** A delivered document may still be before the national side, which has not decided yet. */
  private static Stage stage(State state, List<Acknowledgement> acknowledgements) {
    return switch (state) {
      case ACCEPTED, REJECTED, FAILED, ACKNOWLEDGED -> Stage.ENDED;
      case DELIVERED -> isDecided(acknowledgements) ? Stage.ENDED : Stage.UNDER_WAY;
      default -> Stage.UNDER_WAY;
    };
  }

  private static boolean isDecided(List<Acknowledgement> acknowledgements) {
    return acknowledgements.stream()
        .map(Acknowledgement::status)
        .anyMatch(status -> status == Status.ACCEPTED || status == Status.REJECTED);
  }

  private @Nullable Duration agreedTime(StoredMessage document) {
    return trustData.current().map(TrustedSnapshot::snapshot).stream()
        .flatMap(snapshot -> snapshot.arrangements().stream())
        .filter(arrangement -> arrangement.id().equals(document.agreement()))
        .flatMap(arrangement -> Optional.ofNullable(arrangement.termsOrNone().targets()).stream())
        .map(ServiceTargets::response)
        .findFirst()
        .orElse(null);
  }

  private List<Acknowledgement> acknowledgements(StoredMessage document) {
    return store.acknowledgements().all(document.id()).stream().map(Acknowledged::of).toList();
  }

  /** Only the sender can count what was sent, and states it; the day is the one of dispatch. */
  private @Nullable Reconciliation reconciliation(StoredMessage document) {
    if (document.lifecycle().direction() == Direction.INBOUND) {
      return store
          .arrivals()
          .of(document.id())
          .map(came -> came.dispatchedAt().atZone(ZoneOffset.UTC).toLocalDate())
          .flatMap(day -> accounts.of(document.sender(), day))
          .orElse(null);
    }
    LocalDate day = document.createdAt().atZone(ZoneOffset.UTC).toLocalDate();
    DayCount count = store.dayCounts().of(document.recipient(), day);
    return new Reconciliation(
        day, count.sent(), count.delivered(), count.failed(), count.pending());
  }

  private @Nullable String format(StoredMessage document) {
    return store.messages().parts(document.id()).stream()
        .findFirst()
        .map(StoredPart::mimeType)
        .orElse(null);
  }

  /** How a document passed from one gateway to the other, seen from one of them. */
  record Passage(
      @Nullable Dispatch dispatch,
      @Nullable SignedReceipt receipt,
      @Nullable Channel channel,
      @Nullable SenderEndpoint endpoint) {}
}
