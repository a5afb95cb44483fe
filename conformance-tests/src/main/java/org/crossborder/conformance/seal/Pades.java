// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.seal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.crossborder.conformance.pki.Credential;

/**
 * A PDF of one page, sealed as a whole by a PAdES baseline signature B-B (ETSI EN 319 142-1). It is
 * written object by object, without a library.
 *
 * @param signer who seals
 * @param time the signing time that is claimed
 */
public record Pades(Credential signer, Instant time) {
  /** What a PDF is sent as. */
  public static final String MEDIA_TYPE = "application/pdf";

  private static final int CONTENTS_OCTETS = 8192;
  private static final String EMPTY_RANGE = "/ByteRange[0 0000000000 0000000000 0000000000]";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The sealed PDF, which shows a line of text. */
  public byte[] showing(String text) {
    byte[] pdf = unsealed(text);
    String file = new String(pdf, StandardCharsets.ISO_8859_1);
    int hole = file.indexOf("/Contents<0") + "/Contents".length();
    int resume = file.indexOf('>', hole) + 1;
    String range = "/ByteRange[0 %010d %010d %010d]".formatted(hole, resume, pdf.length - resume);
    file = file.replace(EMPTY_RANGE, range);
    byte[] covered = bytes(file.substring(0, hole) + file.substring(resume));
    String contents = HexFormat.of().formatHex(Cades.inPdf(signer).beside(covered));
    String padded = contents + "0".repeat(2 * CONTENTS_OCTETS - contents.length());
    return bytes(file.substring(0, hole) + "<" + padded + ">" + file.substring(resume));
  }

  /** The same file with a revision after it, in which the page shows something else. */
  public static byte[] revised(byte[] pdf, String text) {
    String file = new String(pdf, StandardCharsets.ISO_8859_1);
    int start = file.lastIndexOf("startxref\n") + "startxref\n".length();
    String table = file.substring(start, file.indexOf('\n', start));
    int object = pdf.length;
    String page = "4 0 obj\n%s\nendobj\n".formatted(content(text));
    return bytes(
        file
            + page
            + "xref\n4 1\n%010d 00000 n \n".formatted(object)
            + "trailer\n<</Size 8/Root 1 0 R/Prev %s>>\n".formatted(table)
            + "startxref\n%d\n%%%%EOF\n".formatted(object + page.length()));
  }

  private static String content(String text) {
    String page = "BT /F1 12 Tf 72 700 Td (%s) Tj ET".formatted(text);
    return "<</Length %d>>\nstream\n%s\nendstream".formatted(page.length(), page);
  }

  private byte[] unsealed(String text) {
    List<String> objects =
        List.of(
            "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]/SigFlags 3>>>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[5 0 R]"
                + "/Resources<</Font<</F1 6 0 R>>>>>>",
            content(text),
            "<</Type/Annot/Subtype/Widget/FT/Sig/T(Seal)/F 132/Rect[0 0 0 0]/P 3 0 R/V 7 0 R>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(%s)%s/Contents<%s>>>"
                .formatted(DATE.format(time), EMPTY_RANGE, "0".repeat(2 * CONTENTS_OCTETS)));
    return written(objects);
  }

  /** Header, objects, cross-reference table, trailer (ISO 32000-2, 7.5). */
  private static byte[] written(List<String> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
    List<Integer> offsets = new ArrayList<>();
    for (String object : objects) {
      offsets.add(out.size());
      out.writeBytes(bytes("%d 0 obj\n%s\nendobj\n".formatted(offsets.size(), object)));
    }
    int table = out.size();
    out.writeBytes(bytes("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1)));
    offsets.forEach(offset -> out.writeBytes(bytes("%010d 00000 n \n".formatted(offset))));
    out.writeBytes(
        bytes(
            "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.size() + 1, table)));
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
