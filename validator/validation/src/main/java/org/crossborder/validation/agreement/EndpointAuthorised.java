// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.SenderEndpoint;
import org.crossborder.validation.language.Text;

/**
 * The gateway that sent the document is registered for the Party that the document comes from
 * (Articles 7 and 8(3)).
 */
final class EndpointAuthorised implements ExchangeRule {
  @Override
  public String id() {
    return "X05";
  }

  @Override
  public Judgement judge(ExchangeRecord exchange, Evidence evidence) {
    SenderEndpoint endpoint = exchange.endpoint();
    if (endpoint == null) {
      return Unknown.judgement("endpoint");
    }
    String party = endpoint.registeredFor();
    if (party == null) {
      return Judgement.failed(AgreementText.of("X05.unregistered", endpoint.id()));
    }
    String origin = evidence.inquiry().recognisedParty();
    return Judgement.passedIf(
        party.equals(exchange.sender()) && party.equals(origin),
        AgreementText.of("X05.other", endpoint.id(), Text.country(party), Text.country(origin)));
  }
}
