// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.util.List;
import org.crossborder.validation.language.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the validation report says, in a language: integrity, issuer and recognition apart, for a
 * technical verdict is no recognition (Article 8).
 *
 * @param decision what the recognising Party's policy makes of it
 * @param indication of the signature, after EN 319 102-1
 * @param recognition RECOGNISED, NOT_RECOGNISED, INDETERMINATE, or null if it was not asked
 * @param reasons for the recognition or against it
 * @param clause of the arrangement that it is recognised under, or null
 * @param signer subject of the certificate that sealed it, or null
 * @param issuer who issued that certificate, or null
 * @param service trust service that the issuer is registered as, or null
 * @param snapshot version of the register that it was decided from, or null
 * @param findings the most severe first
 */
record Verdict(
    String decision,
    String indication,
    @Nullable String subIndication,
    @Nullable String recognition,
    List<Reason> reasons,
    @Nullable String clause,
    @Nullable String signer,
    @Nullable String issuer,
    @Nullable String service,
    @Nullable String snapshot,
    List<FindingLine> findings) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Why it is recognised or not. */
  record Reason(String code, String rule, String article, String sentence) {
    static Reason of(JsonNode reason) {
      return new Reason(
          reason.path("code").asString(""),
          reason.path("rule").asString(""),
          reason.path("article").asString(""),
          reason.path("sentence").asString(""));
    }
  }

  static Verdict of(String report, Language language) {
    JsonNode json = JSON.readTree(report);
    JsonNode recognition = json.path("recognition");
    JsonNode signer = json.path("signature").path("signer");
    return new Verdict(
        json.path("decision").asString(""),
        json.path("technical").path("indication").asString(""),
        text(json.path("technical").path("subIndication")),
        text(recognition.path("verdict")),
        recognition.path("reasons").valueStream().map(Reason::of).toList(),
        text(recognition.path("clause")),
        text(signer.path("subject")),
        text(signer.path("issuer")),
        text(recognition.path("service")),
        text(recognition.path("snapshotVersion")),
        json.path("findings")
            .valueStream()
            .map(finding -> FindingLine.of(finding, language))
            .sorted(FindingLine.MOST_SEVERE_FIRST)
            .toList());
  }

  private static @Nullable String text(JsonNode value) {
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }
}
