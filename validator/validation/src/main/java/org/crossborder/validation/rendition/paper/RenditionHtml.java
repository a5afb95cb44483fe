// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.reference.DocumentReference;
import org.crossborder.validation.reference.QrSymbol;
import org.crossborder.validation.rendition.Block;
import org.crossborder.validation.rendition.Block.Facts;
import org.crossborder.validation.rendition.Block.Table;
import org.crossborder.validation.rendition.Leaf;
import org.crossborder.validation.rendition.Renderer;
import org.crossborder.validation.rendition.Rendition;
import org.crossborder.validation.report.HtmlPage;
import org.crossborder.validation.report.pdf.Letters;
import org.crossborder.validation.report.pdf.TaggedPdf;

/**
 * Writes a rendition as one HTML page: what it is, the way back to the signed bytes, and then all
 * that the document says. Nothing is loaded, nothing runs.
 */
public final class RenditionHtml {
  private static final Messages MESSAGES = Messages.beside(RenditionHtml.class, "paper");
  private static final String STYLE = TaggedPdf.styleBeside(RenditionHtml.class, "screen.css");
  private static final int SCALE = 6;

  private final HtmlPage page = new HtmlPage(STYLE);
  private final Language language;
  private boolean lettersMissing;

  private RenditionHtml(Language language) {
    this.language = language;
  }

  /**
   * The page of a document, which need not be valid.
   *
   * @return empty if the bytes are no XML that the validator would read
   */
  public static Optional<String> write(byte[] document, DocumentTypes types, Printing printing) {
    return Renderer.render(document, types)
        .map(
            rendition ->
                new RenditionHtml(printing.language())
                    .write(rendition, DocumentReference.of(document, types), types, printing));
  }

  private String write(
      Rendition rendition, DocumentReference reference, DocumentTypes types, Printing printing) {
    String title =
        types.byId(reference.type()).map(DocumentType::name).map(this::in).orElse(said("untyped"));
    page.start((title + " " + reference.number()).strip(), language);
    head(title, reference, printing);
    page.open("main");
    rendition.blocks().forEach(this::block);
    rest(rendition);
    page.close();
    foot(reference, printing);
    return page.end();
  }

  private void head(String title, DocumentReference reference, Printing printing) {
    page.open("header").open("div", "what");
    page.text("p", "small", said("rendition"));
    page.text("h1", title);
    page.text("p", "number", reference.number());
    if (!reference.issuerCountry().isEmpty()) {
      page.text("p", in(Text.country(reference.issuerCountry())));
    }
    page.text("p", "small", said("counts")).close();
    page.open("div", "way");
    page.picture(QrSymbol.of(reference.link(printing.address())).png(SCALE), said("qr.text"));
    page.text("p", "code", reference.code().text());
    page.text("p", "small", said(printing.address() == null ? "scan.anywhere" : "scan"));
    page.close().close();
  }

  private void block(Block block) {
    page.open("section").text("h2", in(block.heading()));
    if (block instanceof Facts facts) {
      page.open("table", "facts");
      facts.facts().forEach(fact -> row(in(fact.label()), fact.values().stream().map(this::in)));
      page.close();
    } else if (block instanceof Table table) {
      table(table);
    }
    page.close();
  }

  private void row(String label, Stream<String> values) {
    page.open("tr").open("th").attribute("scope", "row").characters(label).close().open("td");
    values.forEach(this::lines);
    page.close().close();
  }

  /** Columns in which no row says anything are left out. */
  private void table(Table table) {
    List<Integer> columns =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.rows().stream().anyMatch(row -> !in(row.get(i)).isEmpty()))
            .boxed()
            .toList();
    page.open("table", columns.size() > 7 ? "rows wide" : "rows").open("thead").open("tr");
    for (int column : columns) {
      page.open("th").attribute("scope", "col").characters(in(table.columns().get(column))).close();
    }
    page.close().close().open("tbody");
    for (List<Text> row : table.rows()) {
      page.open("tr");
      for (int column : columns) {
        page.open("td");
        lines(in(row.get(column)));
        page.close();
      }
      page.close();
    }
    page.close().close();
    more(table.more());
  }

  private void rest(Rendition rendition) {
    if (rendition.rest().isEmpty()) {
      return;
    }
    page.open("section").text("h2", said("rest")).open("table", "facts");
    for (Leaf leaf : rendition.rest()) {
      row(leaf.path(), Stream.of(leaf.value()));
    }
    page.close();
    more(rendition.hidden());
    page.close();
  }

  private void more(int hidden) {
    if (hidden > 0) {
      page.text("p", "note", said("more", hidden));
    }
  }

  private void lines(String value) {
    lettersMissing |= !Letters.have(value);
    value.lines().forEach(line -> page.text("p", line));
  }

  private void foot(DocumentReference reference, Printing printing) {
    page.open("footer");
    if (lettersMissing) {
      page.text("p", "note", said("letters"));
    }
    page.text("p", said("made", printing.at()));
    page.text("p", "SHA-256").text("p", "hash", reference.sha256());
    if (printing.address() != null) {
      page.text("p", said("address", printing.address().toString()));
    }
    page.close();
  }

  private String said(String key, Object... values) {
    return in(MESSAGES.text(key, values));
  }

  private String in(Text text) {
    return text.in(language);
  }
}
