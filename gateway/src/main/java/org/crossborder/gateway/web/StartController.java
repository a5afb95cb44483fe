// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.PasswordDefect;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that everybody has: login, who one is and what one may do, the own password. */
@Controller
class StartController {
  private final GatewayProperties properties;
  private final LocalAccounts accounts;
  private final Optional<String> provider;

  StartController(
      GatewayProperties properties,
      LocalAccounts accounts,
      ObjectProvider<SingleSignOn> singleSignOn) {
    this.properties = properties;
    this.accounts = accounts;
    this.provider = Optional.ofNullable(singleSignOn.getIfAvailable()).map(SingleSignOn::label);
  }

  @GetMapping("/login")
  String login(
      Model model,
      @RequestAttribute(name = ProviderAway.AWAY, required = false) @Nullable String away) {
    model.addAttribute("away", away);
    model.addAttribute("local", properties.access().localAccounts());
    model.addAttribute("provider", provider.orElse(null));
    return "login";
  }

  @GetMapping("/")
  String start(
      Model model,
      @AuthenticationPrincipal Caller caller,
      @CurrentSecurityContext(expression = "authentication") Authentication known) {
    model.addAttribute("caller", caller);
    model.addAttribute("local", known instanceof PersonAuthentication);
    model.addAttribute("mustChange", mustChange(known));
    model.addAttribute("administers", caller.may(Act.ADMINISTER));
    model.addAttribute("acts", acts(caller));
    return "start";
  }

  @GetMapping("/password")
  String password() {
    return "password";
  }

  @PostMapping("/password")
  String change(
      Model model,
      @RequestParam String old,
      @RequestParam String wanted,
      @RequestParam String again,
      @CurrentSecurityContext(expression = "authentication") Authentication known) {
    Optional<String> defect =
        !wanted.equals(again)
            ? Optional.of("password.differ")
            : known instanceof PersonAuthentication person
                ? accounts
                    .changePassword(person.account(), old, wanted)
                    .map(StartController::message)
                : Optional.of("password.provider");
    if (defect.isEmpty()) {
      return "redirect:/login?changed";
    }
    model.addAttribute("defect", defect.get());
    return password();
  }

  private static String message(PasswordDefect defect) {
    return "password." + defect;
  }

  private boolean mustChange(Authentication known) {
    return known instanceof PersonAuthentication person
        && accounts.find(person.account()).filter(found -> found.mustChange()).isPresent();
  }

  private static List<Act> acts(Caller caller) {
    return Arrays.stream(Act.values()).filter(act -> act != Act.PUBLIC && caller.may(act)).toList();
  }
}
