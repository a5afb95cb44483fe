// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.List;

/** How a trust service itself stands (rules D07, T04), without a signer's path to it. */
record ServiceStandings(ServiceStatusStep status) {
  SignerStanding of(Case asked, ServiceQuestion question) {
    return asked.index().services(question.recognisedParty()).stream()
        .filter(service -> service.id().equals(question.service()))
        .findFirst()
        .map(
            service ->
                new SignerStanding(
                    service,
                    List.of(),
                    status.reasons(asked, service, List.of()).stream()
                        .map(r -> r.restingOn(asked.logIndex("service:" + service.id())))
                        .toList()))
        .orElseGet(() -> notListed(asked, question));
  }

  private static SignerStanding notListed(Case asked, ServiceQuestion question) {
    return new SignerStanding(
        null,
        List.of(),
        List.of(
            new Reason(
                ReasonCode.SERVICE_NOT_LISTED,
                "%s has registered no trust service '%s'."
                    .formatted(asked.recognised(), question.service()))));
  }
}
