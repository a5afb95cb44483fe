// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.report;

import java.util.List;
import java.util.stream.Collectors;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.language.Messages;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.answer.AnswerState;
import org.crossborder.conformance.readiness.answer.Doubt;
import org.crossborder.conformance.readiness.answer.Evidence;
import org.crossborder.conformance.readiness.finding.AnswerLine;
import org.crossborder.conformance.readiness.finding.Tally;

/** How answers are said in words. */
public final class Wording {
  private final Messages messages;

  /** In one language. */
  public Wording(Language language) {
    messages = Messages.in(language);
  }

  /** Any other text. */
  public String text(String name, Object... values) {
    return messages.text(name, values);
  }

  /** Who answered. */
  public String who(AnswerLine line) {
    return line.key().agency().equals(AnswerKey.STATE) ? text("agency.state") : line.who();
  }

  /** Law or practice. */
  public String aspect(AnswerKey key) {
    return messages.of("aspect", key.aspect());
  }

  /** A constant of one of the kinds in the texts. */
  public String of(String kind, Enum<?> constant) {
    return messages.of(kind, constant);
  }

  /** The reply, or that there is none. */
  public String reply(AnswerLine line) {
    Answer answer = line.answer();
    return answer == null ? text("reply.none") : messages.of("reply", answer.reply());
  }

  /** The standing; empty without an answer. */
  public String state(AnswerLine line) {
    return line.standing() == null ? "" : state(line.standing().state());
  }

  /** A standing. */
  public String state(AnswerState state) {
    return messages.of("state", state);
  }

  /** Everything that makes the answer doubtful. */
  public List<String> doubts(AnswerLine line) {
    return line.standing() == null
        ? List.of()
        : line.standing().doubts().stream().map(this::doubt).toList();
  }

  private String doubt(Doubt doubt) {
    return text("doubt." + doubt.reason().name(), doubt.subject(), doubt.detail());
  }

  /** A piece of evidence. */
  public String evidence(Evidence evidence) {
    if (evidence instanceof Evidence.Citation citation) {
      return text("evidence.citation", citation.text());
    }
    if (evidence instanceof Evidence.StoredFile file) {
      return text("evidence.file", file.name(), file.sha256());
    }
    if (evidence instanceof Evidence.GatewayMetric metric) {
      return text(
          "evidence.metric",
          metric.name(),
          metric.value(),
          metric.gateway(),
          metric.at().toString());
    }
    return text("evidence.module", ((Evidence.ConformanceModule) evidence).id());
  }

  /** All evidence of an answer. */
  public List<String> evidence(AnswerLine line) {
    Answer answer = line.answer();
    return answer == null ? List.of() : answer.evidence().stream().map(this::evidence).toList();
  }

  /** The counts of one section. */
  public String tally(Tally tally) {
    return text("tally.words", tally.inPlace(), tally.partly(), tally.missing(), tally.open());
  }

  /** The answers that an action closes. */
  public static String keys(List<AnswerKey> keys) {
    return keys.stream().map(AnswerKey::toString).collect(Collectors.joining(", "));
  }
}
