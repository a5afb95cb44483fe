// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.MessageRefused;
import org.junit.jupiter.api.Tag;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The border of ebMS (Core 5.2, Part 2 4.3), searched by Jazzer in a process of its own
 * (docs/fuzzing.md): sound headers, in which elements are changed, taken out, doubled and moved. It
 * stays well-formed, so that the search is spent on ebMS and not on XML.
 */
@Tag("fuzz")
class EbmsFuzzTest {
  private static final Path SOUND =
      Path.of("src/test/resources/org/crossborder/gateway/wire/SoapFuzzTestInputs/soap");
  private static final int LONGEST = 300;

  private final List<byte[]> sound = sound();

  @FuzzTest
  void ebms(FuzzedDataProvider data) throws MessageRefused {
    Document envelope = EnvelopeXml.parse(data.pickValue(sound));
    for (int change = 0; change < 3 && data.remainingBytes() > 0; change++) {
      change(envelope, data);
    }
    Borders.soap(EnvelopeXml.print(envelope));
  }

  private static void change(Document envelope, FuzzedDataProvider data) {
    Element element = data.pickValue(inHeader(envelope));
    switch (data.consumeInt(0, 4)) {
      case 0 -> element.setTextContent(text(data));
      case 1 -> attribute(element, data);
      case 2 -> element.getParentNode().removeChild(element);
      case 3 -> element.getParentNode().appendChild(element.cloneNode(true));
      default -> {
        List<Element> places = inHeader(envelope);
        Element place = data.pickValue(places);
        if (!contains(element, place)) {
          place.getParentNode().insertBefore(element, place);
        }
      }
    }
  }

  private static void attribute(Element element, FuzzedDataProvider data) {
    int count = element.getAttributes().getLength();
    if (count == 0) {
      element.setAttribute(data.pickValue(new String[] {"type", "name", "mpc"}), text(data));
    } else {
      ((Attr) element.getAttributes().item(data.consumeInt(0, count - 1))).setValue(text(data));
    }
  }

  /** Of characters that XML may have. */
  private static String text(FuzzedDataProvider data) {
    return data.consumeString(LONGEST).replaceAll("[^\t\n\r -\uD7FF\uE000-\uFFFD]", "?");
  }

  private static boolean contains(Element element, Element other) {
    return (element.compareDocumentPosition(other) & Element.DOCUMENT_POSITION_CONTAINED_BY) != 0
        || element.isSameNode(other);
  }

  /** All elements of the SOAP header; the header itself if it has none. */
  private static List<Element> inHeader(Document envelope) {
    Element header = (Element) envelope.getDocumentElement().getFirstChild();
    NodeList below = header.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < below.getLength(); i++) {
      elements.add((Element) below.item(i));
    }
    return elements.isEmpty() ? List.of(header) : elements;
  }

  private static List<byte[]> sound() {
    try (Stream<Path> files = Files.list(SOUND)) {
      List<byte[]> sound = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        sound.add(Files.readAllBytes(file));
      }
      return sound;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
