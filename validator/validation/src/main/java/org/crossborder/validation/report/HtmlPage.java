// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.xml.XmlText;

/** One HTML page, written so that text stays text. */
final class HtmlPage {
  private static final String STYLE = style();

  private final StringWriter page = new StringWriter();
  private final XMLStreamWriter out;

  HtmlPage() {
    try {
      this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(page);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The head: even if markup got in, it could load and run nothing. */
  void start(String title, Language language) {
    write(
        () -> {
          out.writeDTD("<!doctype html>\n");
          out.writeStartElement("html");
          out.writeAttribute("lang", language.tag());
          out.writeStartElement("head");
          out.writeEmptyElement("meta");
          out.writeAttribute("charset", "utf-8");
          out.writeEmptyElement("meta");
          out.writeAttribute("http-equiv", "Content-Security-Policy");
          out.writeAttribute("content", "default-src 'none'; style-src 'unsafe-inline'");
          out.writeEmptyElement("meta");
          out.writeAttribute("name", "viewport");
          out.writeAttribute("content", "width=device-width, initial-scale=1");
        });
    text("title", title).text("style", STYLE);
    write(
        () -> {
          out.writeEndElement();
          out.writeStartElement("body");
        });
  }

  String end() {
    write(out::writeEndDocument);
    return page + "\n";
  }

  HtmlPage open(String element) {
    write(() -> out.writeStartElement(element));
    return this;
  }

  HtmlPage open(String element, String styleClass) {
    open(element);
    write(() -> out.writeAttribute("class", styleClass));
    return this;
  }

  HtmlPage close() {
    write(out::writeEndElement);
    return this;
  }

  HtmlPage text(String element, String text) {
    open(element);
    write(() -> out.writeCharacters(XmlText.of(text)));
    return close();
  }

  HtmlPage text(String element, String styleClass, String text) {
    open(element, styleClass);
    write(() -> out.writeCharacters(XmlText.of(text)));
    return close();
  }

  HtmlPage characters(String text) {
    write(() -> out.writeCharacters(XmlText.of(text)));
    return this;
  }

  void row(String name, String value) {
    open("tr").open("th");
    write(() -> out.writeAttribute("scope", "row"));
    characters(name).close().text("td", value).close();
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
