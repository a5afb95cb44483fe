// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.pull;

import static org.crossborder.conformance.as4.xml.Namespaces.EB;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.as4.ebms.EbmsError;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.as4.security.Decryptor;
import org.crossborder.conformance.as4.security.VerifiedSignature;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.trigger.Sha256;
import org.crossborder.conformance.trigger.Submission;
import org.crossborder.conformance.trigger.Submission.Status;
import org.w3c.dom.Document;

/** What PullRequests bring, and receipts end. */
final class Messages {
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private Messages() {}

  static Judgement pulled(Puller puller, String module) throws Exception {
    return Judgement.passed("Message " + puller.specimen(module).messageId());
  }

  static Judgement channel(Puller puller, String module) throws Exception {
    Document envelope = Objects.requireNonNull(puller.specimen(module).envelope());
    String said = Elements.first(envelope, EB, "UserMessage").getAttribute("mpc");
    return judged(
        said.equals(puller.mpc()) ? List.of() : List.of("@mpc is '" + said + "'"),
        "Set eb:UserMessage/@mpc to the channel.");
  }

  static Judgement secured(Puller puller, String module) throws Exception {
    Observation message = puller.specimen(module);
    List<String> faults = new ArrayList<>();
    VerifiedSignature signature = message.signature();
    if (signature == null) {
      faults.add("The signature does not hold: " + message.unsigned());
    } else {
      faults.addAll(uncovered(message, signature));
    }
    Document envelope = Objects.requireNonNull(message.envelope());
    List<String> encrypted = Decryptor.encrypted(envelope);
    for (MimePart part : message.travelled()) {
      if (!encrypted.contains(part.contentId())) {
        faults.add(part.contentId() + " is not encrypted");
      }
    }
    if (!message.undecrypted().isEmpty()) {
      faults.add(message.undecrypted());
    }
    return judged(faults, "Secure a pulled message as its P-Mode says, like one that is pushed.");
  }

  private static List<String> uncovered(Observation message, VerifiedSignature signature) {
    Document envelope = Objects.requireNonNull(message.envelope());
    List<String> uris = new ArrayList<>();
    Envelope.messaging(envelope).ifPresent(e -> uris.add("#" + Envelope.id(e)));
    Envelope.body(envelope).ifPresent(e -> uris.add("#" + Envelope.id(e)));
    message.travelled().forEach(part -> uris.add("cid:" + part.contentId()));
    return uris.stream()
        .filter(uri -> !signature.covers(uri))
        .map(uri -> uri + " is not signed")
        .toList();
  }

  static Judgement empty(Puller puller, String module) throws Exception {
    puller.drain();
    Pulled pulled = puller.pull();
    boolean warning =
        pulled.answer().error().stream()
            .flatMap(error -> error.errors().stream())
            .map(EbmsError::severity)
            .anyMatch("warning"::equals);
    return judged(
        pulled.isEmpty() && warning ? List.of() : List.of(pulled.summary()),
        "Answer with EBMS:0006, severity warning.");
  }

  static Judgement oldestFirst(Puller puller, String module) throws Exception {
    puller.drain();
    List<String> submitted = new ArrayList<>();
    List<Observation> pulled = new ArrayList<>();
    submitted.add(puller.submit(module).sha256());
    submitted.add(puller.submit(module).sha256());
    pulled.add(puller.await());
    pulled.add(puller.await());
    for (Observation message : pulled) {
      puller.post(puller.replies().receipt(message));
    }
    if (submitted.contains("")) {
      return Judgement.skipped(
          "The documents cannot be told apart: the trigger does not say which");
    }
    List<String> came = List.of(digest(pulled.get(0)), digest(pulled.get(1)));
    return judged(
        came.equals(submitted) ? List.of() : List.of("The later document came first"),
        "Give out the oldest message of a channel that is ready.");
  }

  static Judgement receipt(Puller puller, String module) throws Exception {
    puller.drain();
    Submission submission = puller.submit(module);
    Observation message = puller.await();
    Answer posted = puller.post(puller.replies().receipt(message));
    List<String> faults = new ArrayList<>();
    if (!posted.http().isSuccess() || posted.error().isPresent()) {
      faults.add("The receipt was answered with " + posted.summary());
    }
    if (!puller.pull().isEmpty()) {
      faults.add("The channel is not empty afterwards");
    }
    Status status = submission.status();
    if (status == Status.FAILED || status == Status.UNDER_WAY) {
      faults.add("The producer is told: " + status);
    }
    return judged(faults, "Take a posted receipt as the end of the pulled message.");
  }

  static Judgement wrongReceipt(Puller puller, String module) throws Exception {
    puller.drain();
    Submission submission = puller.submit(module);
    Observation message = puller.await();
    Answer posted = puller.post(puller.replies().otherDigests(message));
    Status status = submission.status();
    puller.post(puller.replies().receipt(message));
    List<String> faults = new ArrayList<>();
    if (posted.error().isEmpty()) {
      faults.add("It was answered with " + posted.summary());
    }
    if (status == Status.SUCCEEDED) {
      faults.add("It was taken as success");
    }
    return judged(faults, "Compare every reference, and refuse with EBMS:0302.");
  }

  /** The first payload's, as its producer had it. */
  private static String digest(Observation message) throws IOException {
    byte[] content = message.payloads().get(0).content();
    boolean compressed = Objects.requireNonNull(message.message()).parts().get(0).isCompressed();
    if (!compressed) {
      return Sha256.hex(content);
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return Sha256.hex(in.readNBytes(MOST_BYTES));
    }
  }

  private static Judgement judged(List<String> faults, String advice) {
    return faults.isEmpty()
        ? Judgement.passed("So it is")
        : Judgement.failed(FaultClass.IMPLEMENTATION, String.join("; ", faults), advice);
  }
}
