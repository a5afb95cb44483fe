// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.crossborder.gateway.ebms.PartInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.store.StoredProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a producer has set must be what a receiver takes (ebMS 3.0 Core 5.2.2), and must leave alone
 * what the gateway sets itself.
 */
final class SettingsCheck {
  private static final int LONGEST = 255;
  private static final int LONGEST_VALUE = 1_024;
  private static final int MOST_PROPERTIES = 100;
  private static final Pattern MESSAGE_ID = Pattern.compile("[!-;=?-~]{1,255}");
  private static final Pattern CONTENT_ID = Pattern.compile("[A-Za-z0-9._~@+=-]{1,200}");
  private static final Pattern OF_XML =
      Pattern.compile("[\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]*");
  private static final Set<String> OURS =
      Set.of(
          Property.ORIGINAL_SENDER,
          Property.FINAL_RECIPIENT,
          Property.TRACKING_IDENTIFIER,
          PartInfo.MIME_TYPE,
          PartInfo.CHARACTER_SET,
          PartInfo.COMPRESSION_TYPE);

  private SettingsCheck() {}

  /**
   * What is wrong with them, in a sentence.
   *
   * @param annexes the payloads beside the document
   */
  static Optional<String> defect(MessageSettings settings, List<Annex> annexes) {
    if (!annexes.stream().allMatch(annex -> isText(annex.mimeType()))) {
      return Optional.of("An annex has a Content-Type of at most 255 characters");
    }
    if (settings.parts().size() > 1 + annexes.size()) {
      return Optional.of("It describes more parts than there are payloads");
    }
    if (!isText(settings.conversationId())) {
      return Optional.of("A conversationId has 1 to 255 characters, and no control characters");
    }
    String ref = settings.refToMessageId();
    if (ref != null && !MESSAGE_ID.matcher(ref).matches()) {
      return Optional.of("A refToMessageId is an RFC 2822 msg-id without angle brackets");
    }
    return properties(settings.properties()).or(() -> parts(settings.parts()));
  }

  private static Optional<String> parts(List<PartSettings> parts) {
    Set<String> contentIds = new HashSet<>();
    for (PartSettings part : parts) {
      String contentId = part.contentId();
      if (contentId != null && !CONTENT_ID.matcher(contentId).matches()) {
        return Optional.of("A contentId needs no escape in a cid URL: letters, digits, ._~@+=-");
      }
      if (contentId != null && !contentIds.add(contentId)) {
        return Optional.of("Two parts have the contentId " + contentId);
      }
      if (!isKnown(part.characterSet())) {
        return Optional.of("The characterSet " + part.characterSet() + " is not known");
      }
      Optional<String> defect = properties(part.properties());
      if (defect.isPresent()) {
        return defect;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> properties(List<StoredProperty> properties) {
    if (properties.size() > MOST_PROPERTIES) {
      return Optional.of("There are more than " + MOST_PROPERTIES + " properties");
    }
    for (StoredProperty property : properties) {
      if (OURS.contains(property.name())) {
        return Optional.of("The property " + property.name() + " is set by the gateway");
      }
      if (property.name() == null || !isText(property.name()) || !isText(property.type())) {
        return Optional.of("A property has a name of 1 to 255 characters, and so has its type");
      }
      if (property.value() == null || property.value().length() > LONGEST_VALUE) {
        return Optional.of("A property has a value of at most 1024 characters");
      }
      if (!OF_XML.matcher(property.value()).matches()) {
        return Optional.of("The property " + property.name() + " has characters that XML has not");
      }
    }
    return Optional.empty();
  }

  private static boolean isText(@Nullable String text) {
    return text == null
        || (!text.isBlank()
            && text.length() <= LONGEST
            && text.equals(text.strip())
            && OF_XML.matcher(text).matches()
            && text.chars().noneMatch(Character::isISOControl));
  }

  private static boolean isKnown(@Nullable String characterSet) {
    try {
      return characterSet == null || Charset.isSupported(characterSet);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
