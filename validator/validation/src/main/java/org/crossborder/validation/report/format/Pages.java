// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.format;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.NamedReport;

/** How reports on documents become one file. */
record Pages(boolean holdsSeveral, Several writer) {
  /** Writes reports into one. */
  interface Several {
    byte[] write(List<NamedReport> reports, Language language);
  }

  /** Writes a report. */
  interface Single {
    byte[] write(NamedReport report, Language language);
  }

  static Pages several(Several writer) {
    return new Pages(true, writer);
  }

  static Pages single(Single writer) {
    return new Pages(false, (reports, language) -> writer.write(reports.get(0), language));
  }

  /** One after the other, each ending with a line's end. */
  static Pages lines(Single writer) {
    return new Pages(
        true,
        (reports, language) -> {
          ByteArrayOutputStream all = new ByteArrayOutputStream();
          for (NamedReport report : reports) {
            byte[] one = writer.write(report, language);
            all.writeBytes(one);
            if (one.length == 0 || one[one.length - 1] != '\n') {
              all.write('\n');
            }
          }
          return all.toByteArray();
        });
  }

  byte[] write(List<NamedReport> reports, Language language) {
    return writer.write(reports, language);
  }
}
