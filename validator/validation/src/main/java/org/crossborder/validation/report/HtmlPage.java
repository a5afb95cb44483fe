// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.xml.XmlText;

/** One HTML page with all that it needs, written so that text stays text. */
public final class HtmlPage {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final String style;
  private final String policy;
  private final StringWriter page = new StringWriter();
  private final XMLStreamWriter out;

  /** A page in the style of reports. */
  HtmlPage() {
    this(style(), POLICY);
  }

  /**
   * A page with a picture or two that it brings itself, as {@code data:}.
   *
   * @param style style sheet
   */
  public HtmlPage(String style) {
    this(style, POLICY + "; img-src data:");
  }

  private HtmlPage(String style, String policy) {
    this.style = style;
    this.policy = policy;
    try {
      this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(page);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The head: even if markup got in, it could load and run nothing. */
  public void start(String title, Language language) {
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
          out.writeAttribute("content", policy);
          out.writeEmptyElement("meta");
          out.writeAttribute("name", "viewport");
          out.writeAttribute("content", "width=device-width, initial-scale=1");
        });
    text("title", title).text("style", style);
    write(
        () -> {
          out.writeEndElement();
          out.writeStartElement("body");
        });
  }

  /** The whole page. */
  public String end() {
    write(out::writeEndDocument);
    return page + "\n";
  }

  /** Opens an element. */
  public HtmlPage open(String element) {
    write(() -> out.writeStartElement(element));
    return this;
  }

  /** The same, of a class. */
  public HtmlPage open(String element, String styleClass) {
    open(element);
    write(() -> out.writeAttribute("class", styleClass));
    return this;
  }

  /** Closes the element that was opened last. */
  public HtmlPage close() {
    write(out::writeEndElement);
    return this;
  }

  /** An element with text in it. */
  public HtmlPage text(String element, String text) {
    open(element);
    write(() -> out.writeCharacters(XmlText.of(text)));
    return close();
  }

  /** The same, of a class. */
  public HtmlPage text(String element, String styleClass, String text) {
    open(element, styleClass);
    write(() -> out.writeCharacters(XmlText.of(text)));
    return close();
  }

  /** A picture in PNG, with the words for those who do not see it. */
  public HtmlPage picture(byte[] png, String alternative) {
    write(
        () -> {
          out.writeEmptyElement("img");
          out.writeAttribute("src", "data:image/png;base64," + base64(png));
          out.writeAttribute("alt", XmlText.of(alternative));
        });
    return this;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Text within the open element. */
  public HtmlPage characters(String text) {
    write(() -> out.writeCharacters(XmlText.of(text)));
    return this;
  }

  /** A row of a table: what it is, and what is said of it. */
  public void row(String name, String value) {
    open("tr").open("th").attribute("scope", "row");
    characters(name).close().text("td", value).close();
  }

  /** An attribute of the element that was opened last, before anything else is in it. */
  public HtmlPage attribute(String name, String value) {
    write(() -> out.writeAttribute(name, XmlText.of(value)));
    return this;
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
