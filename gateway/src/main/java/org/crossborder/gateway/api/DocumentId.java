// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the id of a document; what is no UUID is the id of nothing. */
final class DocumentId {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private DocumentId() {}

  static Optional<UUID> parse(String id) {
    return UUID_FORM.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
  }
}
