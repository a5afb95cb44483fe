// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import static org.crossborder.conformance.document.ExchangeText.saying;

import java.util.List;
import java.util.function.UnaryOperator;

/** Rules that speak about how a document was exchanged: X01 to X11, P01, P02, P04. */
final class ExchangePairs {
  private static final String ACCEPTED = "{\"status\": \"ACCEPTED\",";
  private static final String REJECTED =
      "{\"status\": \"REJECTED\", \"reasons\": [{\"code\": \"%s\", \"sentence\": \"As the code"
          + " says.\"}],";

  private ExchangePairs() {}

  static List<Pair> all() {
    return List.of(
        pair(
            "X01",
            "The time of dispatch is recorded by a synchronised clock",
            "a clock that was 42 minutes ahead",
            "\"offset\": \"PT0.04S\"",
            "\"offset\": \"PT42M\""),
        pair(
            "X02",
            "The receiver signs the time of receipt",
            "a receipt that the sender signed",
            "\"signedBy\": \"KR\"",
            "\"signedBy\": \"BD\""),
        pair(
            "X03",
            "Acknowledgements come in the agreed time",
            "an acknowledgement after 30 seconds where 10 were agreed",
            "\"acknowledgeWithin\": \"PT15M\"",
            "\"acknowledgeWithin\": \"PT10S\""),
        pair(
            "X04",
            "The channel is encrypted, and both sides are authenticated",
            "a channel that did not authenticate the receiver",
            "\"receiverAuthenticated\": true",
            "\"receiverAuthenticated\": false"),
        pair(
            "X05",
            "The gateway that sent the document is registered for the Party",
            "a gateway that is registered for another Party",
            "\"registeredFor\": \"BD\"",
            "\"registeredFor\": \"MN\""),
        pair(
            "X06",
            "Nothing is lost: sent is delivered, failed and pending together",
            "a day of which one document is not accounted for",
            "\"pending\": 2",
            "\"pending\": 1"),
        refusal(),
        pair(
            "X08",
            "A signature of the gateway is never shown as the issuer's",
            "a derived form whose signature is shown as the issuer's",
            "\"shownAs\": \"GATEWAY\"",
            "\"shownAs\": \"ISSUER\""),
        pair(
            "X09",
            "The retained record is complete",
            "a record without the original format",
            "\"format\": \"application/xml\", ",
            ""),
        pair(
            "X10",
            "A document is retained for the longer of the two legal periods",
            "a legal period that is longer than what is retained",
            "\"KR\": \"P5Y\"",
            "\"KR\": \"P25Y\""),
        pair(
            "X11",
            "Evidence is verified offline",
            "evidence that did not verify",
            "\"verifiedOffline\": true",
            "\"verifiedOffline\": false"),
        pair(
            "P01",
            "No paper original is demanded",
            "a receiving Party that demands the paper original",
            "\"paperOriginal\": false",
            "\"paperOriginal\": true"),
        pair(
            "P02",
            "The electronic form bears no burden that paper does not",
            "a fee for the electronic form alone",
            "\"extraFee\": false",
            "\"extraFee\": true"),
        pair(
            "P04",
            "What is done during an outage is reconciled with the later electronic original",
            "an outage procedure that never looks at the later original",
            "\"originalReconciled\": true",
            "\"originalReconciled\": false"));
  }

  private static Pair pair(
      String rule, String title, String breaking, String place, String instead) {
    return Pair.of(rule, title, breaking, f -> f.exchanged(saying(place, instead)))
        .keptBy(
            "the record of an exchange in which all is right",
            f -> f.exchanged(UnaryOperator.identity()));
  }

  private static Pair refusal() {
    return Pair.of(
            "X07",
            "A refusal has a reason that is none of being electronic or foreign",
            "a refusal because the document is electronic",
            f -> f.exchanged(saying(ACCEPTED, REJECTED.formatted("ELECTRONIC_DOCUMENT"))))
        .keptBy(
            "a refusal because of the weights",
            f -> f.exchanged(saying(ACCEPTED, REJECTED.formatted("WEIGHTS-28"))));
  }
}
