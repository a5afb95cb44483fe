// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How ids that Parties choose are said in words: with a message if there is one, else the id itself
 * with spaces.
 */
@Component("terms")
public final class Terms {
  private final MessageSource messages;

  Terms(MessageSource messages) {
    this.messages = messages;
  }

  /** A document type, e.g. {@code certificate-of-origin}. */
  public String documentType(String id) {
    return said("documentType.", id);
  }

  /** A purpose, e.g. {@code import-clearance}. */
  public String purpose(String id) {
    return said("purpose.", id);
  }

  private String said(String prefix, String id) {
    String words = id.replace('-', ' ');
    String message = messages.getMessage(prefix + id, null, words, LocaleContextHolder.getLocale());
    return message == null ? words : message;
  }
}
