// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.crossborder.gateway.evidence.EvidenceManifest.Entry;
import org.crossborder.gateway.evidence.EvidenceManifest.Message;
import org.crossborder.gateway.evidence.EvidenceManifest.RuleLine;
import org.crossborder.gateway.evidence.EvidenceManifest.Subject;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;
import org.jspecify.annotations.Nullable;

/** The manifest for people: one page that loads nothing, in one of the four languages. */
final class ManifestPage {
  private static final Messages WORDS = Messages.beside(ManifestPage.class, "evidence");
  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}"
          + "table{border-collapse:collapse;width:100%;margin-bottom:2rem}"
          + "th,td{text-align:start;vertical-align:top;border-bottom:1px solid #767676;padding:.3rem .6rem}"
          + "td{overflow-wrap:anywhere}code{font-size:.9em;overflow-wrap:anywhere}";

  private final Language language;
  private final StringWriter page = new StringWriter();
  private final XMLStreamWriter out;

  private ManifestPage(Language language) throws XMLStreamException {
    this.language = language;
    this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(page);
  }

  static String write(EvidenceManifest manifest, Language language) {
    try {
      ManifestPage page = new ManifestPage(language);
      page.head(manifest);
      page.about(manifest);
      page.messages(manifest);
      page.rules(manifest.rules());
      page.files(manifest);
      page.missing(manifest);
      page.out.writeEndDocument();
      return page.page + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void head(EvidenceManifest manifest) throws XMLStreamException {
    out.writeDTD("<!doctype html>\n");
    out.writeStartElement("html");
    out.writeAttribute("lang", language.tag());
    out.writeStartElement("head");
    meta("charset", "utf-8", null);
    meta("http-equiv", "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    meta("name", "viewport", "width=device-width, initial-scale=1");
    text("title", title(manifest.document()));
    text("style", STYLE);
    out.writeEndElement();
    out.writeStartElement("body");
    text("h1", title(manifest.document()));
    text("p", word("intro", Text.country(manifest.party()), manifest.madeAt()));
    text("p", word("verify"));
    text("code", "java -jar gateway.jar verify-evidence FILE --root root.json");
  }

  private void meta(String attribute, String value, @Nullable String content)
      throws XMLStreamException {
    out.writeEmptyElement("meta");
    out.writeAttribute(attribute, value);
    if (content != null) {
      out.writeAttribute("content", content);
    }
  }

  private String title(Subject subject) {
    return word("title", subject.number() == null ? subject.id() : subject.number());
  }

  private void about(EvidenceManifest manifest) throws XMLStreamException {
    Subject document = manifest.document();
    text("h2", word("document"));
    out.writeStartElement("table");
    row(word("type"), document.type());
    row(word("number"), document.number());
    row(word("issuer"), document.issuer());
    row(word("sender"), country(document.sender()));
    row(word("recipient"), country(document.recipient()));
    row(word("arrangement"), document.arrangement());
    row(word("state"), document.state());
    row("SHA-256", document.sha256());
    out.writeEndElement();
  }

  private void messages(EvidenceManifest manifest) throws XMLStreamException {
    text("h2", word("messages"));
    table(word("message"), word("sender"), word("recipient"), word("stored-at"), "MessageId");
    for (Message message : manifest.messages()) {
      cells(
          word("role." + message.role()),
          country(message.sender()),
          country(message.recipient()),
          Text.time(message.storedAt()).in(language),
          message.messageId());
    }
    out.writeEndElement();
  }

  private void rules(Map<String, RuleLine> rules) throws XMLStreamException {
    text("h2", word("rules"));
    table(word("rule"), word("outcome"), word("articles"));
    for (Map.Entry<String, RuleLine> rule : new TreeMap<>(rules).entrySet()) {
      cells(
          rule.getKey(), word("outcome." + rule.getValue().outcome()), rule.getValue().articles());
    }
    out.writeEndElement();
  }

  private void files(EvidenceManifest manifest) throws XMLStreamException {
    text("h2", word("files"));
    table(word("file"), word("what"), word("rules"), word("articles"), "SHA-256");
    for (Entry file : manifest.files()) {
      cells(
          file.name(),
          word("kind." + file.kind()),
          String.join(", ", file.rules()),
          file.articles(),
          file.sha256());
    }
    out.writeEndElement();
  }

  private void missing(EvidenceManifest manifest) throws XMLStreamException {
    if (manifest.missing().isEmpty()) {
      return;
    }
    text("h2", word("missing"));
    out.writeStartElement("ul");
    for (String what : manifest.missing()) {
      text("li", what);
    }
    out.writeEndElement();
  }

  private void table(String... heads) throws XMLStreamException {
    out.writeStartElement("table");
    out.writeStartElement("tr");
    for (String head : heads) {
      text("th", head);
    }
    out.writeEndElement();
  }

  private void cells(String... cells) throws XMLStreamException {
    out.writeStartElement("tr");
    for (String cell : cells) {
      text("td", cell);
    }
    out.writeEndElement();
  }

  private void row(String name, @Nullable String value) throws XMLStreamException {
    if (value != null) {
      out.writeStartElement("tr");
      out.writeStartElement("th");
      out.writeAttribute("scope", "row");
      out.writeCharacters(name);
      out.writeEndElement();
      text("td", value);
      out.writeEndElement();
    }
  }

  /** Characters that no HTML may have are shown as such, for a document brings them. */
  private void text(String element, String text) throws XMLStreamException {
    out.writeStartElement(element);
    out.writeCharacters(text.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "\uFFFD"));
    out.writeEndElement();
  }

  private String country(String code) {
    return Text.country(code).in(language);
  }

  private String word(String key, Object... values) {
    return WORDS.text(key, values).in(language);
  }
}
