// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.evidence.EvidenceManifest.Message;
import org.crossborder.gateway.evidence.EvidenceManifest.Role;
import org.crossborder.gateway.evidence.EvidenceManifest.Side;
import org.crossborder.gateway.evidence.EvidenceManifest.Subject;
import org.crossborder.gateway.exchange.ExchangeRecords;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredReport;
import org.crossborder.validation.agreement.exchange.ExchangeJson;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.container.PackagedFile;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.signature.BaselineLevel;
import org.jspecify.annotations.Nullable;

/** Gathers from the store all that is evidence of one document's exchange, and lists it. */
public final class EvidenceGathering {
  static final String EXCHANGE = "exchange.json";

  private final Store store;
  private final ExchangeRecords exchanges;
  private final ExchangeRules rules;
  private final PackageLimits limits;

  public EvidenceGathering(
      Store store, ExchangeRecords exchanges, ExchangeRules rules, PackageLimits limits) {
    this.store = store;
    this.exchanges = exchanges;
    this.rules = rules;
    this.limits = limits;
  }

  /**
   * The files of a document's package, its manifest first.
   *
   * @param level that the package is going to be sealed at
   * @param lacking what it will lack whatever is gathered, or null
   * @throws GatheredFiles.TooLargeException if they are more than a package may hold
   */
  List<PackagedFile> gather(
      StoredMessage document, BaselineLevel level, @Nullable String lacking, Instant now)
      throws IOException {
    GatheredFiles files = new GatheredFiles(limits.files());
    List<String> missing = new ArrayList<>();
    if (lacking != null) {
      missing.add(lacking);
    }
    List<Message> messages = messages(document, files, missing);
    decision(document, files, missing);
    ExchangeRecord exchange = exchanges.of(document);
    files.add(
        EXCHANGE, EvidenceKind.EXCHANGE_RECORD, "application/json", ExchangeJson.write(exchange));
    files.add(
        HistoryJson.FILE,
        EvidenceKind.HISTORY,
        "application/json",
        HistoryJson.write(histories(document)));
    return listed(
        new EvidenceManifest(
            EvidenceManifest.FORMAT,
            now,
            level,
            party(document),
            side(document),
            subject(document),
            files.entries(),
            messages,
            rules.of(document, exchange),
            missing),
        files);
  }

  private List<Message> messages(StoredMessage document, GatheredFiles files, List<String> missing)
      throws IOException {
    MessageEvidence evidence = new MessageEvidence(store, files, missing);
    List<Message> messages = new ArrayList<>();
    List<StoredMessage> fragments = fragments(document);
    messages.add(
        fragments.isEmpty()
            ? evidence.gather(document, Role.DOCUMENT, "document")
            : evidence.source(document));
    for (int i = 0; i < fragments.size(); i++) {
      messages.add(evidence.fragment(fragments.get(i), "document/fragment-%03d".formatted(i + 1)));
    }
    List<StoredMessage> acknowledgements = acknowledgements(document);
    for (int i = 0; i < acknowledgements.size(); i++) {
      messages.add(
          evidence.gather(
              acknowledgements.get(i),
              Role.ACKNOWLEDGEMENT,
              "acknowledgement-%d".formatted(i + 1)));
    }
    if (acknowledgements.isEmpty()) {
      missing.add("An acknowledgement of the receiving Party");
    }
    return messages;
  }

  /** In order; of those that an earlier version sent, the envelopes are missing. */
  private List<StoredMessage> fragments(StoredMessage document) {
    return store.fragmentsOf(document).stream()
        .map(store.messages()::find)
        .flatMap(Optional::stream)
        .toList();
  }

  private List<StoredMessage> acknowledgements(StoredMessage document) {
    return store.acknowledgements().all(document.id()).stream()
        .map(StoredAcknowledgement::carriedBy)
        .map(store.messages()::find)
        .flatMap(Optional::stream)
        .toList();
  }

  private void decision(StoredMessage document, GatheredFiles files, List<String> missing)
      throws IOException {
    Optional<StoredReport> report = store.reports().whole(document.id());
    if (report.isEmpty()) {
      missing.add("A validation report");
      return;
    }
    new DecisionEvidence(store, files, missing).gather(report.get());
  }

  private List<HistoryJson.Of> histories(StoredMessage document) {
    List<HistoryJson.Of> histories = new ArrayList<>();
    histories.add(HistoryJson.of(document, store.messages().history(document.id())));
    acknowledgements(document)
        .forEach(
            message ->
                histories.add(HistoryJson.of(message, store.messages().history(message.id()))));
    return histories;
  }

  /** With the manifest, which lists the pages that show it, and so the pages do not list it. */
  private static List<PackagedFile> listed(EvidenceManifest manifest, GatheredFiles files) {
    for (Language language : Language.values()) {
      files.add(
          "manifest-%s.html".formatted(language.code()),
          EvidenceKind.MANIFEST_PAGE,
          "text/html",
          ManifestPage.write(manifest, language).getBytes(UTF_8));
    }
    List<PackagedFile> all = new ArrayList<>();
    all.add(new PackagedFile(EvidenceManifest.FILE, manifest.listing(files.entries()).json()));
    all.addAll(files.files());
    return all;
  }

  private static Side side(StoredMessage document) {
    return document.lifecycle().direction() == Direction.OUTBOUND ? Side.SENDER : Side.RECEIVER;
  }

  private static String party(StoredMessage document) {
    return side(document) == Side.SENDER ? document.sender() : document.recipient();
  }

  private static Subject subject(StoredMessage document) {
    return new Subject(
        document.id().toString(),
        document.document().type(),
        document.document().number(),
        document.document().issuer(),
        document.document().payload().sha256(),
        document.sender(),
        document.recipient(),
        document.agreement(),
        document.state().name());
  }
}
