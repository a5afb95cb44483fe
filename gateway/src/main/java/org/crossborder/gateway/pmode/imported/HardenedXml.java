// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a configuration with its line numbers: no DTD, nothing from elsewhere, bounded. */
final class HardenedXml {
  private static final int MAXIMUM_BYTES = 8 << 20;
  private static final int MAXIMUM_DEPTH = 40;

  private HardenedXml() {}

  /**
   * @throws UnreadableConfigurationException if it is no XML, or none of the harmless kind
   */
  static XmlElement read(Path file) throws IOException, UnreadableConfigurationException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAXIMUM_BYTES + 1);
    }
    if (bytes.length > MAXIMUM_BYTES) {
      throw new UnreadableConfigurationException(0, "It is larger than 8 MB.");
    }
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        if (reader.getEventType() == XMLStreamConstants.DTD) {
          throw new UnreadableConfigurationException(
              reader.getLocation().getLineNumber(), "It has a DTD; no configuration needs one.");
        }
      }
      return element(reader, 1);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new UnreadableConfigurationException(line, "It is no XML: " + e.getMessage());
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("Nothing is fetched from elsewhere");
        });
    return factory;
  }

  private static XmlElement element(XMLStreamReader reader, int depth)
      throws XMLStreamException, UnreadableConfigurationException {
    int line = reader.getLocation().getLineNumber();
    if (depth > MAXIMUM_DEPTH) {
      throw new UnreadableConfigurationException(line, "It is nested too deeply.");
    }
    String name = reader.getLocalName();
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeNamespace(i) == null || reader.getAttributeNamespace(i).isEmpty()) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i).strip());
      }
    }
    StringBuilder text = new StringBuilder();
    List<XmlElement> children = new ArrayList<>();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      switch (reader.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadableConfigurationException(
                reader.getLocation().getLineNumber(), "It refers to an entity.");
        default -> {} // comments and processing instructions say nothing
      }
    }
    return new XmlElement(name, attributes, text.toString().strip(), children, line);
  }
}
