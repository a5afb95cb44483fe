// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import static org.crossborder.conformance.sender.Headers.said;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.as4.ebms.PartInfo;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.counterpart.Sending;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** Compares two attempts of one document; the modules of this kind share them. */
final class SameMessage extends SenderModule {
  private final Comparison comparison;
  private final String advice;

  /** Where the second differs from the first. */
  @FunctionalInterface
  interface Comparison {
    List<String> differences(Observation first, Observation second) throws IOException;
  }

  SameMessage(String id, String requirement, String title, Comparison comparison, String advice) {
    super(
        id,
        title,
        requirement,
        "A document is given to the gateway; the first attempt is answered with HTTP 503",
        "The second attempt is the same in this");
    this.comparison = comparison;
    this.advice = advice;
  }

  @Override
  Judgement observe(Counterpart counterpart) throws Exception {
    Sending sending = counterpart.repeated(about().id());
    Optional<Observation> first = sending.await(1, counterpart.times().first());
    if (first.isEmpty()) {
      return nothingCame(counterpart);
    }
    Optional<Observation> second = sending.await(2, counterpart.times().retry());
    if (second.isEmpty()) {
      return Judgement.skipped("It was not sent again");
    }
    if (first.get().message() == null || second.get().message() == null) {
      return Judgement.failed(
          FaultClass.IMPLEMENTATION, "An attempt is no eb:UserMessage", "Send the same again.");
    }
    List<String> differences = comparison.differences(first.get(), second.get());
    return differences.isEmpty()
        ? Judgement.passed("Both attempts are the same in this")
        : Judgement.failed(FaultClass.IMPLEMENTATION, String.join("; ", differences), advice);
  }

  static List<String> ids(Observation first, Observation second) {
    return Faults.unlessEqual("MessageId", first.messageId(), second.messageId());
  }

  static List<String> headers(Observation first, Observation second) {
    UserMessage one = said(first);
    UserMessage other = said(second);
    List<String> faults = new ArrayList<>();
    faults.addAll(Faults.unless(one.from().equals(other.from()), "From is another"));
    faults.addAll(Faults.unless(one.to().equals(other.to()), "To is another"));
    faults.addAll(Faults.unlessEqual("AgreementRef", one.agreement(), other.agreement()));
    faults.addAll(Faults.unlessEqual("Service", one.service(), other.service()));
    faults.addAll(Faults.unlessEqual("Action", one.action(), other.action()));
    faults.addAll(
        Faults.unlessEqual("ConversationId", one.conversationId(), other.conversationId()));
    faults.addAll(
        Faults.unless(one.properties().equals(other.properties()), "A MessageProperty is another"));
    faults.addAll(Faults.unless(one.parts().equals(other.parts()), "PayloadInfo is another"));
    return faults;
  }

  static List<String> contents(Observation first, Observation second) throws IOException {
    List<byte[]> one = contents(first);
    List<byte[]> other = contents(second);
    boolean same = one.size() == other.size();
    for (int i = 0; same && i < one.size(); i++) {
      same = Arrays.equals(one.get(i), other.get(i));
    }
    return Faults.unless(same, "The payloads are others");
  }

  private static List<byte[]> contents(Observation message) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    for (PartInfo part : said(message).parts()) {
      Payloads.content(message, part).ifPresent(contents::add);
    }
    return contents;
  }
}
