// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.etsi;

import java.util.Locale;
import org.crossborder.validation.report.xml.XmlPage;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.SubIndication;
import org.jspecify.annotations.Nullable;

/** The URIs of indications (TS 119 102-2, clause 4.2.4 and annex B). */
final class Status {
  private static final String MAIN = "urn:etsi:019102:mainindication:";
  private static final String SUB = "urn:etsi:019102:subindication:";

  private Status() {}

  /** Of a signature. */
  static void signature(XmlPage page, Indication main, @Nullable SubIndication sub) {
    write(page, main.name().toLowerCase(Locale.ROOT).replace('_', '-'), sub);
  }

  /** Of a building block or a time-stamp, which pass or fail without being total. */
  static void part(XmlPage page, Indication main, @Nullable SubIndication sub) {
    write(page, main.name().toLowerCase(Locale.ROOT).replace("total_", ""), sub);
  }

  private static void write(XmlPage page, String main, @Nullable SubIndication sub) {
    page.text("vr:MainIndication", MAIN + main);
    if (sub != null) {
      page.text("vr:SubIndication", SUB + sub);
    }
  }
}
