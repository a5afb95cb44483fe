// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.notification;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.crossborder.gateway.store.Notification;
import org.crossborder.gateway.store.NotificationChoice;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/**
 * Tells by e-mail (SMTP, RFC 5321), in the person's language: that something happened, and where to
 * read what. Nothing of the document is in it, not even its number, for mail is read by others.
 */
public final class MailPost implements Post {
  private final MailSender mail;
  private final MessageSource words;
  private final String from;
  private final URI pages;

  /**
   * @param pages where persons reach the gateway's pages
   */
  public MailPost(MailSender mail, MessageSource words, String from, URI pages) {
    this.mail = mail;
    this.words = words;
    this.from = from;
    this.pages = pages;
  }

  @Override
  public void send(NotificationChoice to, Notification what) throws IOException {
    Locale locale = Locale.forLanguageTag(to.language());
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(to.email());
    message.setSubject(word("notification." + what.kind(), locale));
    message.setText(
        word(
            "notification.text",
            locale,
            word("notification." + what.kind() + ".text", locale),
            pages.resolve(what.path()),
            pages.resolve("/notifications")));
    try {
      mail.send(message);
    } catch (MailException e) {
      throw new IOException("The mail server did not take it: " + e.getMessage(), e);
    }
  }

  private String word(String key, Locale locale, Object... values) {
    return words.getMessage(key, values, locale);
  }
}
