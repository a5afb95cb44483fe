// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.form;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes a document of a form's answers: as a tree, so that what was typed is text whatever it says.
 * An element whose answer is missing is left out, and so is one that has nothing but such elements.
 */
public final class Composer {
  private static final Pattern ANSWER = Pattern.compile("\\{(\\$?)([A-Za-z]+)\\}");
  private static final String EACH = "each";

  private final FormDescription form;
  private final Answers answers;
  private final Map<String, String> given;
  private final Map<Element, Place> places = new HashMap<>();
  private final List<Element> lines = new ArrayList<>();
  private final Document document;

  private Composer(FormDescription form, Answers answers, Map<String, String> given)
      throws ParserConfigurationException {
    this.form = form;
    this.answers = answers;
    this.given = given;
    this.document = Dom.builder().newDocument();
  }

  /**
   * The document.
   *
   * @param given what the gateway knows: party, number, authority, street, city, today, signatory
   */
  public static ComposedDocument compose(
      FormDescription form, Answers answers, Map<String, String> given) {
    try {
      return new Composer(form, answers, given).compose();
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException("A document cannot be written", e);
    }
  }

  private ComposedDocument compose() throws TransformerException {
    Element root = build(form.document(), 0);
    document.appendChild(root == null ? copy(form.document(), 0) : root);
    Map<String, Place> byPath = new HashMap<>();
    places.forEach((element, place) -> byPath.put(ElementPath.of(element), place));
    return new ComposedDocument(
        form, written(), byPath, lines.stream().map(ElementPath::of).toList());
  }

  /** The element with its answers, or null if it has none and is nothing without. */
  private @Nullable Element build(Element pattern, int line) {
    List<Element> inside = Dom.children(pattern);
    if (inside.isEmpty()) {
      return leaf(pattern, line);
    }
    Element built = copy(pattern, line);
    boolean answered = false;
    boolean asked = false;
    for (Element child : inside) {
      boolean asks = asks(child);
      for (Element made : each(child, line)) {
        built.appendChild(made);
        answered |= asks;
      }
      asked |= asks;
    }
    return asked && !answered ? null : built;
  }

  private List<Element> each(Element pattern, int line) {
    List<Element> made = new ArrayList<>();
    if (!pattern.hasAttribute(EACH)) {
      Optional.ofNullable(build(pattern, line)).ifPresent(made::add);
      return made;
    }
    for (int i = 1; i <= answers.lines().size(); i++) {
      Element one = build(pattern, i);
      if (one != null) {
        made.add(one);
        lines.add(one);
      }
    }
    return made;
  }

  private @Nullable Element leaf(Element pattern, int line) {
    String text = pattern.getTextContent();
    String filled = fill(text, line);
    if (filled.isBlank() && ANSWER.matcher(text).find()) {
      return null;
    }
    Element built = copy(pattern, line);
    built.setTextContent(filled);
    Matcher answer = ANSWER.matcher(text);
    if (answer.find() && answer.group(1).isEmpty()) {
      String field = answer.group(2);
      form.sectionOf(field)
          .ifPresent(
              section ->
                  places.put(
                      built,
                      new Place(
                          section,
                          section.field(field).orElseThrow(),
                          section.repeated() ? line : 0)));
    }
    return built;
  }

  /** Whether anything in it is asked, and not only known. */
  private static boolean asks(Element pattern) {
    return pattern.getTextContent().matches("(?s).*\\{[A-Za-z$].*");
  }

  private Element copy(Element pattern, int line) {
    Element copy = document.createElementNS(pattern.getNamespaceURI(), pattern.getNodeName());
    for (int i = 0; i < pattern.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) pattern.getAttributes().item(i);
      if (!attribute.getName().equals(EACH)) {
        String value = fill(attribute.getValue(), line);
        if (!value.isBlank()) {
          copy.setAttributeNS(attribute.getNamespaceURI(), attribute.getName(), value);
        }
      }
    }
    return copy;
  }

  private String fill(String text, int line) {
    return ANSWER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2), line)));
  }

  private String value(String known, String name, int line) {
    if (!known.isEmpty()) {
      return name.equals("line") ? String.valueOf(line) : given.getOrDefault(name, "");
    }
    boolean repeated = form.sectionOf(name).orElseThrow().repeated();
    return answers.at(repeated ? line : 0).getOrDefault(name, "").strip();
  }

  private byte[] written() throws TransformerException {
    Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
    writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
    writer.setOutputProperty(OutputKeys.INDENT, "yes");
    writer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
    document.setXmlStandalone(true);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.transform(new DOMSource((Node) document), new StreamResult(bytes));
    return bytes.toByteArray();
  }
}
