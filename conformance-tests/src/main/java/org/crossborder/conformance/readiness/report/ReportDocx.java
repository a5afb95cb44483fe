// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.crossborder.conformance.language.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The report as a document for word processors (ISO/IEC 29500), to be worked on. */
final class ReportDocx {
  private static final int[] SIZES = {22, 16, 13, 11};

  private ReportDocx() {}

  static byte[] write(Report report, Language language) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      headingStyles(document);
      List<Block> blocks = Layout.of(report, language);
      for (Block block : blocks) {
        write(document, block);
      }
      var about = document.getProperties().getCoreProperties();
      about.setCreated(Optional.of(Date.from(report.at())));
      about.setModified(Optional.of(Date.from(report.at())));
      about.setCreator("Crossborder conformance-tests");
      ByteArrayOutputStream docx = new ByteArrayOutputStream(65_536);
      document.write(docx);
      return docx.toByteArray();
    }
  }

  private static void write(XWPFDocument document, Block block) throws IOException {
    if (block instanceof Block.Heading heading) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setStyle("Heading" + heading.level());
      run(paragraph, heading.text(), true).setFontSize(SIZES[heading.level() - 1]);
    } else if (block instanceof Block.Paragraph paragraph) {
      run(document.createParagraph(), paragraph.text(), paragraph.notice());
    } else if (block instanceof Block.Table table) {
      write(document, table);
    } else if (block instanceof Block.Drawing drawing) {
      picture(document, drawing);
      run(document.createParagraph(), drawing.text(), false);
    }
  }

  private static void write(XWPFDocument document, Block.Table table) {
    if (!table.caption().isEmpty()) {
      run(document.createParagraph(), table.caption(), false);
    }
    XWPFTable written = document.createTable(table.rows().size() + 1, table.head().size());
    written.setWidth("100%");
    row(written.getRow(0), table.head(), true);
    written.getRow(0).setRepeatHeader(true);
    for (int i = 0; i < table.rows().size(); i++) {
      row(written.getRow(i + 1), table.rows().get(i), false);
    }
  }

  private static void row(XWPFTableRow row, List<String> cells, boolean bold) {
    for (int i = 0; i < cells.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      run(cell.getParagraphs().get(0), cells.get(i), bold).setFontSize(9);
    }
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, boolean bold) {
    XWPFRun run = paragraph.createRun();
    run.setBold(bold);
    String[] lines = Printable.of(text).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i], i);
    }
    return run;
  }

  private static void picture(XWPFDocument document, Block.Drawing drawing) throws IOException {
    byte[] png = RadarPicture.write(drawing.radar());
    try (ByteArrayInputStream in = new ByteArrayInputStream(png)) {
      XWPFRun run = document.createParagraph().createRun();
      run.addPicture(
              in,
              PictureType.PNG,
              "radar.png",
              Units.pixelToEMU(RadarPicture.WIDTH / 2),
              Units.pixelToEMU(RadarPicture.HEIGHT / 2))
          .getCTPicture()
          .getNvPicPr()
          .getCNvPr()
          .setDescr(drawing.label());
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  /** Headings that a word processor's outline knows. */
  private static void headingStyles(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    for (int level = 1; level <= SIZES.length; level++) {
      CTStyle style = CTStyle.Factory.newInstance();
      style.setStyleId("Heading" + level);
      style.addNewName().setVal("heading " + level);
      style.setType(STStyleType.PARAGRAPH);
      style.addNewQFormat();
      style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
      styles.addStyle(new XWPFStyle(style, styles));
    }
  }
}
