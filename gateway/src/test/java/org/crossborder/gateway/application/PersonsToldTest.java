// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.filing.Change;
import org.crossborder.gateway.filing.Deciding;
import org.crossborder.gateway.filing.Preparing;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.Filing;
import org.crossborder.gateway.store.NotificationChoice;
import org.crossborder.gateway.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons who have asked for it are told by e-mail over TLS, also after a stop in between. */
class PersonsToldTest {
  private static final Caller TRADER = person("karim", Role.TRADER, Portal.TRADER);
  private static final Caller OFFICER = person("nadia", Role.ISSUING_AUTHORITY, Portal.AUTHORITY);

  @TempDir Path folder;

  private static Caller person(String name, Role role, String organisation) {
    return new Caller("account:" + name, organisation, Act.of(List.of(role)));
  }

  private GreenMail server(int port) throws Exception {
    RunningGateway.keyStore(folder.resolve("mail.p12"), TestPki.TLS);
    System.setProperty("greenmail.tls.keystore.file", folder.resolve("mail.p12").toString());
    System.setProperty("greenmail.tls.keystore.password", RunningGateway.PASSWORD);
    GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    mail.start();
    return mail;
  }

  private static String configuration(Path folder, int port) {
    return """
    spring.mail: {host: localhost, port: %d, protocol: smtps, ssl: {bundle: mail}}
    spring.ssl.bundle.pem.mail.truststore.certificate: "file:%s/bd/ca.pem"
    crossborder.gateway.portal.notifications: {address: "https://gateway.bd.example", from: gateway@bd.example}
    """
        .formatted(port, folder);
  }

  @Test
  void whatHappenedIsToldInTheirLanguageAndNothingOfTheDocument() throws Exception {
    GreenMail away = server(0);
    int port = away.getSmtps().getPort();
    away.stop();
    try (Portal portal = new Portal(folder, configuration(folder, port))) {
      choose(portal, OFFICER, true, "fr");
      choose(portal, TRADER, false, "zh");
      Filing filing = handedIn(portal);
      Neighbours.await(
          "the mail server was tried in vain",
          () -> store(portal).notifications().count(false),
          waiting -> waiting == 1);
      portal.bd.restart();
      assertThat(store(portal).notifications().count(false)).isEqualTo(1);

      GreenMail mail = server(port);
      try {
        MimeMessage toOfficer = await(mail, "nadia@bd.example");
        assertThat(toOfficer.getSubject()).isEqualTo("Une demande attend une décision");
        assertThat(text(toOfficer))
            .contains("https://gateway.bd.example/approvals/" + filing.id())
            .contains("https://gateway.bd.example/notifications")
            .doesNotContain("CO-TOLD", "Meghna");

        approve(portal, filing);
        for (String subject : List.of("单证已盖章并发送", "单证已被接受")) { // in either order
          Neighbours.await(
              subject, () -> told(mail, "karim@bd.example", subject), told -> told == 1);
        }
        assertThat(mail.getReceivedMessages()).hasSize(3);
      } finally {
        mail.stop();
      }
    }
  }

  private static long told(GreenMail mail, String to, String subject) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(message -> isTo(message, to) && subject(message).equals(subject))
        .count();
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Store store(Portal portal) {
    return portal.bd.context().getBean(Store.class);
  }

  private static void choose(Portal portal, Caller person, boolean officer, String language) {
    Store store = store(portal);
    store.inTransaction(
        () -> {
          store
              .notifications()
              .choose(
                  new NotificationChoice(
                      person.name(),
                      person.organisation(),
                      officer,
                      person.name().substring("account:".length()) + "@bd.example",
                      language),
                  store.clock().instant());
          return true;
        });
  }

  private static Filing handedIn(Portal portal) {
    Preparing preparing = portal.bd.context().getBean(Preparing.class);
    byte[] document = Portal.certificate("CO-TOLD").getBytes(UTF_8);
    Change.Done draft =
        (Change.Done)
            preparing.upload(UUID.randomUUID(), document, preparing.check(document), TRADER);
    return ((Change.Done) preparing.handIn(draft.filing(), 0, Portal.AUTHORITY, TRADER)).filing();
  }

  private static void approve(Portal portal, Filing filing) {
    Deciding deciding = portal.bd.context().getBean(Deciding.class);
    Filing now = deciding.find(filing.id(), OFFICER).orElseThrow();
    Change change = deciding.approve(now, now.version(), now.content().sha256(), OFFICER);
    assertThat(((Change.Done) change).filing().status()).isEqualTo(Filing.Status.SENT);
  }

  private static MimeMessage await(GreenMail mail, String to) throws Exception {
    return Neighbours.await(
        "an e-mail to " + to,
        () ->
            Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isTo(message, to))
                .findFirst()
                .orElse(null),
        message -> message != null);
  }

  private static boolean isTo(MimeMessage message, String to) {
    try {
      return message.getAllRecipients()[0].toString().equals(to);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage message) throws Exception {
    return String.valueOf(message.getContent());
  }
}
