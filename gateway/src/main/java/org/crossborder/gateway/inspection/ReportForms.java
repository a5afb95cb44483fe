// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.report.format.ReportFormat;

/**
 * A report as it has to be readable later: for people in every language, and for machines after
 * ETSI TS 119 102-2. Written when it is decided, for a later version of the software would write
 * something else.
 */
public final class ReportForms {
  private ReportForms() {}

  /** The forms by file name. */
  static Map<String, byte[]> of(ValidationReport report) {
    NamedReport named = new NamedReport("document", report);
    Map<String, byte[]> forms = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      forms.put("report-" + language.code() + ".html", ReportFormat.HTML.write(named, language));
    }
    forms.put("report.etsi.xml", ReportFormat.ETSI.write(named, Language.EN));
    return forms;
  }

  /** The forms in an archive of this gateway's own, by file name. */
  public static Map<String, byte[]> read(byte[] archive) {
    Map<String, byte[]> forms = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        forms.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An archive in memory cannot be read", e);
    }
    return forms;
  }

  /** The same as one ZIP archive. */
  static byte[] packed(ValidationReport report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> form : of(report).entrySet()) {
        zip.putNextEntry(new ZipEntry(form.getKey()));
        zip.write(form.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An archive in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }
}
