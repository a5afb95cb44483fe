// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.alert;

import java.io.IOException;
import java.util.List;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Tells by e-mail (SMTP, RFC 5321), to everybody in one message. */
public final class MailAlerts implements AlertChannel {
  private final MailSender mail;
  private final String from;
  private final List<String> to;

  public MailAlerts(MailSender mail, String from, List<String> to) {
    this.mail = mail;
    this.from = from;
    this.to = List.copyOf(to);
  }

  @Override
  public void tell(Alert alert) throws IOException {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(to.toArray(String[]::new));
    message.setSubject(alert.headline());
    message.setText(alert.text());
    try {
      mail.send(message);
    } catch (MailException e) {
      throw new IOException("The e-mail was not taken: " + e.getMessage(), e);
    }
  }
}
