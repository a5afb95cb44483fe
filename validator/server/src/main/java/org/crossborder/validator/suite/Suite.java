// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.suite;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.report.Decision;
import org.crossborder.validation.signature.Indication;
import org.jspecify.annotations.Nullable;

/**
 * A regression suite of documents, as written in an assertion file.
 *
 * @param suite its name
 * @param party Party that is to recognise the documents
 * @param from Party they come from; null to take the country of each one's issuer
 * @param at judge as of this time; null for now, which a suite that is to last should not do
 */
public record Suite(
    String suite,
    String party,
    @Nullable String from,
    @Nullable Instant at,
    List<Assertion> documents) {
  public Suite {
    documents = List.copyOf(documents);
  }

  /**
   * What is expected of one document; what is null is not looked at.
   *
   * @param document path of the document, relative to the assertion file
   * @param decision what the Party's policy makes of it
   * @param technical whether it is technically valid
   * @param layers the status of some layers
   * @param findings the ids of all the rules that have a finding, in any order
   * @param includes ids of rules that have a finding, among others
   * @param excludes ids of rules that have none
   */
  public record Assertion(
      String document,
      @Nullable Decision decision,
      @Nullable Indication technical,
      @Nullable Map<Layer, LayerStatus> layers,
      @Nullable List<String> findings,
      @Nullable List<String> includes,
      @Nullable List<String> excludes) {
    /** Whether nothing is expected, so that nothing could be missed. */
    boolean isEmpty() {
      return decision == null
          && technical == null
          && layers == null
          && findings == null
          && includes == null
          && excludes == null;
    }
  }
}
