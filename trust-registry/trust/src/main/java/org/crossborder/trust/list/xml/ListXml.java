// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.MultilingualUri;
import org.jspecify.annotations.Nullable;

/** Writes the elements of a list, indented, into memory. */
final class ListXml {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter out;
  private int depth;

  ListXml() {
    try {
      out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The platform's XML writer fails", e);
    }
  }

  private interface Step {
    void write() throws XMLStreamException;
  }

  private static void run(Step step) {
    try {
      step.write();
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("Not to be written as XML: " + e.getMessage(), e);
    }
  }

  byte[] document(String root, String tag, Runnable content) {
    run(
        () -> {
          out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
          out.writeCharacters("\n");
          out.writeStartElement(root);
          out.writeDefaultNamespace(ListNames.TSL);
          out.writeNamespace("tslx", ListNames.TSLX);
          out.writeAttribute("TSLTag", tag);
          depth++;
          content.run();
          depth--;
          out.writeCharacters("\n");
          out.writeEndElement();
          out.writeEndDocument();
          out.flush();
        });
    return bytes.toByteArray();
  }

  void element(String name, Runnable content) {
    element(name, null, content);
  }

  void element(String name, @Nullable String language, Runnable content) {
    run(
        () -> {
          indent();
          out.writeStartElement(name);
          language(language);
          depth++;
          content.run();
          depth--;
          indent();
          out.writeEndElement();
        });
  }

  /** An element around each of the values; without values, none. */
  <T> void list(String name, List<T> values, Consumer<T> writer) {
    if (!values.isEmpty()) {
      element(name, () -> values.forEach(writer));
    }
  }

  void extension(boolean critical, Runnable content) {
    run(
        () -> {
          indent();
          out.writeStartElement("Extension");
          out.writeAttribute("Critical", Boolean.toString(critical));
          depth++;
          content.run();
          depth--;
          indent();
          out.writeEndElement();
        });
  }

  void text(String name, String value) {
    text(name, null, value);
  }

  void text(String name, @Nullable String language, String value) {
    run(
        () -> {
          indent();
          out.writeStartElement(name);
          language(language);
          out.writeCharacters(value);
          out.writeEndElement();
        });
  }

  void optionalText(String name, @Nullable String value) {
    if (value != null) {
      text(name, value);
    }
  }

  void mimeType(String value) {
    run(
        () -> {
          indent();
          out.writeStartElement("tslx", "MimeType", ListNames.TSLX);
          out.writeCharacters(value);
          out.writeEndElement();
        });
  }

  /** An element of another namespace, which it declares itself. */
  void foreign(String name, String namespace, String value) {
    run(
        () -> {
          indent();
          out.writeStartElement("", name, namespace);
          out.writeDefaultNamespace(namespace);
          out.writeCharacters(value);
          out.writeEndElement();
        });
  }

  void names(String list, List<MultilingualText> names) {
    list(list, names, name -> text("Name", name.language(), name.text()));
  }

  void uris(String list, List<MultilingualUri> uris) {
    list(list, uris, uri -> text("URI", uri.language(), uri.uri()));
  }

  private void language(@Nullable String language) throws XMLStreamException {
    if (language != null) {
      out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
    }
  }

  private void indent() throws XMLStreamException {
    out.writeCharacters("\n" + " ".repeat(depth));
  }
}
