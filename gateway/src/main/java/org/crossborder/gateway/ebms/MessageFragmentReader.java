// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import static org.crossborder.gateway.ebms.Namespaces.MF;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.crossborder.gateway.ebms.MessageFragment.SourceCompression;
import org.crossborder.gateway.ebms.MessageFragment.SourceHeader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads an mf:MessageFragment header (ebMS 3.0 Part 2, 4.3) as strictly as its schema. */
public final class MessageFragmentReader {
  private static final Set<String> ELEMENTS =
      Set.of(
          "GroupId",
          "MessageSize",
          "FragmentCount",
          "FragmentNum",
          "MessageHeader",
          "Action",
          "CompressionAlgorithm",
          "CompressedMessageSize");
  private static final int LONGEST_VALUE = 255;

  /** Printable, and without what quotes a parameter or brackets a Content-ID. */
  private static final Pattern PARAMETER = Pattern.compile("[^\\p{Cntrl}\"\\\\<>]+");

  private MessageFragmentReader() {}

  /** The header, if this envelope is that of a fragment. */
  public static Optional<MessageFragment> read(Envelope envelope) throws MessageRefused {
    Optional<Element> header = envelope.messageFragment();
    return header.isEmpty() ? Optional.empty() : Optional.of(read(header.get()));
  }

  private static MessageFragment read(Element header) throws MessageRefused {
    for (Element child : Dom.children(header)) {
      if (MF.equals(child.getNamespaceURI()) && !ELEMENTS.contains(child.getLocalName())) {
        throw invalid("must not hold " + child.getNodeName() + ".");
      }
    }
    return new MessageFragment(
        Dom.attribute(header, "href").orElse(""),
        value(header, "GroupId"),
        number(header, "MessageSize", Long.MAX_VALUE),
        integer(number(header, "FragmentCount", Integer.MAX_VALUE)),
        required(integer(number(header, "FragmentNum", Integer.MAX_VALUE))),
        messageHeader(header),
        action(header),
        compression(header));
  }

  private static @Nullable SourceHeader messageHeader(Element header) throws MessageRefused {
    Element source = Dom.child(header, MF, "MessageHeader").orElse(null);
    if (source == null) {
      return null;
    }
    return new SourceHeader(
        value(source, "Content-Type"),
        parameter("Boundary", value(source, "Boundary")),
        value(source, "Type"),
        start(source));
  }

  /** The Content-ID of the root part, without the angle brackets that some print. */
  private static String start(Element source) throws MessageRefused {
    String start = value(source, "Start");
    boolean bracketed = start.startsWith("<") && start.endsWith(">");
    return parameter("Start", bracketed ? start.substring(1, start.length() - 1).strip() : start);
  }

  /** What becomes a parameter of the joined message's Content-Type must not end it. */
  private static String parameter(String name, String value) throws MessageRefused {
    if (!PARAMETER.matcher(value).matches()) {
      throw invalid("has a " + name + " that is no parameter of a Content-Type.");
    }
    return value;
  }

  /** An empty action says as little as none. */
  private static @Nullable String action(Element header) throws MessageRefused {
    Element action = Dom.child(header, MF, "Action").orElse(null);
    return action == null || Dom.text(action).isEmpty() ? null : value(action);
  }

  private static @Nullable SourceCompression compression(Element header) throws MessageRefused {
    Element algorithm = Dom.child(header, MF, "CompressionAlgorithm").orElse(null);
    Long size = number(header, "CompressedMessageSize", Long.MAX_VALUE);
    if ((algorithm == null) != (size == null)) {
      throw invalid("must hold CompressionAlgorithm and CompressedMessageSize, or neither.");
    }
    return algorithm == null || size == null ? null : new SourceCompression(value(algorithm), size);
  }

  private static @Nullable Long number(Element header, String name, long most)
      throws MessageRefused {
    Element element = Dom.child(header, MF, name).orElse(null);
    if (element == null) {
      return null;
    }
    String text = Dom.text(element);
    if (!text.matches("\\+?[0-9]{1,18}")) {
      throw invalid("has a " + name + " that is no number: " + text);
    }
    long number = Long.parseLong(text);
    if (number < 1 || number > most) {
      throw invalid("has a " + name + " that is out of range: " + text);
    }
    return number;
  }

  private static @Nullable Integer integer(@Nullable Long number) {
    return number == null ? null : Math.toIntExact(number);
  }

  private static int required(@Nullable Integer fragmentNum) throws MessageRefused {
    if (fragmentNum == null) {
      throw invalid("has no FragmentNum.");
    }
    return fragmentNum;
  }

  private static String value(Element parent, String name) throws MessageRefused {
    return value(Dom.required(parent, MF, name));
  }

  private static String value(Element element) throws MessageRefused {
    String text = Dom.text(element);
    if (text.isEmpty() || text.length() > LONGEST_VALUE) {
      throw invalid("has a " + element.getLocalName() + " that is empty or too long.");
    }
    return text;
  }

  private static MessageRefused invalid(String detail) {
    return new MessageRefused(ErrorCode.INVALID_HEADER, "mf:MessageFragment " + detail);
  }
}
