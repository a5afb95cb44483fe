// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message or part property (ebMS 3.0 Core 5.2.2.11 and 5.2.2.13). */
public record Property(String name, String value, @Nullable String type) {
  /** Four corner: who the message began with. */
  public static final String ORIGINAL_SENDER = "originalSender";

  /** Four corner: whom the message is for in the end. */
  public static final String FINAL_RECIPIENT = "finalRecipient";

  /** Four corner: the sender's own id of what is exchanged. */
  public static final String TRACKING_IDENTIFIER = "trackingIdentifier";

  public Property(String name, String value) {
    this(name, value, null);
  }

  /** The value of the first property with this name. */
  public static Optional<String> value(List<Property> properties, String name) {
    return properties.stream().filter(p -> p.name().equals(name)).findFirst().map(Property::value);
  }
}
