// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.pull;

import static org.crossborder.conformance.as4.xml.Namespaces.EB;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.crossborder.conformance.as4.ebms.EbmsError;
import org.crossborder.conformance.as4.ebms.Signal;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.w3c.dom.Document;

/** Who may not pull gets no message, and does not learn whether there is one. */
final class Refusals {
  static final String DEFAULT_MPC =
      "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/defaultMPC";

  private Refusals() {}

  static Judgement refused(Pulled pulled, String... codes) {
    if (pulled.message().isPresent() || pulled.isEmpty()) {
      return Judgement.failed(
          FaultClass.IMPLEMENTATION,
          "It was answered as if it were allowed: " + pulled.summary(),
          "Authorise a PullRequest by its signature before the channel is looked into.");
    }
    Optional<Signal> error = pulled.answer().error();
    if (error.isEmpty()) {
      return Judgement.failed(
          FaultClass.IMPLEMENTATION,
          "It was refused without an ebMS error: " + pulled.summary(),
          "Answer with an eb:Error.");
    }
    List<String> said = error.get().errors().stream().map(EbmsError::code).toList();
    return Arrays.stream(codes).anyMatch(said::contains)
        ? Judgement.passed(pulled.summary())
        : Judgement.warning(
            pulled.summary(), "Say " + String.join(" or ", codes) + " instead of " + said + ".");
  }

  static Consumer<Document> altered(Puller puller) {
    return request -> {
      puller.sign(request);
      Elements.first(request, EB, "Timestamp").setTextContent("2001-01-01T00:00:00.000Z");
    };
  }
}
