// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The form for a document type.
 *
 * @param type id of the document type
 * @param document what the document looks like, with a place for each answer
 */
public record FormDescription(String type, List<FormSection> sections, Element document) {
  private static final List<FormDescription> ALL =
      List.of(read("certificate-of-origin"), read("phytosanitary-certificate"));

  public FormDescription {
    sections = List.copyOf(sections);
  }

  /** All forms. */
  public static List<FormDescription> all() {
    return ALL;
  }

  /** The form for a document type, if there is one. */
  public static Optional<FormDescription> of(String type) {
    return ALL.stream().filter(form -> form.type().equals(type)).findFirst();
  }

  /** The sections that its trader answers. */
  public List<FormSection> asked() {
    return sections.stream().filter(section -> !section.byAuthority()).toList();
  }

  /** The section with this id. */
  public Optional<FormSection> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /** The section that has this field. */
  public Optional<FormSection> sectionOf(String field) {
    return sections.stream().filter(section -> section.field(field).isPresent()).findFirst();
  }

  private static FormDescription read(String type) {
    try (InputStream file = FormDescription.class.getResourceAsStream("/form/" + type + ".xml")) {
      if (file == null) {
        throw new IllegalStateException("There is no form for " + type);
      }
      Element form = Dom.builder().parse(file).getDocumentElement();
      List<FormSection> sections = new ArrayList<>();
      for (Element child : Dom.children(form)) {
        if (child.getLocalName().equals("section")) {
          sections.add(section(child));
        }
      }
      return new FormDescription(type, sections, document(form));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("The form for " + type + " is broken", e);
    }
  }

  private static FormSection section(Element section) {
    return new FormSection(
        section.getAttribute("id"),
        section.getAttribute("repeated").equals("true"),
        section.getAttribute("by").equals("authority"),
        Dom.children(section).stream().map(FormField::of).toList());
  }

  private static Element document(Element form) {
    Node document = form.getElementsByTagNameNS(form.getNamespaceURI(), "document").item(0);
    return Dom.children((Element) document).get(0);
  }
}
