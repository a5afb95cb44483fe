// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.validator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.crossborder.conformance.subject.KnownDocumentCheck;
import org.crossborder.conformance.validator.Report;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges by rule D13 alone.
 *
 * @param comparesNumbers whether it looks at the number at all
 * @param comparesContents whether it looks at more than the number
 */
public record ReferenceKnownDocuments(boolean comparesNumbers, boolean comparesContents)
    implements KnownDocumentCheck.Judge {
  private static final Pattern NUMBER = Pattern.compile("<cbc:ID>(CONFORMANCE-[^<]*)</cbc:ID>");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public Report judge(byte[] known, byte[] document) {
    boolean sameNumber = comparesNumbers && number(known).equals(number(document));
    boolean sameContent = comparesContents && Arrays.equals(known, document);
    ObjectNode report = JSON.createObjectNode();
    report.putObject("technical").put("indication", "INDETERMINATE");
    report
        .putArray("layers")
        .addObject()
        .putObject("rules")
        .put("D13", sameNumber && !sameContent ? "FAILED" : "PASSED");
    return new Report(200, report);
  }

  private static String number(byte[] document) {
    return NUMBER
        .matcher(new String(document, StandardCharsets.UTF_8))
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElse("");
  }
}
