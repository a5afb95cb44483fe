// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.arrangement;

import java.util.List;
import org.crossborder.registry.page.Promise;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.Standing;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.service.ServiceType;

/** A directed clause in words: who recognises whom, for what, under which terms. */
record ClauseView(
    Clause clause,
    String recogniser,
    String recognised,
    List<String> documentTypes,
    List<ServiceType> serviceTypes,
    Standing standing) {
  static ClauseView of(Promise promise, Reading reading) {
    Clause clause = promise.clause();
    return new ClauseView(
        clause,
        reading.nameOf(clause.recogniser()),
        reading.nameOf(clause.recognised()),
        clause.documentTypes().stream().sorted().toList(),
        clause.serviceTypes().stream().sorted().toList(),
        promise.at(reading.now()));
  }
}
