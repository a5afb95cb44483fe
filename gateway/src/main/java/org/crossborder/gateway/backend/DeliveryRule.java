// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import java.util.Set;

/**
 * Which documents go to one backend. An empty set is any.
 *
 * @param types document type ids, such as {@code certificate-of-origin}
 * @param senders ISO codes of the Parties that they come from
 * @param agencies values of the message property {@value #AGENCY}, by which a sender names the
 *     agency that a document is for
 * @param backend the name of who gets them
 */
public record DeliveryRule(
    Set<String> types, Set<String> senders, Set<String> agencies, String backend) {
  /** The message property that names the agency. */
  public static final String AGENCY = "recipientAgency";

  public DeliveryRule {
    types = Set.copyOf(types);
    senders = Set.copyOf(senders);
    agencies = Set.copyOf(agencies);
  }

  boolean fits(Delivery delivery) {
    String type = delivery.message().document().type();
    return (types.isEmpty() || (type != null && types.contains(type)))
        && (senders.isEmpty() || senders.contains(delivery.message().sender()))
        && (agencies.isEmpty() || delivery.property(AGENCY).filter(agencies::contains).isPresent());
  }
}
