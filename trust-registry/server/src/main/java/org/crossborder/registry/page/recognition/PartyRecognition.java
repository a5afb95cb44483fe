// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.recognition;

import java.util.Comparator;
import java.util.List;
import org.crossborder.registry.page.Reading;
import org.crossborder.trust.party.Party;

/** One Party's recognitions in both directions: document types by other Parties. */
record PartyRecognition(Party party, List<Party> others, List<Row> gives, List<Row> receives) {
  /** One document type. */
  record Row(String documentType, List<Cell> cells) {}

  static PartyRecognition of(
      Reading reading, Party party, Recognitions recognitions, List<String> documentTypes) {
    List<Party> others =
        reading.snapshot().parties().stream()
            .filter(other -> !other.code().equals(party.code()))
            .sorted(Comparator.comparing(Party::name))
            .toList();
    return new PartyRecognition(
        party,
        others,
        documentTypes.stream().map(type -> row(type, others, recognitions, party, true)).toList(),
        documentTypes.stream().map(type -> row(type, others, recognitions, party, false)).toList());
  }

  private static Row row(
      String type, List<Party> others, Recognitions recognitions, Party party, boolean gives) {
    return new Row(
        type,
        others.stream()
            .map(other -> new Direction(party.code(), other.code(), type))
            .map(direction -> Cell.of(gives ? direction : direction.back(), recognitions))
            .toList());
  }
}
