// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome;
import org.crossborder.gateway.acknowledgement.NationalWord;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.gateway.submission.Annex;
import org.crossborder.gateway.submission.SubmissionOutcome;
import org.crossborder.gateway.submission.SubmissionRequest;

/**
 * Who decides on what comes by a channel, as a test wants it; what is accepted is really stored.
 */
public final class Decisions {
  public static final byte[] DOCUMENT =
      "<CertificateOfOrigin>é</CertificateOfOrigin>".getBytes(UTF_8);

  private final Store store;
  private final List<SubmissionRequest> submitted = new ArrayList<>();
  private final List<NationalWord> said = new ArrayList<>();
  private final List<String> annexes = new ArrayList<>();
  private Function<SubmissionRequest, SubmissionOutcome> deciding = this::accepted;

  public Decisions(Store store) {
    this.store = store;
  }

  /** From now on this comes of a submission. */
  public void decide(Function<SubmissionRequest, SubmissionOutcome> by) {
    deciding = by;
  }

  /** From now on every submission is accepted. */
  public void accept() {
    deciding = this::accepted;
  }

  public SubmissionOutcome submit(SubmissionRequest request) {
    submitted.add(request);
    request.annexes().forEach(annex -> annexes.add(text(annex)));
    return deciding.apply(request);
  }

  public AcknowledgingOutcome say(UUID document, NationalWord word, String by) {
    said.add(word);
    return new AcknowledgingOutcome.Acknowledged(
        new StoredAcknowledgement(
            document,
            UUID.randomUUID(),
            word.status(),
            word.reasons(),
            store.clock().instant(),
            by));
  }

  /** All that was submitted, tries included, in order. */
  public List<SubmissionRequest> submitted() {
    return submitted;
  }

  /** Every annex as it was read when it was submitted, in order. */
  public List<String> annexes() {
    return annexes;
  }

  private static String text(Annex annex) {
    try (InputStream content = annex.content().open()) {
      return new String(content.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that was said, in order. */
  public List<NationalWord> said() {
    return said;
  }

  private SubmissionOutcome accepted(SubmissionRequest request) {
    return new SubmissionOutcome.Submitted(stored(request), false);
  }

  private StoredMessage stored(SubmissionRequest request) {
    UUID id = UUID.randomUUID();
    Instant now = store.clock().instant();
    StoredPayload payload = payload(request.document());
    return store
        .messages()
        .add(
            new NewMessage(
                id,
                Lifecycle.OUTBOUND_DOCUMENT,
                id + "@bd.example",
                null,
                "conversation@bd.example",
                "bd-kr",
                id.toString(),
                "BD",
                "KR",
                new CarriedDocument("certificate-of-origin", "CO-1", "BD/Chamber", payload),
                List.of(new StoredPart("document@bd.example", "application/xml", null, payload)),
                now,
                now.plus(Duration.ofHours(1))));
  }

  private StoredPayload payload(byte[] content) {
    try {
      return store.payloads().put(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
