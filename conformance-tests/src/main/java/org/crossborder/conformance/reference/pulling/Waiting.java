// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.pulling;

import static org.crossborder.conformance.as4.ebms.ErrorCode.INVALID_RECEIPT;
import static org.crossborder.conformance.as4.xml.Namespaces.DS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.Packed;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.ebms.Signal;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.trigger.Sha256;
import org.crossborder.conformance.trigger.Submission;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The messages of a channel: those that wait, those that were pulled, those that are done. */
final class Waiting {
  private final @Nullable PullRule broken;
  private final List<Outgoing> ready = new ArrayList<>();
  private final Map<String, Packed> pulled = new HashMap<>();
  private final Map<String, Outgoing> messages = new HashMap<>();
  private final Map<String, Submission.Status> states = new HashMap<>();

  Waiting(@Nullable PullRule broken) {
    this.broken = broken;
  }

  Submission add(Outgoing message) {
    String id = message.message().messageId();
    ready.add(message);
    messages.put(id, message);
    states.put(id, Submission.Status.UNDER_WAY);
    String sha256 = Sha256.hex(message.payloads().get(0).content());
    return new Submission() {
      @Override
      public Status status() {
        return states.getOrDefault(id, Status.UNKNOWN);
      }

      @Override
      public String sha256() {
        return sha256;
      }
    };
  }

  Optional<Outgoing> next() {
    if (ready.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(ready.remove(broken == PullRule.OLDEST_FIRST ? ready.size() - 1 : 0));
  }

  Packed given(Outgoing message) {
    Packed packed = message.pack();
    pulled.put(packed.messageId(), packed);
    return packed;
  }

  Optional<UserMessage> given(String messageId) {
    return pulled.containsKey(messageId)
        ? Optional.ofNullable(messages.get(messageId)).map(Outgoing::message)
        : Optional.empty();
  }

  void receipted(Signal receipt) throws Refused {
    String id = receipt.refToMessageId();
    Packed sent = pulled.get(id);
    boolean right =
        sent != null
            && (broken == PullRule.RECEIPT_COMPARED
                || keys(sent.references()).equals(keys(receipt.nonRepudiation())));
    if (!right || broken == PullRule.RECEIPT_TAKEN) {
      throw new Refused(INVALID_RECEIPT, "This is no receipt for what was pulled");
    }
    states.put(id, Submission.Status.SUCCEEDED);
    if (broken == PullRule.RECEIPT_ENDS_IT) {
      Outgoing again = messages.remove(id);
      if (again != null) {
        ready.add(again);
      }
    }
  }

  private static Set<String> keys(List<Element> references) {
    return references.stream()
        .map(r -> r.getAttribute("URI") + " " + Elements.text(r, DS, "DigestValue"))
        .collect(Collectors.toSet());
  }
}
