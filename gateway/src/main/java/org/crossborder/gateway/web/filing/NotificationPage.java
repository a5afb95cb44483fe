// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.store.NotificationChoice;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.web.page.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Each person says for himself or herself whether to be told by e-mail, and where. */
@Controller
class NotificationPage {
  private static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3, without the angle brackets

  private final Store store;
  private final AuditLog audit;
  private final boolean sending;

  NotificationPage(Store store, AuditLog audit, GatewayProperties properties) {
    this.store = store;
    this.audit = audit;
    this.sending = properties.portal().notifications() != null;
  }

  @GetMapping("/notifications")
  ModelAndView choice(
      @RequestParam(required = false) @Nullable String saved,
      @AuthenticationPrincipal Caller caller) {
    String email =
        store.notifications().of(caller.name()).map(NotificationChoice::email).orElse("");
    return page(email, !email.isEmpty()).addObject("saved", saved != null);
  }

  @PostMapping("/notifications")
  ModelAndView choose(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "false") boolean told,
      @AuthenticationPrincipal Caller caller) {
    String address = email.strip();
    if (told && !isAddress(address)) {
      ModelAndView page = page(address, true).addObject("defect", "notifications.wrong");
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    store.inTransaction(
        () -> {
          if (told) {
            store.notifications().choose(asked(address, caller), store.clock().instant());
          } else {
            store.notifications().forget(caller.name());
          }
          audit.record(
              caller.name(), told ? "notification.on" : "notification.off", caller.name(), "");
          return told;
        });
    return new ModelAndView("redirect:/notifications?saved");
  }

  private static NotificationChoice asked(String address, Caller caller) {
    return new NotificationChoice(
        caller.name(),
        caller.organisation(),
        caller.may(Act.APPROVE),
        address,
        Names.language().code());
  }

  private static boolean isAddress(String address) {
    try {
      new InternetAddress(address, true).validate();
      return address.length() <= LONGEST
          && address.indexOf('@') > 0
          && address.chars().noneMatch(c -> Character.isISOControl(c) || c == ' ');
    } catch (AddressException e) {
      return false;
    }
  }

  private ModelAndView page(String email, boolean told) {
    return new ModelAndView("notifications")
        .addObject("email", email)
        .addObject("told", told)
        .addObject("sending", sending);
  }
}
