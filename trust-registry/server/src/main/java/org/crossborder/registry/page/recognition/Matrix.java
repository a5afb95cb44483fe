// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.recognition;

import java.util.Comparator;
import java.util.List;
import org.crossborder.registry.page.Reading;
import org.crossborder.trust.party.Party;

/**
 * Parties that recognise, by Parties that are recognised, for one document type.
 *
 * @param oneWay pairs in which only the first recognises the second
 */
record Matrix(List<Party> parties, List<Row> rows, List<OneWay> oneWay, long inForce) {
  /** One recognising Party. */
  record Row(Party recogniser, List<Cell> cells) {}

  /** Names of two Parties: the first recognises the second, and not the other way round. */
  record OneWay(String recogniser, String recognised) {}

  static Matrix of(Reading reading, Recognitions recognitions, String documentType) {
    List<Party> parties =
        reading.snapshot().parties().stream().sorted(Comparator.comparing(Party::name)).toList();
    List<Row> rows =
        parties.stream().map(party -> row(party, parties, recognitions, documentType)).toList();
    return new Matrix(
        parties,
        rows,
        oneWay(reading, recognitions),
        recognitions.directions().stream().filter(recognitions::inForce).count());
  }

  private static Row row(
      Party recogniser, List<Party> parties, Recognitions recognitions, String documentType) {
    return new Row(
        recogniser,
        parties.stream()
            .map(
                recognised ->
                    Cell.of(
                        new Direction(recogniser.code(), recognised.code(), documentType),
                        recognitions))
            .toList());
  }

  private static List<OneWay> oneWay(Reading reading, Recognitions recognitions) {
    return recognitions.directions().stream()
        .filter(recognitions::inForce)
        .filter(direction -> !recognitions.inForce(direction.back()))
        .map(
            direction ->
                new OneWay(
                    reading.nameOf(direction.recogniser()), reading.nameOf(direction.recognised())))
        .sorted(Comparator.comparing(OneWay::recogniser).thenComparing(OneWay::recognised))
        .toList();
  }
}
