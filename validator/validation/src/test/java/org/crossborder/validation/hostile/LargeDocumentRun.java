// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.crossborder.validation.Examples;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.report.ValidationReport;

/** Documents of 100 MB, and one of 9 MB, through a validator in 512 MB. */
public final class LargeDocumentRun {
  private static final int LARGE = 100_000_000;
  private static final IntakeLimits RAISED =
      new IntakeLimits(2 * LARGE, 100, 10_000_000, 64, 65_536, 2 * LARGE, 1_000, 16);

  private LargeDocumentRun() {}

  /** Prints one line a document: its name, and the rules that were broken. */
  public static void main(String[] arguments) {
    Validator usual = Validator.create();
    judge("usual", usual, "lines", 9_000_000);
    judge("usual", usual, "lines", LARGE);
    judge("usual", usual, "text", LARGE);
    judge("usual", usual, "attribute", LARGE);
    Validator raised = Validator.create(RAISED);
    judge("raised", raised, "attribute", LARGE);
    judge("raised", raised, "text", LARGE);
    judge("raised", raised, "lines", LARGE);
    judge("again", raised, "lines", 1_000_000);
  }

  private static void judge(String limits, Validator validator, String kind, int size) {
    ValidationReport report =
        validator.validate(
            document(kind, size), ValidationContext.claimed("KR", Examples.NOW, null));
    System.out.println(
        limits
            + " "
            + kind
            + " "
            + size
            + " "
            + report.findings().stream()
                .map(Finding::ruleId)
                .distinct()
                .collect(Collectors.joining(",")));
  }

  /** The plain certificate with something repeated before its end. */
  private static byte[] document(String kind, int size) {
    List<String> parts =
        switch (kind) {
          case "lines" ->
              Arrays.asList(
                  "", Subjects.part(Subjects.PLAIN, "<cac:GoodsItem>.*?</cac:GoodsItem>"), "");
          case "text" -> Arrays.asList("<cbc:Note>", "x", "</cbc:Note>");
          default -> Arrays.asList("<cbc:Note languageID='", "x", "'>x</cbc:Note>");
        };
    String place = kind.equals("lines") ? "<cac:GoodsItem>" : "<cbc:Note>";
    int at = Subjects.PLAIN.indexOf(place);
    byte[] before = (Subjects.PLAIN.substring(0, at) + parts.get(0)).getBytes(UTF_8);
    byte[] repeated = parts.get(1).getBytes(UTF_8);
    byte[] after = (parts.get(2) + Subjects.PLAIN.substring(at)).getBytes(UTF_8);
    int times = size / repeated.length;
    byte[] document = new byte[before.length + times * repeated.length + after.length];
    System.arraycopy(before, 0, document, 0, before.length);
    for (int i = 0; i < times; i++) {
      System.arraycopy(repeated, 0, document, before.length + i * repeated.length, repeated.length);
    }
    System.arraycopy(after, 0, document, document.length - after.length, after.length);
    return document;
  }
}
