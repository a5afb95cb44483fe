// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.crossborder.validation.Examples;
import org.crossborder.validation.Judging;
import org.crossborder.validation.container.Containers;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signed PDFs pass as they should be; each way to show something else is refused by its own rule.
 */
public class HostilePdfTest {
  private static final byte[] PLAIN = PdfForge.document(false, document -> {});
  private static final byte[] SIGNED = PdfForge.sign(PLAIN);
  private static final Pattern RANGE = Pattern.compile("/ByteRange \\[0 (\\d+) (\\d+) (\\d+)\\]");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSignedPdfPasses(boolean packed) {
    byte[] pdf = PdfForge.sign(PdfForge.document(packed, document -> {}));
    ValidationReport report = Judging.judge(pdf, "certificate-of-origin");
    ValidatedSignature signature = report.validatedSignature().orElseThrow();
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.formatAndLevel()).isEqualTo("PAdES-B");
    assertThat(signature.scope().wholeDocument()).isTrue();
    assertThat(signature.signer()).contains(Containers.AUTHORITY.certificate());
    assertThat(signature.signingTime()).contains(Examples.NOW);
    assertThat(report.technical().indication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.facts().orElseThrow().type().id()).isEqualTo("certificate-of-origin");
  }

  @Test
  void ofTwoSignersTheLastOneCoversTheFile() {
    List<ValidatedSignature> signatures =
        new PadesSignatureValidation()
            .validate(PdfForge.sign(SIGNED), Examples.NOW, TimestampTrust.NONE);
    assertThat(signatures).hasSize(2).allMatch(ValidatedSignature::passed);
    assertThat(signatures)
        .extracting(each -> each.scope().wholeDocument())
        .containsExactly(true, false);
    assertThat(signatures.get(1).findings()).hasSize(1);
  }

  public static Stream<Arguments> hostile() {
    return Stream.of(
        hostile("no signature", "PD-02", PLAIN),
        hostile("one byte after the signature", "PD-05", Arrays.copyOf(SIGNED, SIGNED.length + 1)),
        hostile("a line end after the signature", "PD-05", and(SIGNED, "\n")),
        hostile("another PDF after the signature", "PD-02", and(SIGNED, text(PLAIN))),
        hostile("an archive after the signature", "PD-01", and(SIGNED, text(Containers.SEALED))),
        hostile("a revision after the signature", "PD-05", PdfForge.revise(SIGNED, d -> {})),
        hostile(
            "a revision that adds a page",
            "PD-05",
            PdfForge.revise(SIGNED, d -> d.addPage(new org.apache.pdfbox.pdmodel.PDPage()))),
        hostile(
            "a revision that hides the signature",
            "PD-02",
            PdfForge.revise(SIGNED, HostilePdfTest::withoutSignature)),
        hostile("an altered page", "CM-08", replaced("/Count 1", "/Count 2")),
        hostile(
            "an altered comment",
            "CM-08",
            replaced("%\u00f6\u00e4\u00fc\u00df", "%\u00f6\u00e4\u00fc\u00de")),
        hostile(
            "a range that begins later",
            "PD-04",
            range(m -> "/ByteRange [9 %s %s %s]".formatted(m.group(1), m.group(2), m.group(3)))),
        hostile(
            "a range of three numbers",
            "PD-04",
            range(m -> "/ByteRange [0 %s %s]".formatted(m.group(1), m.group(2)))),
        hostile("a range of six numbers", "PD-04", range(m -> "/ByteRange [0 1 2 3 4 5]")),
        hostile("a range of names", "PD-04", range(m -> "/ByteRange [0 /a /b /c]")),
        hostile("a range of negative numbers", "PD-04", range(m -> "/ByteRange [0 -1 5 5]")),
        hostile("a range beyond the file", "PD-04", range(m -> "/ByteRange [0 9 20 99999999]")),
        hostile("a range that overflows", "PD-04", range(m -> "/ByteRange [0 9 2147483647 9]")),
        hostile("a range that overlaps", "PD-04", range(m -> "/ByteRange [0 500 100 9]")),
        hostile(
            "a range that leaves more out",
            "PD-06",
            range(
                m ->
                    "/ByteRange [0 %d %s %s]"
                        .formatted(Integer.parseInt(m.group(1)) - 8, m.group(2), m.group(3)))),
        hostile(
            "a range without the end",
            "PD-05",
            range(
                m ->
                    "/ByteRange [0 %s %s %d]"
                        .formatted(m.group(1), m.group(2), Integer.parseInt(m.group(3)) - 6))),
        hostile("a range that leaves nothing out", "PD-04", range(m -> "/ByteRange [0 9 9 9]")),
        hostile("no range", "PD-04", replaced("/ByteRange", "/ByteRangX")),
        hostile(
            "another form of signature",
            "PD-03",
            PdfForge.sign(
                PLAIN,
                "adbe.pkcs7.detached",
                s -> {},
                org.crossborder.validation.signature.cms.CmsForge::detached)),
        hostile(
            "a raw RSA signature",
            "PD-03",
            PdfForge.sign(
                PLAIN,
                "adbe.x509.rsa_sha1",
                s -> {},
                org.crossborder.validation.signature.cms.CmsForge::detached)),
        hostile(
            "an empty signature",
            "CM-01",
            PdfForge.sign(PLAIN, "ETSI.CAdES.detached", s -> {}, content -> new byte[0])),
        hostile(
            "a signature of something else",
            "CM-08",
            signing(
                content ->
                    org.crossborder.validation.signature.cms.CmsForge.detached(new byte[9]))),
        hostile(
            "a signature with content of its own",
            "CM-04",
            signing(content -> org.crossborder.validation.signature.cms.CmsForge.attached("x"))),
        hostile("something hidden in the padding", "CM-01", hole(SIGNED, "ff")),
        hostile(
            "a script",
            "PD-07",
            active(
                catalog ->
                    catalog.setItem("OpenAction", action("JavaScript", "JS", "app.alert(1)")))),
        hostile(
            "a script without its type",
            "PD-07",
            active(catalog -> catalog.setString("JS", "app.alert(1)"))),
        hostile(
            "a program to launch",
            "PD-07",
            active(catalog -> catalog.setItem("OpenAction", action("Launch", "Win", "cmd.exe")))),
        hostile(
            "a form sent to the network",
            "PD-07",
            active(
                catalog ->
                    catalog.setItem(
                        "OpenAction", action("SubmitForm", "F", "http://127.0.0.1:9/")))),
        hostile(
            "layers that are switched",
            "PD-07",
            active(catalog -> catalog.setItem("OpenAction", action("SetOCGState", "X", "y")))),
        hostile(
            "a form in XFA", "PD-07", active(catalog -> form(catalog).setString("XFA", "<xdp/>"))),
        hostile(
            "a form laid out anew",
            "PD-07",
            active(catalog -> form(catalog).setItem("NeedAppearances", COSBoolean.TRUE))),
        hostile(
            "a script that nothing refers to",
            "PD-07",
            active(catalog -> catalog.setItem("Unused", action("JavaScript", "JS", "1")))),
        hostile(
            "a stream from elsewhere",
            "PD-07",
            PdfForge.sign(PdfForge.document(false, HostilePdfTest::external))),
        hostile("only a header", "PD-01", "%PDF-1.7".getBytes(ISO_8859_1)),
        hostile("no end", "PD-01", Arrays.copyOf(SIGNED, SIGNED.length / 2)),
        hostile("no list of objects", "PD-01", replaced("startxref", "startxxxx")),
        hostile(
            "a list of objects elsewhere",
            "PD-01",
            bytes(text(SIGNED).replaceAll("startxref\\s+\\d+", "startxref\n7"))),
        hostile("a list of objects that leads in a circle", "PD-01", circle()),
        hostile("nested very deep", "PD-01", object("[".repeat(300_000))),
        hostile(
            "nested a little less deep", "PD-01", object("[".repeat(5_000) + "]".repeat(5_000))),
        hostile("very much structure", "PD-01", object("[" + "[]".repeat(1_000_000) + "]")),
        hostile("very many names", "PD-01", object("[" + names(700_000) + "]")),
        hostile(
            "a bomb in an object stream",
            "PD-01",
            objectStream("/FlateDecode", "", deflated(200_000_000))),
        hostile(
            "a bomb twice deflated",
            "PD-01",
            objectStream("[/FlateDecode /FlateDecode]", "", deflated(1_000))),
        hostile("structure packed by LZW", "PD-01", objectStream("/LZWDecode", "", new byte[99])),
        hostile(
            "structure packed as a picture",
            "PD-01",
            objectStream(
                "/CCITTFaxDecode",
                "/DecodeParms << /K -1 /Columns 99999 /Rows 99999 >>",
                new byte[99])),
        hostile(
            "a predictor with a row of two gigabytes",
            "PD-01",
            objectStream(
                "/FlateDecode",
                "/DecodeParms << /Predictor 12 /Columns 2000000000 >>",
                deflated(99))),
        hostile(
            "a list of entries without a width",
            "PD-01",
            xrefStream("/W [0 0 0] /Index [0 2147483647]", new byte[99])),
        hostile(
            "a list of two billion objects",
            "PD-01",
            xrefStream("/W [1 1 1] /Size 2000000000", new byte[99])));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void isRefused(String name, String rule, byte[] pdf) {
    Judging.assertRefused(pdf, rule);
  }

  private static Arguments hostile(String name, String rule, byte[] pdf) {
    return Arguments.of(name, rule, pdf);
  }

  private static byte[] signing(UnaryOperator<byte[]> cms) {
    return PdfForge.sign(PLAIN, "ETSI.CAdES.detached", s -> {}, cms);
  }

  private static byte[] active(Consumer<COSDictionary> change) {
    return PdfForge.sign(
        PdfForge.document(
            false, document -> change.accept(document.getDocumentCatalog().getCOSObject())));
  }

  private static COSDictionary action(String type, String key, String value) {
    COSDictionary action = new COSDictionary();
    action.setName(COSName.S, type);
    action.setItem(COSName.getPDFName(key), new COSString(value));
    return action;
  }

  private static COSDictionary form(COSDictionary catalog) {
    COSDictionary form = new COSDictionary();
    form.setItem(COSName.FIELDS, new COSArray());
    catalog.setItem(COSName.ACRO_FORM, form);
    return form;
  }

  private static void external(PDDocument document) {
    var stream = document.getDocument().createCOSStream();
    try (var out = stream.createOutputStream()) {
      out.write(1);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    stream.setString(COSName.F, "file:///etc/passwd");
    document.getDocumentCatalog().getCOSObject().setItem("Elsewhere", stream);
  }

  private static void withoutSignature(PDDocument document) {
    var key =
        document.getDocument().getXrefTable().keySet().stream()
            .filter(each -> isSignature(document, each))
            .findFirst()
            .orElseThrow();
    COSDictionary signature =
        (COSDictionary) document.getDocument().getObjectFromPool(key).getObject();
    signature.clear();
    signature.setName("Nothing", "x");
    signature.setNeedToBeUpdated(true);
  }

  private static boolean isSignature(PDDocument document, org.apache.pdfbox.cos.COSObjectKey key) {
    return document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary found
        && found.containsKey(COSName.BYTERANGE);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static byte[] and(byte[] pdf, String more) {
    return bytes(text(pdf) + more);
  }

  private static byte[] replaced(String old, String other) {
    String text = text(SIGNED);
    assertThat(text).contains(old);
    return bytes(text.replace(old, other));
  }

  /** The range is rewritten in its place, padded with spaces, so that no offset moves. */
  private static byte[] range(java.util.function.Function<Matcher, String> change) {
    String text = text(SIGNED);
    Matcher matcher = RANGE.matcher(text);
    assertThat(matcher.find()).isTrue();
    String other = change.apply(matcher);
    int room = matcher.end() - matcher.start() + spaces(text, matcher.end());
    assertThat(other.length()).isLessThanOrEqualTo(room);
    return bytes(
        text.substring(0, matcher.start())
            + other
            + " ".repeat(room - other.length())
            + text.substring(matcher.start() + room));
  }

  private static int spaces(String text, int from) {
    int at = from;
    while (text.charAt(at) == ' ') {
      at++;
    }
    return at - from;
  }

  private static byte[] hole(byte[] signed, String digits) {
    String text = text(signed);
    int end = text.indexOf("00>", text.indexOf("/Contents <"));
    return bytes(text.substring(0, end) + digits + text.substring(end + 2));
  }

  /** A PDF of one catalog and one object more, with a list of objects that fits. */
  private static byte[] object(String object) {
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
    int[] offsets = new int[3];
    String[] objects = {
      "<< /Type /Catalog /Pages 2 0 R /More 3 0 R >>",
      "<< /Type /Pages /Kids [] /Count 0 >>",
      object
    };
    for (int i = 0; i < 3; i++) {
      offsets[i] = pdf.length();
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int start = pdf.length();
    pdf.append("xref\n0 4\n0000000000 65535 f \n");
    for (int offset : offsets) {
      pdf.append("%010d 00000 n \n".formatted(offset));
    }
    pdf.append("trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n").append(start).append("\n%%EOF\n");
    return bytes(pdf.toString());
  }

  private static byte[] circle() {
    String pdf = text(object("[]"));
    int start = pdf.indexOf("xref\n0 4");
    return bytes(pdf.replace("/Root 1 0 R >>", "/Root 1 0 R /Prev %d >>".formatted(start)));
  }

  private static String names(int count) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < count; i++) {
      names.append('/').append(Integer.toString(i, 36));
    }
    return names.toString();
  }

  /** A list of objects that says that the pages are in the stream. */
  private static byte[] objectStream(String filter, String parameters, byte[] data) {
    String pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n";
    int stream = pdf.length();
    pdf +=
        "3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length %d /Filter %s %s >>\nstream\n%s\nendstream\nendobj\n"
            .formatted(data.length, filter, parameters, text(data));
    byte[] table = {1, 0, 9, 0, 2, 0, 3, 0, 1, (byte) (stream >> 8), (byte) stream, 0};
    return listed(pdf, "/W [1 2 1] /Index [1 3] /Size 5", table);
  }

  private static byte[] xrefStream(String entries, byte[] table) {
    return listed("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n", entries, table);
  }

  private static byte[] listed(String pdf, String entries, byte[] table) {
    return bytes(
        pdf
            + "4 0 obj\n<< /Type /XRef %s /Root 1 0 R /Length %d >>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
                .formatted(entries, table.length, text(table), pdf.length()));
  }

  private static byte[] deflated(int zeros) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      byte[] block = new byte[100_000];
      for (int left = zeros; left > 0; left -= block.length) {
        deflater.write(block, 0, Math.min(left, block.length));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
